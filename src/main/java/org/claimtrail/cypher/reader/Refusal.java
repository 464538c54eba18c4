package org.claimtrail.cypher.reader;

/** A statement that is not run, or not to its end, and why. */
final class Refusal extends Exception {

	private final String code;

	Refusal(String code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/** One of the codes of Neo4j. */
	String code() {
		return this.code;
	}

}
