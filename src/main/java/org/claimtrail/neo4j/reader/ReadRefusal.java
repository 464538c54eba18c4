package org.claimtrail.neo4j.reader;

/** A statement that is not run, or not to its end, and why. */
final class ReadRefusal extends Exception {

	private final String code;

	ReadRefusal(String code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/** One of the codes of Neo4j. */
	String code() {
		return this.code;
	}

}
