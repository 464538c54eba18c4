package org.claimtrail.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record of which somebody sends another content is altered: one rule for all
 * ways in. Whoever owns the store may, by a command. Everybody else says why; and where
 * somebody edits, which version they have read, so that nothing is overwritten that they
 * have not seen.
 */
public final class AlterationRule {

	private final boolean reasoned;

	private final @Nullable Map<String, Integer> read;

	private AlterationRule(boolean reasoned, @Nullable Map<String, Integer> read) {
		this.reasoned = reasoned;
		this.read = read;
	}

	/** For an import: by a command, or by an account for a reason. */
	public static AlterationRule ofImport(Author author) {
		return new AlterationRule(author.account() == null || author.reason() != null, null);
	}

	/**
	 * For an edit.
	 * @param reasoned whether it says why
	 * @param read the versions that were read, by identifier
	 */
	public static AlterationRule ofEdit(boolean reasoned, Map<String, Integer> read) {
		return new AlterationRule(reasoned, Map.copyOf(read));
	}

	/** Whether it refuses nothing, so that nobody needs to ask. */
	public boolean refusesNothing() {
		return this.reasoned && this.read == null;
	}

	/**
	 * Why a record is not altered.
	 * @param version the number of its present version
	 * @return what is missing; empty if it may be altered
	 */
	public List<Refusal> refusals(String id, long version) {
		List<Refusal> refusals = new ArrayList<>();
		if (!this.reasoned) {
			refusals.add(Refusal.REASON_MISSING);
		}
		if (this.read != null) {
			Integer expected = this.read.get(id);
			if (expected == null) {
				refusals.add(Refusal.VERSION_MISSING);
			}
			else if (expected != version) {
				refusals.add(Refusal.VERSION_PASSED);
			}
		}
		return refusals;
	}

	/** What is missing for an alteration. */
	public enum Refusal {

		/** Nobody said why. */
		REASON_MISSING,
		/** Nobody said which version they have read. */
		VERSION_MISSING,
		/** Somebody else altered the record after the version that was read. */
		VERSION_PASSED

	}

}
