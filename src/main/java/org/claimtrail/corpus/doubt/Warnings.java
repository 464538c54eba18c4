package org.claimtrail.corpus.doubt;

import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.report.Tally;

/** Warns of what is doubtful at a place. */
final class Warnings {

	private static final int SHOWN = 60;

	private final Tally tally;

	Warnings(Tally tally) {
		this.tally = tally;
	}

	void add(Fault place, String problem) {
		this.tally.warn(new Fault(place.file(), place.line(), place.field(), problem));
	}

	/** A text of a document as far as a line can show it. */
	static String shown(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}
