package org.claimtrail.pages.form;

/**
 * What is wrong, or doubtful, in a form.
 *
 * @param path the field, as the mutation names it; empty for the whole
 * @param message what was found, what was expected and what to do
 */
public record FormProblem(String path, String message) {

	/** The path as the identifier of an element of a page. */
	public String anchor() {
		return FormPart.id(this.path);
	}

	public FormProblem at(String other) {
		return new FormProblem(other, this.message);
	}

}
