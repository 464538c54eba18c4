package org.claimtrail.pages.merging;

import java.util.List;
import java.util.Map;

import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormPart.Kind;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;

/**
 * The fields of the forms for merging and parting.
 *
 * @param meant records that the words in a field may mean, by its path
 */
record MergeForm(FormValues values, Map<String, List<Choice>> meant, Findings findings) {

	static final String OTHER = "claimant";

	static final String REASON = "reason";

	/** What was shown of both when the form was sent. */
	static final String READ = "read";

	/** The other record, and why. */
	List<FormPart> parts() {
		return List.of(part(OTHER, Kind.RECORD, "The other record",
				"Its name, some words of it, or its identifier. It goes on leading here."), reason());
	}

	FormPart reason() {
		return part(REASON, Kind.TEXT, "Why",
				"In 1 to 1,000 characters. It stands in the changes for everybody to read.");
	}

	private FormPart part(String path, Kind kind, String label, String help) {
		return new FormPart(path, kind, label, help, "", true, this.values.get(path),
				this.meant.getOrDefault(path, List.of()), List.of(), this.findings.problems(path),
				this.findings.warnings(path));
	}

	/** The field that a place in the input comes from. */
	static FormProblem atItsField(FormProblem problem) {
		return switch (problem.path()) {
			case REASON -> problem;
			case "fromId", "expectedFromVersion", "intoId", "expectedIntoVersion" -> problem.at(OTHER);
			default -> problem.at("");
		};
	}

	/** Marks the state of both records that a form shows. */
	static String read(Claimant kept, Claimant other) {
		return "%s %d %d".formatted(other.id(), other.version(), kept.version());
	}

	/** Whether the form showed both as they are now. */
	static boolean isShown(FormValues values, Claimant kept, Claimant other) {
		return values.get(READ).equals(read(kept, other));
	}

}
