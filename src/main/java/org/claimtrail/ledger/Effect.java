package org.claimtrail.ledger;

/** What writing an entry means for the graph. */
public enum Effect {

	/** The graph did not have it. */
	NEW,
	/** The graph had a part of it, from a run that did not come to its end. */
	RESUMED,
	/** The graph had it with another content. */
	CHANGED,
	/** The graph had it just so; nothing is written. */
	UNCHANGED

}
