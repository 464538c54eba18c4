package org.claimtrail.figure.series;

/** Why two figures of one source can hardly both hold. */
public enum Implausibility {

	/** A total is smaller for a certainly later day. */
	TOTAL_FALLS("A total since the same beginning is smaller for a later day.");

	private final String sentence;

	Implausibility(String sentence) {
		this.sentence = sentence;
	}

	/** The reason in words for people. */
	public String sentence() {
		return this.sentence;
	}

}
