package org.claimtrail.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is wrong with what was sent, and what is doubtful.
 *
 * @param problems why nothing was written
 * @param warnings what hinders nothing
 */
public record Findings(List<FormProblem> problems, List<FormProblem> warnings) {

	public static Findings none() {
		return new Findings(List.of(), List.of());
	}

	public static Findings of(FormProblem problem) {
		return new Findings(List.of(problem), List.of());
	}

	/** With others, which say it in place of these where they are at the same field. */
	public Findings and(List<FormProblem> others) {
		List<FormProblem> all = new ArrayList<>(others);
		this.problems.stream().filter((one) -> at(others, one.path()).isEmpty()).forEach(all::add);
		return new Findings(all, this.warnings);
	}

	/** With other doubts, before these. */
	public Findings doubting(List<FormProblem> others) {
		List<FormProblem> all = new ArrayList<>(others);
		all.addAll(this.warnings);
		return new Findings(this.problems, all);
	}

	public List<String> problems(String path) {
		return at(this.problems, path);
	}

	public List<String> warnings(String path) {
		return at(this.warnings, path);
	}

	/** The same at other fields. */
	public Findings map(UnaryOperator<FormProblem> other) {
		return new Findings(this.problems.stream().map(other).toList(), this.warnings.stream().map(other).toList());
	}

	/** The same without the doubts that others have as well. */
	public Findings without(Findings others) {
		List<String> known = others.warnings.stream().map(FormProblem::message).toList();
		return new Findings(this.problems,
				this.warnings.stream().filter((one) -> !known.contains(one.message())).toList());
	}

	private static List<String> at(List<FormProblem> found, String path) {
		return found.stream().filter((one) -> one.path().equals(path)).map(FormProblem::message).toList();
	}

}
