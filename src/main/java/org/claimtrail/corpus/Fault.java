package org.claimtrail.corpus;

/**
 * Why something was not imported, in one line for people.
 *
 * @param file the file, as it was given
 * @param line the line, from 1
 * @param field the path of the field, for example {@code claims[3].figure.low}; empty for
 * the document as a whole
 * @param problem what was found and what was expected
 */
record Fault(String file, int line, String field, String problem) {

	@Override
	public String toString() {
		String where = this.file + ":" + this.line + ": ";
		return this.field.isEmpty() ? where + this.problem : where + this.field + ": " + this.problem;
	}

}
