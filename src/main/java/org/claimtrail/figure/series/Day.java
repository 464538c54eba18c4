package org.claimtrail.figure.series;

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
 * @param instant when it was, to the instant; null unless it has a time
 */
public record Day(@Nullable String text, @Nullable LocalDate first, @Nullable LocalDate last,
		@Nullable Instant instant) {

	/** The absence of a date. */
	public static final Day ABSENT = new Day(null, null, null);

	/** Finds the instant in the text. */
	public Day(@Nullable String text, @Nullable LocalDate first, @Nullable LocalDate last) {
		this(text, first, last, (text != null) ? PartialDate.instant(text) : null);
	}

	static Day of(@Nullable PartialDate date) {
		return (date != null) ? new Day(date.text(), date.first(), date.last()) : ABSENT;
	}

	/** A date of a node, which keeps it as three properties. */
	public static Day of(Value node, String name) {
		String text = node.get(name).asString(null);
		return (text != null)
				? new Day(text, node.get(name + "First").asLocalDate(null), node.get(name + "Last").asLocalDate(null))
				: ABSENT;
	}

	/** What it has in common with every other date that means the same time. */
	public Time time() {
		return (this.instant != null) ? new Time(null, null, this.instant, null) : days();
	}

	/** Likewise, whatever the time of the day. */
	public Time days() {
		return new Time(this.first, this.last, null, null);
	}

	/** Whether both mean the same time: the same instant, or the same days. */
	boolean isSameTime(Day other) {
		return time().equals(other.time());
	}

	/** Whether it is said to be approximate or uncertain. */
	boolean isDoubtful() {
		return this.text != null && PartialDate.isDoubtful(this.text);
	}

	/** Whether it is certainly one day, or an instant. */
	boolean isPoint() {
		return this.first != null && this.first.equals(this.last) && !isDoubtful();
	}

	/** Whether this can be earlier than the other, or the same. */
	public boolean canReach(Day other) {
		return this.first == null || other.last == null || !this.first.isAfter(other.last);
	}

	/**
	 * Whether all that this can mean is before all that the other can mean: by instant
	 * where both have one, else by day.
	 */
	public boolean isBefore(Day other) {
		return date().isBefore(other.date());
	}

	private PartialDate date() {
		return (this.text != null) ? new PartialDate(this.text, this.first, this.last) : PartialDate.UNKNOWN;
	}

	/**
	 * A time as far as dates can be the same: an instant alone, or else from the first
	 * day to the last. Doubt is no part of it.
	 *
	 * @param since the time since which a total or a rate counts, where it says one
	 */
	public record Time(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant instant,
			@Nullable Time since) {

		/** This time of a figure that counts since another. */
		Time since(Time beginning) {
			return new Time(this.first, this.last, this.instant, beginning);
		}

		/** The time in words, the same ones for the same time. */
		public String text() {
			String text = (this.instant != null) ? this.instant.toString()
					: Objects.equals(this.first, this.last) ? String.valueOf(this.first) : stretch();
			return (this.since != null) ? "%s since %s".formatted(text, this.since.text()) : text;
		}

		private String stretch() {
			return "%s/%s".formatted(word(this.first), word(this.last));
		}

		private static String word(@Nullable LocalDate day) {
			return (day != null) ? day.toString() : "..";
		}

	}

}
