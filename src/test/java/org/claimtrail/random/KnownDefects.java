package org.claimtrail.random;

/**
 * What the server is known to do wrong. Each entry keeps the net from asking for it, and
 * goes when the defect is mended.
 */
final class KnownDefects {

	/**
	 * An import ends with a fault of the server at a vague figure without bounds that is
	 * cited.
	 */
	static final boolean IMPORTS_NO_BOUNDLESS_FIGURES = true;

	private KnownDefects() {
	}

}
