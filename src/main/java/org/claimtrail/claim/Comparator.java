package org.claimtrail.claim;

/** How the wording of a figure bounds its number. */
public enum Comparator {

	/** Just the number. */
	EXACTLY(true, true),
	/** Near the number. */
	ABOUT(true, true),
	/** The number or more. */
	AT_LEAST(true, false),
	/** More than the number. */
	MORE_THAN(true, false),
	/** The number or fewer. */
	AT_MOST(false, true),
	/** Fewer than the number. */
	LESS_THAN(false, true),
	/** From one number to another. */
	BETWEEN(true, true);

	private final boolean lower;

	private final boolean upper;

	Comparator(boolean lower, boolean upper) {
		this.lower = lower;
		this.upper = upper;
	}

	/** Whether a figure so worded has a lower bound. */
	public boolean hasLow() {
		return this.lower;
	}

	/** Whether a figure so worded has an upper bound. */
	public boolean hasHigh() {
		return this.upper;
	}

	/** Whether both bounds are the same number. */
	public boolean isPoint() {
		return this == EXACTLY || this == ABOUT;
	}

}
