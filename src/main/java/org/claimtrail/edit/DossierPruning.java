package org.claimtrail.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.Author;
import org.claimtrail.corpus.Absent;
import org.claimtrail.corpus.Checked;
import org.claimtrail.corpus.Recorder;
import org.claimtrail.corpus.Removals;
import org.claimtrail.neo4j.WriteLock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps in mind which claims a dossier has, says which it has no more, and removes these
 * where that is asked for and may be.
 */
@Component
class DossierPruning {

	private static final String CLAIMS = "dossier.claims";

	private final Recorder recorder;

	private final Removals removals;

	private final WriteLock imports;

	DossierPruning(Recorder recorder, Removals removals, WriteLock imports) {
		this.recorder = recorder;
		this.removals = removals;
		this.imports = imports;
	}

	/**
	 * What is to be done after a whole dossier was written.
	 * @param rule whether a claim may be removed
	 * @param removing whether those that it has no more are to be removed
	 */
	DocumentEdits.Afterwards of(AlterationRule rule, boolean removing, Author author) {
		return (attempt, checked) -> plan(attempt, checked, rule, removing ? author : null);
	}

	private DocumentEdits.Plan plan(Attempt attempt, Checked checked, AlterationRule rule, @Nullable Author remover) {
		Absent absent = this.recorder.absent(attempt.transaction(), checked, remover != null);
		List<Problem> told = absent.told()
			.stream()
			.map((one) -> new Problem(CLAIMS, ProblemCode.LEFT_OUT, one.message()))
			.toList();
		List<String> removed = (remover != null) ? List.copyOf(absent.removable().keySet()) : List.of();
		List<Problem> problems = removed.isEmpty() ? List.of() : problems(attempt, absent, rule);
		return new DocumentEdits.Plan(problems, told, removed, (effects) -> {
			boolean kept = this.recorder.keep(attempt.transaction(), checked, absent, effects);
			boolean complete = remover == null
					|| this.removals.remove(attempt.transaction(), removed, remover, attempt.now());
			return new DocumentEdits.Act(complete, kept);
		});
	}

	private List<Problem> problems(Attempt attempt, Absent absent, AlterationRule rule) {
		String tooMuch = absent.tooMuch();
		if (tooMuch != null) {
			return List.of(new Problem(CLAIMS, ProblemCode.INVALID, tooMuch));
		}
		List<Problem> problems = new ArrayList<>(Problems.ofRemovals(rule, absent.removable()));
		absent.referrers().forEach((id, others) -> problems.add(Problems.referredTo(CLAIMS, id, others)));
		if (problems.isEmpty() && attempt.writing()) {
			Optional<String> importing = this.imports.holder(attempt.transaction());
			importing.ifPresent((holder) -> problems.add(Problems.busy(holder)));
		}
		return problems.stream().limit(Problems.MOST).toList();
	}

}
