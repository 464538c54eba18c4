package org.claimtrail.projection.shape;

/** The cursors of a store that is not there. */
public final class TestCursors {

	private TestCursors() {
	}

	/** The same at each call. */
	public static Cursors ofAStore() {
		return new Cursors(() -> "a store");
	}

}
