package org.claimtrail.http;

/** Is told of what does not get as far as a door. Called by many threads at once. */
public interface EdgeListener {

	/** A request or connection was turned away. */
	void turnedAway(Reason reason);

	/** Why. */
	enum Reason {

		/** The header Host has a foreign name. */
		HOST,
		/** A page of a foreign site asks. */
		ORIGIN,
		/** It showed a token that does not count. */
		TOKEN,
		/** It took too long to arrive, or to be read. */
		LATE,
		/** Its client, or all together, had too many connections. */
		CROWDED

	}

}
