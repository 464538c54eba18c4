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

	/** The place as the form calls it: "Claim 1: Number". */
	public String place() {
		StringBuilder place = new StringBuilder();
		String last = "";
		for (String part : this.path.replaceFirst("^(?:dossier\\.(?=.)|claim\\.)", "").split("\\.")) {
			String name = part.replaceFirst("\\[.*", "").replaceFirst("^\\+", "");
			if (part.endsWith("]")) {
				int number = Integer.parseInt(part.replaceAll(".*\\[|]", "")) + 1;
				place.append(name.equals("claims") ? "Claim" : InputTypes.label(name))
					.append(' ')
					.append(number)
					.append(": ");
			}
			else if (part.equals("article") && place.isEmpty()) {
				place.append("Article: ");
			}
			last = InputTypes.label(name);
		}
		return this.path.endsWith("]") ? place.toString().replaceFirst(": $", "") : place + last;
	}

	public FormProblem at(String other) {
		return new FormProblem(other, this.message);
	}

}
