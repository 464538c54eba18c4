package org.claimtrail.corpus.document;

import java.util.regex.Pattern;

/**
 * Why something was not imported, or what is doubtful about it, in one line for people.
 *
 * @param file the file, as it was given
 * @param line the line, from 1
 * @param field the path of the field, for example {@code claims[3].figure.low}; empty for
 * the document as a whole
 * @param problem what was found and what was expected
 */
public record Fault(String file, int line, String field, String problem) {

	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");

	@Override
	public String toString() {
		return said("");
	}

	/** The same line for what is only doubtful, and is imported nevertheless. */
	public String warning() {
		return said("warning: ");
	}

	private String said(String kind) {
		String where = this.file + ":" + this.line + ": " + kind;
		return visible(this.field.isEmpty() ? where + this.problem : where + this.field + ": " + this.problem);
	}

	/**
	 * Nothing that a document holds may move the cursor of a terminal or turn a line
	 * round.
	 */
	private static String visible(String text) {
		return UNSEEN.matcher(text).replaceAll((found) -> "U+%04X".formatted(found.group().codePointAt(0)));
	}

}
