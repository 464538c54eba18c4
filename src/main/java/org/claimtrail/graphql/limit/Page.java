package org.claimtrail.graphql.limit;

/**
 * A list in an operation that takes a size, and the size it has or is thought to have.
 */
final class Page {

	private static final int LONGEST = 120;

	private final String path;

	private final String argument;

	private long size;

	/**
	 * @param path where it is selected, by the keys of the answer
	 * @param argument the argument that gives its size
	 */
	Page(String path, String argument, long size) {
		this.path = (path.length() > LONGEST) ? path.substring(0, LONGEST) + "…" : path;
		this.argument = argument;
		this.size = size;
	}

	String path() {
		return this.path;
	}

	String argument() {
		return this.argument;
	}

	long size() {
		return this.size;
	}

	void shrink(long size) {
		this.size = size;
	}

}
