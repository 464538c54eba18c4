package org.claimtrail.claim;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about the figure of a claim.
 *
 * @param measure identifier of the measure it is a figure of
 * @param low lower bound; null where there is none
 * @param high upper bound; null where there is none
 * @param unit the unit; null for the unit of the measure
 * @param phrase the words that carry it
 * @param asOf the day it describes; null where nobody knows it
 * @param asOfInferred whether nobody stated that day; null for whoever fills in the day
 * of the statement
 * @param forecast whether it speaks of the future
 * @param vague whether the words give no number
 * @param printed what was printed instead; null where that is what was meant
 */
public record FigureRecord(String measure, @Nullable Double low, @Nullable Double high, Comparator comparator,
		@Nullable String unit, String phrase, Basis basis, @Nullable PartialDate since, @Nullable PartialDate until,
		@Nullable Per per, @Nullable PartialDate asOf, boolean forecast, boolean vague, @Nullable Boolean asOfInferred,
		@Nullable PrintedRecord printed) {

	/** Whether the figure takes part in the revisions of its claimant. */
	public boolean isRevisable() {
		return !this.forecast && !this.vague;
	}

}
