package org.claimtrail.corpus.document;

/** A document that cannot be read at all; says at which line and why. */
public class DocumentException extends RuntimeException {

	private final int line;

	private final String field;

	public DocumentException(int line, String field, String problem) {
		super(problem);
		this.line = line;
		this.field = field;
	}

	public Fault in(String file) {
		return new Fault(file, this.line, this.field, String.valueOf(getMessage()));
	}

}
