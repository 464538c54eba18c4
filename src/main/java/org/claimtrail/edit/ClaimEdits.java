package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.RecordState;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.Checked;
import org.claimtrail.corpus.Recorded;
import org.claimtrail.corpus.Recorder;
import org.claimtrail.neo4j.WriteLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** The steps of the mutations: what each does to the graph, and when it must not. */
@Component
class ClaimEdits {

	private static final String CLAIM = "claim";

	private static final String DOSSIER = "dossier";

	private static final String EXPECTED = "expectedVersion";

	private final Recorder recorder;

	private final ChangeRegister changes;

	private final WriteLock imports;

	ClaimEdits(Recorder recorder, ChangeRegister changes, WriteLock imports) {
		this.recorder = recorder;
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
					: write(attempt, InputDocument.claim(claim), CLAIM, id, (altered) -> List.of());
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
			return same ? new Done(id, Map.of(), 0, true, List.of(), List.of())
					: write(attempt, InputDocument.claim(claim), "", id, (altered) -> List.of());
		};
	}

	/**
	 * Removes a claim. First all that follows from what it says is undone, by letting it
	 * say nothing; then nothing but itself is left to remove.
	 */
	Step remove(String id, int expected, Envelope envelope) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			Problem stale = check(transaction, "id", id, expected);
			if (stale != null) {
				return Done.refused(stale);
			}
			List<String> referrers = ClaimQueries.referrers(transaction, id);
			if (!referrers.isEmpty()) {
				return Done.refused(Problems.referredTo(id, referrers));
			}
			if (!attempt.writing()) {
				return new Done(id, Map.of(), 0, true, List.of(), List.of());
			}
			Optional<String> importing = this.imports.holder(transaction);
			if (importing.isPresent()) {
				return Done.refused(Problems.busy(importing.get()));
			}
			Map<String, Object> claim = ClaimQueries.document(transaction, id).orElseThrow();
			Map<String, Object> nothing = Map.of("id", id, "statement", "Removed.", "claimant",
					Objects.requireNonNull(claim.get("claimant")), "statedOn", "XXXX");
			Done silent = write(attempt, InputDocument.claim(nothing), "", id, (altered) -> List.of());
			ClaimQueries.remove(transaction, id, envelope.account(), String.valueOf(envelope.reason()), attempt.now());
			return new Done(id, Map.of(), 1, true, silent.problems(), List.of());
		};
	}

	/** Records a dossier. */
	Step dossier(Map<String, ?> dossier, List<Map<String, ?>> expected, boolean reasoned) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			List<Problem> problems = new ArrayList<>();
			Map<String, RecordState> states = this.changes.states(transaction,
					expected.stream().map((one) -> String.valueOf(one.get("id"))).distinct().toList());
			Map<String, Integer> read = new HashMap<>();
			for (int index = 0; index < expected.size(); index++) {
				String id = String.valueOf(expected.get(index).get("id"));
				int version = (Integer) Objects.requireNonNull(expected.get(index).get("version"));
				read.put(id, version);
				String path = "expectedVersions[" + index + "]";
				Problem stale = check(states.get(id), path, path + ".version", id, version);
				if (stale != null) {
					problems.add(stale);
				}
			}
			if (!problems.isEmpty()) {
				return Done.refused(problems, List.of());
			}
			String article = (dossier.get("article") instanceof Map<?, ?> given) ? String.valueOf(given.get("id"))
					: null;
			AlterationRule rule = AlterationRule.ofEdit(reasoned, read);
			return write(attempt, InputDocument.dossier(dossier), DOSSIER, article,
					(altered) -> Problems.ofAlterations(rule, altered));
		};
	}

	private Done recordNew(Attempt attempt, Map<String, ?> claim) {
		String id = String.valueOf(claim.get("id"));
		return write(attempt, InputDocument.claim(claim), CLAIM, id,
				(altered) -> altered.keySet()
					.stream()
					.map((changed) -> Problems.alreadyRecorded("claim.id", changed))
					.toList());
	}

	private Done write(Attempt attempt, String document, String at, @Nullable String subject, Refusals refusals) {
		TransactionContext transaction = attempt.transaction();
		Checked checked = this.recorder.check(transaction, document, at.equals(DOSSIER));
		List<Problem> warnings = Problems.of(checked.warnings(), ProblemCode.DOUBTFUL, at);
		if (!checked.faults().isEmpty()) {
			return Done.refused(Problems.of(checked.faults(), ProblemCode.INVALID, at), warnings);
		}
		Map<String, String> fingerprints = checked.fingerprints();
		List<Problem> problems = new ArrayList<>();
		Map<String, RecordState> altered = new TreeMap<>();
		this.changes.states(transaction, fingerprints.keySet()).forEach((id, state) -> {
			if (!state.finished()) {
				problems.add(Problems.unfinished(at, id));
			}
			else if (state.differs(String.valueOf(fingerprints.get(id)))) {
				altered.put(id, state);
			}
		});
		if (problems.isEmpty()) {
			problems.addAll(refusals.of(altered));
		}
		if (!problems.isEmpty()) {
			return Done.refused(problems, warnings);
		}
		if (!attempt.writing()) {
			return checked.retracts() ? Done.UNDECIDED : new Done(subject, Map.of(), 0, true, List.of(), warnings);
		}
		Recorded recorded = this.recorder.write(transaction, checked, attempt.now());
		warnings = Stream.concat(warnings.stream(), Problems.of(recorded.warnings(), ProblemCode.DOUBTFUL, at).stream())
			.toList();
		return new Done(subject, recorded.effects(), 0, recorded.complete(), List.of(), warnings);
	}

	private @Nullable Problem check(TransactionContext transaction, String path, String id, int expected) {
		return check(isClaim(id) ? state(transaction, id).orElse(null) : null, path, EXPECTED, id, expected);
	}

	private static @Nullable Problem check(@Nullable RecordState state, String path, String at, String id,
			int expected) {
		if (state == null) {
			return Problems.notFound(path, id);
		}
		if (!state.finished()) {
			return Problems.unfinished(path, id);
		}
		return (state.version() != expected) ? Problems.conflict(at, id, expected, state) : null;
	}

	private static boolean isClaim(String id) {
		return id.startsWith("claim:");
	}

	private Optional<RecordState> state(TransactionContext transaction, String id) {
		return Optional.ofNullable(this.changes.states(transaction, List.of(id)).get(id));
	}

	/** Why records that say something else must stay as they are. */
	@FunctionalInterface
	private interface Refusals {

		List<Problem> of(Map<String, RecordState> altered);

	}

}
