package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.RecordState;
import org.claimtrail.change.ShortText;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.Finding;
import org.claimtrail.corpus.Removals;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an input, in one sentence each. */
public final class Problems {

	private static final String VERSIONS = "expectedVersions";

	static final int MOST = 100;

	private static final int LONGEST_KEY = 200;

	private Problems() {
	}

	/**
	 * Problems of a document, as an import says them.
	 * @param at where the document stands in the input; empty when it is what is recorded
	 */
	static List<Problem> of(List<Finding> findings, ProblemCode code, String at) {
		return findings.stream()
			.limit(MOST)
			.map((finding) -> at.isEmpty() ? ofRecord(finding, code)
					: new Problem(join(at, finding.path()), code, finding.message()))
			.toList();
	}

	private static String join(String at, String path) {
		return path.isEmpty() ? at : at + "." + path;
	}

	/** What an input leaves as it is has no place in the input but the identifier. */
	private static Problem ofRecord(Finding finding, ProblemCode code) {
		return finding.path().startsWith("verification") ? new Problem(finding.path(), code, finding.message())
				: new Problem("id", code, "in what is recorded, at " + finding.path() + ": " + finding.message()
						+ "; put it right with correctClaim");
	}

	static Problem notFound(String path, String id) {
		return new Problem(path, ProblemCode.NOT_FOUND,
				"found " + shown(id) + ", expected the identifier of a claim in the graph");
	}

	static Problem noClaimant(String path, String id) {
		return new Problem(path, ProblemCode.NOT_FOUND,
				"found " + shown(id) + ", expected the identifier of a speaker or an organization in the graph");
	}

	static Problem sameClaimant(String path, String id) {
		return new Problem(path, ProblemCode.INVALID, "found " + id
				+ " a second time, expected another record of the same person or body: give the one that is to be kept");
	}

	static Problem otherKind(String path, String id, String kind) {
		return new Problem(path, ProblemCode.INVALID,
				"found %s, expected a record of the kind %s: only two speakers, or two organizations, can be one and the same"
					.formatted(id, kind));
	}

	static Problem partOfIt(String path, String from, String into) {
		return new Problem(path, ProblemCode.INVALID,
				"found %s, of which %s is a part, or the other way round, expected the same body: correct first what the one or the other is partOf"
					.formatted(into, from));
	}

	static Problem alreadyMerged(String path, String id, String kept) {
		return new Problem(path, ProblemCode.MERGED,
				"found %s, which is merged into %s, expected a record that is not merged: name %s, or undo that merge first"
					.formatted(id, kept, kept));
	}

	static Problem notMerged(String path, String id) {
		return new Problem(path, ProblemCode.NOT_MERGED, "found " + id
				+ ", which is not merged into another record, expected one that is: those merged into a record are its mergedRecords");
	}

	static Problem alreadyRecorded(String path, String id) {
		return new Problem(path, ProblemCode.ALREADY_RECORDED, "found " + id
				+ ", which is recorded with another content, expected a new identifier; to alter what is recorded use correctClaim");
	}

	static Problem conflict(String path, String id, long expected, RecordState present) {
		return new Problem(path, ProblemCode.VERSION_CONFLICT,
				"found version %d, expected %d, the present one of %s: read it again, and decide anew"
					.formatted(expected, present.version(), id));
	}

	static Problem unfinished(String path, String id) {
		return new Problem(path, ProblemCode.UNFINISHED, "found " + id
				+ ", which an import left half written, expected one that is whole: import the same file again");
	}

	/** The key came before with another input. */
	public static Problem keyReused() {
		return new Problem("idempotencyKey", ProblemCode.KEY_REUSED,
				"found a key that came before with another input, expected a new key for each new request");
	}

	static Problem reasonNeeded(List<String> altered) {
		return new Problem("reason", ProblemCode.REASON_MISSING,
				"found none, expected a reason, since this alters what is recorded: "
						+ altered.stream().sorted().limit(10).collect(Collectors.joining(", "))
						+ ((altered.size() > 10) ? " …" : ""));
	}

	/** Why records must not be altered, by the one rule of all ways in. */
	static List<Problem> ofAlterations(AlterationRule rule, Map<String, RecordState> altered) {
		List<Problem> problems = new ArrayList<>();
		List<String> unreasoned = new ArrayList<>();
		altered.forEach((id, state) -> rule.refusals(id, state.version()).forEach((refusal) -> {
			switch (refusal) {
				case REASON_MISSING -> unreasoned.add(id);
				case VERSION_MISSING -> problems.add(versionNeeded(id, state));
				case VERSION_PASSED -> problems.add(passed(id, state.version()));
			}
		}));
		if (!unreasoned.isEmpty()) {
			problems.addFirst(reasonNeeded(unreasoned));
		}
		return problems.stream().limit(MOST).toList();
	}

	private static Problem versionNeeded(String id, RecordState state) {
		return new Problem(VERSIONS, ProblemCode.VERSION_MISSING,
				"found none of %s, which is recorded with another content as version %d, expected the version that was read: read it, and if it is to be altered send {id: \"%s\", version: %d} with it"
					.formatted(id, state.version(), id, state.version()));
	}

	static Problem referredTo(String path, String id, List<String> others) {
		return new Problem(path, ProblemCode.REFERRED_TO, Removals.referredTo(id, others));
	}

	/** Why claims that a dossier has no more must not be removed, by the same rule. */
	static List<Problem> ofRemovals(AlterationRule rule, Map<String, Long> removed) {
		List<Problem> problems = new ArrayList<>();
		List<String> unreasoned = new ArrayList<>();
		removed.forEach((id, version) -> rule.refusals(id, version).forEach((refusal) -> {
			switch (refusal) {
				case REASON_MISSING -> unreasoned.add(id);
				case VERSION_MISSING -> problems.add(versionOfRemoved(id, version));
				case VERSION_PASSED -> problems.add(passed(id, version));
			}
		}));
		if (!unreasoned.isEmpty()) {
			problems.addFirst(reasonNeeded(unreasoned));
		}
		return problems.stream().limit(MOST).toList();
	}

	private static Problem versionOfRemoved(String id, long version) {
		return new Problem(VERSIONS, ProblemCode.VERSION_MISSING,
				"found none of %s, which is recorded as version %d and would be removed, expected the version that was read: read it, and if it is to be removed send {id: \"%s\", version: %d} with it"
					.formatted(id, version, id, version));
	}

	private static Problem passed(String id, long version) {
		return new Problem(VERSIONS, ProblemCode.VERSION_CONFLICT,
				"found another version than %d, the present one of %s: read it again, and decide anew"
					.formatted(version, id));
	}

	static Problem notTheSource(Withdrawals.Foreign foreign) {
		return new Problem("claim.claimant", ProblemCode.NOT_THE_SOURCE,
				"found %s, expected the source of %s: %s. What others think of a claim is a review, or a citation that disputes or refutes it"
					.formatted(foreign.by(), foreign.taken(), foreign.source()));
	}

	static Problem busy(String holder) {
		return new Problem("", ProblemCode.BUSY, "found the " + holder
				+ " running, expected that nothing else writes while something is removed: try again when it has ended");
	}

	/** What is wrong with a reason, as far as one is given or needed. */
	static List<Problem> ofReason(@Nullable String reason, boolean needed) {
		if (reason == null || reason.isBlank()) {
			return (needed || reason != null)
					? List.of(new Problem("reason", ProblemCode.REASON_MISSING,
							"found nothing that can be seen, expected the reason in 1 to 1,000 characters"))
					: List.of();
		}
		return ofText("reason", reason, ShortText.REASON);
	}

	/** What is wrong with a key. */
	static List<Problem> ofKey(@Nullable String key) {
		return (key != null) ? ofText("idempotencyKey", key, LONGEST_KEY) : List.of();
	}

	private static List<Problem> ofText(String path, String text, int longest) {
		String fault = ShortText.fault(text, longest);
		return (fault != null) ? List.of(new Problem(path, ProblemCode.INVALID, fault)) : List.of();
	}

	private static String shown(String id) {
		return (id.length() > 200) ? id.substring(0, 200) + "…" : id;
	}

}
