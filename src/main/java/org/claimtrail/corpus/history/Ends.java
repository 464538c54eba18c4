package org.claimtrail.corpus.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The merges of a history, and whether all that it names is answered for. */
final class Ends {

	private final Map<String, String> merges = new TreeMap<>();

	/** Who answers for those that edges name, as the lines of records have it. */
	private final Map<String, String> answers = new HashMap<>();

	private final Set<String> required = new TreeSet<>();

	/** Adds a record that there must be. */
	void requires(String id) {
		this.required.add(id);
	}

	/** Adds what an edge names, and the record that answers for it. */
	boolean answers(String named, String kept) {
		return named.equals(kept) || kept.equals(this.answers.merge(named, kept, (before, now) -> before));
	}

	/** Adds a merge, unless the record was merged before. */
	boolean merge(String id, String into) {
		return this.merges.putIfAbsent(id, into) == null;
	}

	/**
	 * What is wrong with the merges, and with what edges name.
	 * @param records the hashes of the identifiers of all records
	 * @return what was found and what was expected; null if nothing is wrong
	 */
	@Nullable String fault(IdHashes records) {
		for (String id : this.merges.keySet()) {
			String kept = kept(id);
			if (kept == null || !records.contains(Fingerprint.shortHash(kept))) {
				return "found that " + id + " was merged into " + this.merges.get(id)
						+ ", expected one that leads to a record of this file";
			}
		}
		for (Map.Entry<String, String> answer : this.answers.entrySet()) {
			if (!answer.getValue().equals(kept(answer.getKey()))) {
				return "found that " + answer.getValue() + " answers for " + answer.getKey()
						+ ", expected a line that tells of the merge";
			}
		}
		return this.required.stream()
			.filter((id) -> !records.contains(Fingerprint.shortHash(id)))
			.findFirst()
			.map((id) -> "found that a claim is of the dossier of " + id + ", expected that among the records")
			.orElse(null);
	}

	/** The record that answers in the end; null where merges lead round. */
	private @Nullable String kept(String id) {
		Set<String> seen = new HashSet<>();
		String kept = id;
		while (this.merges.containsKey(kept)) {
			if (!seen.add(kept)) {
				return null;
			}
			kept = this.merges.get(kept);
		}
		return kept;
	}

}
