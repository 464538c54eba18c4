package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.claimtrail.change.Author;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.RecordState;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.Removals;
import org.claimtrail.neo4j.WriteLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** The steps of the mutations: what each does to the graph, and when it must not. */
@Component
class ClaimEdits {

	private static final String CLAIM = "claim";

	private static final String EXPECTED = "expectedVersion";

	private final DocumentEdits documents;

	private final ChangeRegister changes;

	private final WriteLock imports;

	private final Removals removals;

	ClaimEdits(DocumentEdits documents, ChangeRegister changes, WriteLock imports, Removals removals) {
		this.removals = removals;
		this.documents = documents;
		this.changes = changes;
		this.imports = imports;
	}

	/** Records a claim that is not there. */
	Step record(Map<String, ?> claim) {
		return (attempt) -> recordNew(attempt, claim);
	}

	/** Records a fact-check that is not there. */
	Step review(Map<String, ?> claim) {
		boolean reviews = claim.get("reviews") instanceof List<?> given && !given.isEmpty();
		return reviews ? record(claim) : (attempt) -> Done.refused(new Problem("claim.reviews", ProblemCode.INVALID,
				"found none, expected at least one claim or proposition with its rating"));
	}

	/** Records a claim that takes another one back. */
	Step withdraw(Map<String, ?> claim, String withdrawn, @Nullable String reason) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			if (!isClaim(withdrawn) || state(transaction, withdrawn).isEmpty()) {
				return Done.refused(Problems.notFound("withdrawnId", withdrawn));
			}
			Done done = recordNew(attempt, retracting(claim, withdrawn, reason));
			String id = String.valueOf(claim.get("id"));
			return (done.problems().isEmpty() && attempt.writing()) ? Withdrawals.foreign(transaction, List.of(id))
				.stream()
				.filter((foreign) -> foreign.taken().equals(withdrawn))
				.findFirst()
				.map((foreign) -> Done.refused(Problems.notTheSource(foreign)))
				.orElse(done) : done;
		};
	}

	private static Map<String, Object> retracting(Map<String, ?> claim, String withdrawn, @Nullable String reason) {
		List<Object> retracts = new ArrayList<>();
		if (claim.get("retracts") instanceof List<?> given) {
			given.stream()
				.filter((one) -> !(one instanceof Map<?, ?> map && withdrawn.equals(map.get(CLAIM))))
				.forEach(retracts::add);
		}
		retracts.add(Map.of(CLAIM, withdrawn, "reason", String.valueOf(reason)));
		Map<String, Object> whole = new HashMap<>(claim);
		whole.put("retracts", retracts);
		return whole;
	}

	/** Puts another content in place of what a claim says. */
	Step correct(Map<String, ?> claim, int expected) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			String id = String.valueOf(claim.get("id"));
			Problem stale = check(transaction, "claim.id", id, expected);
			return (stale != null) ? Done.refused(stale)
					: this.documents.write(attempt, InputDocument.claim(claim), CLAIM, id, (altered) -> List.of());
		};
	}

	/** Notes what people found who checked a claim. */
	Step verify(String id, int expected, String verification, @Nullable String note) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			Problem stale = check(transaction, "id", id, expected);
			if (stale != null) {
				return Done.refused(stale);
			}
			Map<String, Object> claim = new HashMap<>(ClaimQueries.document(transaction, id).orElseThrow());
			boolean same = verification.equals(claim.put("verification", verification))
					& Objects.equals(note, claim.put("verificationNote", note));
			return same ? Done.of(id, List.of())
					: this.documents.write(attempt, InputDocument.claim(claim), "", id, (altered) -> List.of());
		};
	}

	/** Removes a claim. */
	Step remove(String id, int expected, Envelope envelope) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			Problem stale = check(transaction, "id", id, expected);
			if (stale != null) {
				return Done.refused(stale);
			}
			List<String> referrers = this.removals.referrers(transaction, id);
			if (!referrers.isEmpty()) {
				return Done.refused(Problems.referredTo("id", id, referrers));
			}
			if (!attempt.writing()) {
				return Done.of(id, List.of());
			}
			Optional<String> importing = this.imports.holder(transaction);
			if (importing.isPresent()) {
				return Done.refused(Problems.busy(importing.get()));
			}
			boolean complete = this.removals.remove(transaction, List.of(id),
					new Author(envelope.account(), envelope.reason()), attempt.now());
			return new Done(id, Map.of(), List.of(id), complete, List.of(), List.of(), false);
		};
	}

	private Done recordNew(Attempt attempt, Map<String, ?> claim) {
		String id = String.valueOf(claim.get("id"));
		return this.documents.write(attempt, InputDocument.claim(claim), CLAIM, id,
				(altered) -> altered.keySet()
					.stream()
					.map((changed) -> Problems.alreadyRecorded("claim.id", changed))
					.toList());
	}

	private @Nullable Problem check(TransactionContext transaction, String path, String id, int expected) {
		return DocumentEdits.check(isClaim(id) ? state(transaction, id).orElse(null) : null, path, EXPECTED, id,
				expected);
	}

	private static boolean isClaim(String id) {
		return id.startsWith("claim:");
	}

	private Optional<RecordState> state(TransactionContext transaction, String id) {
		return Optional.ofNullable(this.changes.states(transaction, List.of(id)).get(id));
	}

}
