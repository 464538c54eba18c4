package org.claimtrail.figure;

import java.time.LocalDate;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a claim as the graph keeps it.
 *
 * @param text EDTF; null when there is no date
 * @param first the first day it can mean; null when that is open
 * @param last the last day it can mean; null when that is open
 */
record Day(@Nullable String text, @Nullable LocalDate first, @Nullable LocalDate last) {

	/** The absence of a date. */
	static final Day ABSENT = new Day(null, null, null);

	static Day of(@Nullable PartialDate date) {
		return (date != null) ? new Day(date.text(), date.first(), date.last()) : ABSENT;
	}

	/** Whether this can be earlier than the other, or the same. */
	boolean canReach(Day other) {
		return this.first == null || other.last == null || !this.first.isAfter(other.last);
	}

	/** Whether every day this can mean is before every day the other can mean. */
	boolean isBefore(Day other) {
		return this.last != null && other.first != null && this.last.isBefore(other.first);
	}

}
