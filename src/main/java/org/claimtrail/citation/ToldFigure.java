package org.claimtrail.citation;

import java.util.Objects;

import org.claimtrail.claim.Basis;
import org.claimtrail.claim.Comparator;
import org.claimtrail.claim.Interval;
import org.claimtrail.claim.Per;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of drift look at in a figure.
 *
 * @param measure identifier of what is counted
 * @param measureName what is counted, for people
 * @param low lower bound; null where there is none
 * @param high upper bound; null where there is none
 * @param per the length of time that a rate is for
 * @param asOf the day it describes
 */
record ToldFigure(String measure, String measureName, @Nullable Double low, @Nullable Double high,
		Comparator comparator, String unit, Basis basis, @Nullable PartialDate since, @Nullable PartialDate until,
		@Nullable Per per, @Nullable PartialDate asOf, boolean forecast) {

	/** The numbers for which it holds. */
	Interval interval() {
		return Interval.of(this.comparator, this.low, this.high);
	}

	boolean isRange() {
		return this.comparator == Comparator.BETWEEN;
	}

	/** The smaller or only number that the words give. */
	double lower() {
		return (this.low != null) ? this.low : Objects.requireNonNull(this.high);
	}

	/** The larger or only number that the words give. */
	double upper() {
		return (this.high != null) ? this.high : Objects.requireNonNull(this.low);
	}

	/** Whether it covers time in the same way, so that the numbers can be compared. */
	boolean hasBasisOf(ToldFigure other) {
		return this.basis == other.basis && this.per == other.per;
	}

}
