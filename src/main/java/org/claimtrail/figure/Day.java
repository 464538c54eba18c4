package org.claimtrail.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

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

	/** A date of a node, which keeps it as three properties. */
	static Day of(Value node, String name) {
		String text = node.get(name).asString(null);
		return (text != null)
				? new Day(text, node.get(name + "First").asLocalDate(null), node.get(name + "Last").asLocalDate(null))
				: ABSENT;
	}

	/** When it was, to the instant; null unless it has a time. */
	@Nullable Instant instant() {
		return (this.text != null && this.text.indexOf('T') >= 0) ? PartialDate.parse(this.text).instant() : null;
	}

	/** Whether both can mean the same days, and no others. */
	boolean isSameTime(Day other) {
		return Objects.equals(this.first, other.first) && Objects.equals(this.last, other.last);
	}

	/** Whether this can be earlier than the other, or the same. */
	boolean canReach(Day other) {
		return this.first == null || other.last == null || !this.first.isAfter(other.last);
	}

	/**
	 * Whether all that this can mean is before all that the other can mean: by instant
	 * where both have one, else by day.
	 */
	boolean isBefore(Day other) {
		return date().isBefore(other.date());
	}

	private PartialDate date() {
		return (this.text != null) ? new PartialDate(this.text, this.first, this.last) : PartialDate.UNKNOWN;
	}

}
