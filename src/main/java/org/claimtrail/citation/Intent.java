package org.claimtrail.citation;

import java.util.Arrays;
import java.util.List;

/** Why a claim cites another. */
public enum Intent {

	/** Word for word. */
	QUOTES,
	/** In other words. */
	REPORTS,
	/** To support the claim. */
	EVIDENCE,
	/** To lean on who said it. */
	AUTHORITY,
	/** To take its number. */
	DATA_SOURCE,
	/** To say that it holds. */
	CONFIRMS,
	/** To doubt it. */
	DISPUTES,
	/** To show that it does not hold. */
	REFUTES,
	/** To limit it. */
	QUALIFIES,
	/** To put it right. */
	CORRECTS,
	/** To give a newer number. */
	UPDATES,
	/** To set it beside another. */
	COMPARES;

	/**
	 * Whether the citing claim passes on what the cited one says. So it does not where it
	 * says something else on purpose: to doubt, refute, limit, correct, update or
	 * compare.
	 */
	public boolean passesOn() {
		return tellsAgain() || leansOn();
	}

	/** The names of the intents with which a claim passes on what another says. */
	public static List<String> passingOn() {
		return Arrays.stream(values()).filter(Intent::passesOn).map(Enum::name).toList();
	}

	/** Whether the citing claim says no more than that another says so. */
	boolean retells() {
		return this == QUOTES || this == REPORTS;
	}

	/** The names of the intents with which a claim merely tells what another says. */
	public static List<String> retelling() {
		return Arrays.stream(values()).filter(Intent::retells).map(Enum::name).toList();
	}

	/** Whether the citing claim says again what the cited one says. */
	public boolean tellsAgain() {
		return retells() || this == DATA_SOURCE;
	}

	/** Whether the citing claim takes the cited one for support. */
	boolean leansOn() {
		return this == EVIDENCE || this == AUTHORITY || this == CONFIRMS;
	}

}
