package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.claimtrail.change.ChangeRegister;
import org.claimtrail.change.RecordState;
import org.claimtrail.corpus.ClaimantMerges;
import org.claimtrail.ledger.Effect;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * The steps of mutations that make one of two claimants, and two again, and when they
 * must not.
 */
@Component
class ClaimantEdits {

	private final ClaimantMerges merges;

	private final ChangeRegister changes;

	ClaimantEdits(ClaimantMerges merges, ChangeRegister changes) {
		this.merges = merges;
		this.changes = changes;
	}

	/** Merges one record into another one. */
	Step merge(Expected from, Expected into, Envelope envelope) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			List<Problem> problems = problems(transaction, from, into);
			if (!problems.isEmpty()) {
				return Done.refused(problems, List.of());
			}
			boolean complete = !attempt.writing() || this.merges.merge(transaction, from.id(), into.id(), attempt.now(),
					envelope.account().name(), String.valueOf(envelope.reason()));
			return done(into.id(), from.id(), complete, attempt);
		};
	}

	/** Makes a merged record one of its own again. */
	Step undo(Expected merged) {
		return (attempt) -> {
			TransactionContext transaction = attempt.transaction();
			Map<String, RecordState> states = this.changes.states(transaction, List.of(merged.id()));
			if (!isClaimant(merged.id()) || !states.containsKey(merged.id())) {
				return Done.refused(Problems.noClaimant(merged.path(), merged.id()));
			}
			Optional<String> kept = this.merges.keptFor(transaction, merged.id());
			if (kept.isEmpty()) {
				return Done.refused(Problems.notMerged(merged.path(), merged.id()));
			}
			RecordState state = this.changes.states(transaction, List.of(kept.get())).get(kept.get());
			if (state != null && state.version() != merged.version()) {
				return Done.refused(Problems.conflict(merged.versionPath(), kept.get(), merged.version(), state));
			}
			boolean complete = !attempt.writing() || this.merges.part(transaction, merged.id(), kept.get());
			return done(merged.id(), kept.get(), complete, attempt);
		};
	}

	private static Done done(String subject, String other, boolean complete, Attempt attempt) {
		Map<String, Effect> effects = attempt.writing() ? Map.of(subject, Effect.CHANGED, other, Effect.CHANGED)
				: Map.of();
		return Done.of(subject, effects, complete, List.of());
	}

	private List<Problem> problems(TransactionContext transaction, Expected from, Expected into) {
		Map<String, RecordState> states = this.changes.states(transaction, List.of(from.id(), into.id()));
		List<Problem> problems = new ArrayList<>();
		for (Expected expected : List.of(from, into)) {
			Problem problem = problem(transaction, expected, states.get(expected.id()));
			if (problem != null) {
				problems.add(problem);
			}
		}
		if (!problems.isEmpty()) {
			return problems;
		}
		if (from.id().equals(into.id())) {
			return List.of(Problems.sameClaimant(into.path(), into.id()));
		}
		if (!kind(from.id()).equals(kind(into.id()))) {
			return List.of(Problems.otherKind(into.path(), into.id(), kind(from.id())));
		}
		return this.merges.isPart(transaction, from.id(), into.id())
				? List.of(Problems.partOfIt(into.path(), from.id(), into.id())) : List.of();
	}

	private @Nullable Problem problem(TransactionContext transaction, Expected expected, @Nullable RecordState state) {
		if (state == null || !isClaimant(expected.id())) {
			return Problems.noClaimant(expected.path(), expected.id());
		}
		Optional<String> kept = this.merges.keptFor(transaction, expected.id());
		if (kept.isPresent()) {
			return Problems.alreadyMerged(expected.path(), expected.id(), kept.get());
		}
		if (!state.finished()) {
			return Problems.unfinished(expected.path(), expected.id());
		}
		return (state.version() != expected.version())
				? Problems.conflict(expected.versionPath(), expected.id(), expected.version(), state) : null;
	}

	private static boolean isClaimant(String id) {
		return kind(id).equals("speaker") || kind(id).equals("organization");
	}

	private static String kind(String id) {
		return id.substring(0, Math.max(0, id.indexOf(':')));
	}

	/**
	 * A record as the client has read it.
	 *
	 * @param path where the input names it
	 * @param versionPath where the input has its version
	 */
	record Expected(String path, String id, String versionPath, int version) {
	}

}
