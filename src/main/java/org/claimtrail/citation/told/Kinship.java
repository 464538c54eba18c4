package org.claimtrail.citation.told;

/** How what a citing claim counts is related to what the cited claim counts. */
public enum Kinship {

	/** The same measure. */
	SAME,
	/** The cited measure is a component of the citing one. */
	BROADER,
	/** The citing measure is a component of the cited one. */
	NARROWER,
	/** The citing measure is one of those that the cited, ambiguous one may mean. */
	SPECIFIED,
	/** The citing measure is ambiguous, and may mean the cited one. */
	UNKNOWN,
	/** None of these, or a claim without a figure. */
	OTHER

}
