package org.claimtrail.corpus;

/** A document that cannot be read at all; says at which line and why. */
class DocumentException extends RuntimeException {

	private final int line;

	private final String field;

	DocumentException(int line, String field, String problem) {
		super(problem);
		this.line = line;
		this.field = field;
	}

	Fault in(String file) {
		return new Fault(file, this.line, this.field, String.valueOf(getMessage()));
	}

}
