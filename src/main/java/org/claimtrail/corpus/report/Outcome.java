package org.claimtrail.corpus.report;

import org.claimtrail.ledger.Effect;

/** What an import did with a record. */
public enum Outcome {

	/** The graph did not have it. */
	NEW,
	/** The graph had it with another content. */
	CHANGED,
	/** The graph had it just so. */
	UNCHANGED,
	/** It was not imported. */
	REJECTED;

	public static Outcome of(Effect change) {
		return switch (change) {
			case NEW, RESUMED -> NEW;
			case CHANGED -> CHANGED;
			case UNCHANGED -> UNCHANGED;
		};
	}

}
