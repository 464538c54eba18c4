package org.claimtrail.launch;

/**
 * Provides more threads of the operating system to carry virtual ones than there are
 * processors. A virtual thread that loads a class keeps its carrier while it waits for
 * the jar; if all carriers wait so, and whoever has the jar waits for a carrier, nothing
 * goes on for ever. Two processors and two requests right after the start were enough.
 */
public final class Carriers {

	private static final String COUNT = "jdk.virtualThreadScheduler.parallelism";

	/** So many seldom load classes at the same moment; idle ones end. */
	private static final int ENOUGH = 32;

	private Carriers() {
	}

	/**
	 * Has to be called before the first virtual thread is made. What is set by whoever
	 * starts the program stays.
	 */
	public static void provide() {
		if (System.getProperty(COUNT) == null) {
			System.setProperty(COUNT, String.valueOf(Math.max(ENOUGH, Runtime.getRuntime().availableProcessors())));
		}
	}

}
