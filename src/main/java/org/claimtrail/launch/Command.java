package org.claimtrail.launch;

/** What the program does instead of serving when its first word asks for it. */
public interface Command {

	/** The word that calls for it, with what may follow. */
	String usage();

	/** What it does, in one line. */
	String summary();

	/**
	 * Does it.
	 * @param arguments the arguments of the program, its own word among them
	 * @return the exit code
	 */
	int run(String... arguments);

	/** The word that calls for it. */
	default String word() {
		return usage().split(" ", 2)[0];
	}

}
