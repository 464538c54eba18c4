package org.claimtrail.neo4j.edition;

import org.neo4j.kernel.api.exceptions.Status;

/** A statement is nested too deeply to be read. Bolt sends it as an error of syntax. */
final class NestingException extends RuntimeException implements Status.HasStatus {

	private static final int MOST = 100;

	NestingException(String message) {
		super(message);
	}

	/**
	 * Counts brackets before anything is read, since an overflow of the stack can leave
	 * classes behind that are loaded by half.
	 */
	static void require(String statement) {
		int depth = BracketDepth.of(statement);
		if (depth > MOST) {
			throw new NestingException("The statement has brackets within brackets " + depth + " deep, the most is "
					+ MOST + ". Write it flatter.");
		}
	}

	@Override
	public Status status() {
		return Status.Statement.SyntaxError;
	}

}
