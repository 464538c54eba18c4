package org.claimtrail.figure.compare;

/** Why two figures of different sources can be set against each other. */
public enum AgreementRule {

	/** They are about the same time. */
	SAME_TIME,
	/** The larger of two totals is about an earlier time, and totals do not fall. */
	EARLIER_TOTAL,
	/** They are about times that overlap, and can hold at one time. */
	OVERLAPPING_TIME

}
