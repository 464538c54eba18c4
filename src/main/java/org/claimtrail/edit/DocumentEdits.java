package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.Author;
import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.RecordState;
import org.claimtrail.corpus.Checked;
import org.claimtrail.corpus.Recorded;
import org.claimtrail.corpus.Recorder;
import org.claimtrail.ledger.Effect;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Checks a document and writes it, unless records that it alters must stay as they are.
 */
@Component
public class DocumentEdits {

	private static final String DOSSIER = "dossier";

	private final Recorder recorder;

	private final ChangeRegister changes;

	private final DossierPruning pruning;

	DocumentEdits(Recorder recorder, ChangeRegister changes, DossierPruning pruning) {
		this.pruning = pruning;
		this.recorder = recorder;
		this.changes = changes;
	}

	/**
	 * Records a dossier, and keeps in mind which claims it has.
	 * @param document the dossier as JSON
	 * @param expected the versions that the input has
	 * @param removing whether claims are removed that it has no more
	 */
	Step whole(String document, @Nullable String article, List<Map<String, ?>> expected, boolean removing,
			Envelope envelope) {
		return (attempt) -> {
			Map<String, Integer> read = new HashMap<>();
			List<Problem> problems = stale(attempt.transaction(), expected, read);
			if (!problems.isEmpty()) {
				return Done.refused(problems, List.of());
			}
			AlterationRule rule = AlterationRule.ofEdit(envelope.reason() != null, read);
			return write(attempt, document, DOSSIER, article, (altered) -> Problems.ofAlterations(rule, altered),
					this.pruning.of(rule, removing, new Author(envelope.account(), envelope.reason())));
		};
	}

	/**
	 * Records a dossier that need not be whole.
	 * @param document the dossier as JSON
	 * @param article the identifier of its article; null where it has none
	 * @param expected the versions that the input has, each with {@code id} and
	 * {@code version}
	 * @param known the versions that were read before; those of the input come first
	 * @param reasoned whether it is said why
	 */
	public Step dossier(String document, @Nullable String article, List<Map<String, ?>> expected,
			Map<String, Integer> known, boolean reasoned) {
		return (attempt) -> {
			Map<String, Integer> read = new HashMap<>(known);
			List<Problem> problems = stale(attempt.transaction(), expected, read);
			if (!problems.isEmpty()) {
				return Done.refused(problems, List.of());
			}
			AlterationRule rule = AlterationRule.ofEdit(reasoned, read);
			return write(attempt, document, DOSSIER, article, (altered) -> Problems.ofAlterations(rule, altered));
		};
	}

	/**
	 * What would become of the records of a dossier; those that it cannot write are left
	 * out.
	 */
	public Map<String, Effect> foresee(TransactionContext transaction, String document) {
		Map<String, String> fingerprints = this.recorder.check(transaction, document, true).fingerprints();
		Map<String, RecordState> states = this.changes.states(transaction, fingerprints.keySet());
		Map<String, Effect> effects = new TreeMap<>();
		fingerprints.forEach((id, fingerprint) -> {
			RecordState state = states.get(id);
			effects.put(id,
					(state == null) ? Effect.NEW : state.differs(fingerprint) ? Effect.CHANGED : Effect.UNCHANGED);
		});
		return effects;
	}

	/** The present versions of records; those that are not there are left out. */
	public Map<String, Integer> versions(TransactionContext transaction, List<String> ids) {
		Map<String, Integer> versions = new TreeMap<>();
		this.changes.states(transaction, ids)
			.forEach((id, state) -> versions.put(id, Math.toIntExact(state.version())));
		return versions;
	}

	/**
	 * What is wrong with the versions of an input.
	 * @param read takes them in
	 */
	private List<Problem> stale(TransactionContext transaction, List<Map<String, ?>> expected,
			Map<String, Integer> read) {
		List<Problem> problems = new ArrayList<>();
		Map<String, RecordState> states = this.changes.states(transaction,
				expected.stream().map((one) -> String.valueOf(one.get("id"))).distinct().toList());
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
		return problems;
	}

	/**
	 * Writes a document.
	 * @param at where the document stands in the input; empty when it is what is recorded
	 * @param subject the one record that it is about
	 */
	Done write(Attempt attempt, String document, String at, @Nullable String subject, Refusals refusals) {
		return write(attempt, document, at, subject, refusals, Afterwards.NOTHING);
	}

	private Done write(Attempt attempt, String document, String at, @Nullable String subject, Refusals refusals,
			Afterwards afterwards) {
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
		Plan plan = afterwards.plan(attempt, checked);
		if (!plan.problems().isEmpty()) {
			return new Done(null, Map.of(), plan.removed(), true, plan.problems(), warnings, false);
		}
		warnings = Stream.concat(warnings.stream(), plan.warnings().stream()).toList();
		if (!attempt.writing()) {
			return checked.retracts() ? Done.UNDECIDED
					: new Done(subject, Map.of(), plan.removed(), true, List.of(), warnings, false);
		}
		Recorded recorded = this.recorder.write(transaction, checked, attempt.now());
		warnings = Stream.concat(warnings.stream(), Problems.of(recorded.warnings(), ProblemCode.DOUBTFUL, at).stream())
			.toList();
		Act act = plan.act().apply(recorded.effects());
		return new Done(subject, recorded.effects(), plan.removed(), recorded.complete() && act.complete(), List.of(),
				warnings, act.kept());
	}

	static @Nullable Problem check(@Nullable RecordState state, String path, String at, String id, int expected) {
		if (state == null) {
			return Problems.notFound(path, id);
		}
		if (!state.finished()) {
			return Problems.unfinished(path, id);
		}
		return (state.version() != expected) ? Problems.conflict(at, id, expected, state) : null;
	}

	/** What is to be done after a document was written, in the same transaction. */
	@FunctionalInterface
	interface Afterwards {

		/** Nothing more. */
		Afterwards NOTHING = (attempt, checked) -> new Plan(List.of(), List.of(), List.of(),
				(effects) -> new Act(true, false));

		/** Looks, before anything is written, what there is to do. */
		Plan plan(Attempt attempt, Checked checked);

	}

	/**
	 * What is to be done after a document was written.
	 *
	 * @param problems why it must not be written
	 * @param removed the claims that are removed
	 * @param act does it, knowing what became of each record
	 */
	record Plan(List<Problem> problems, List<Problem> warnings, List<String> removed,
			Function<Map<String, Effect>, Act> act) {
	}

	/**
	 * What was done.
	 *
	 * @param complete whether all that rests on it was compared
	 * @param kept whether it is to stay even if no record was altered
	 */
	record Act(boolean complete, boolean kept) {
	}

	/** Why records that say something else must stay as they are. */
	@FunctionalInterface
	interface Refusals {

		List<Problem> of(Map<String, RecordState> altered);

	}

}
