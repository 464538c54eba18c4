package org.claimtrail.figure.compare;

/** Why a sum of parts can be set beside a figure for the whole. */
public enum PartSumRule {

	/** The source printed them together in one article. */
	SAME_ARTICLE,
	/** They stand about the same time, and no article has both. */
	SAME_TIME

}
