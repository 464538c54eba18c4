package org.claimtrail.review;

/**
 * How far a rating says that something is true, whatever the scale it was given on. A
 * number on the scale of schema.org's {@code reviewRating} from 1 to 5 is FALSE,
 * MOSTLY_FALSE, MIXED, MOSTLY_TRUE and TRUE; a rating below its worst is UNVERIFIABLE.
 */
public enum Rating {

	/** All of it holds. */
	TRUE,
	/** It holds but for details. */
	MOSTLY_TRUE,
	/** Some of it holds, some does not. */
	MIXED,
	/** Little of it holds. */
	MOSTLY_FALSE,
	/** None of it holds. */
	FALSE,
	/** Nobody can tell by what is known. */
	UNVERIFIABLE;

	/** Whether it says that what was rated does not hold on the whole. */
	public boolean denies() {
		return this == MOSTLY_FALSE || this == FALSE;
	}

}
