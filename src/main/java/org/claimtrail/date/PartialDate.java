package org.claimtrail.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, in EDTF (ISO 8601-2, level 1 without seasons): a year,
 * month or day, with unknown digits as X, doubt as a suffix, an interval of two, or a day
 * with the time and its offset. Keeps the text as it was written. A suffix of doubt does
 * not widen the bounds; a time is on the day that is written.
 *
 * @param text the text as it was written
 * @param first the earliest day it can mean; null for an interval with an open start
 * @param last the latest day it can mean; null for an interval with an open end; both are
 * null for {@link #UNKNOWN} alone
 */
public record PartialDate(String text, @Nullable LocalDate first, @Nullable LocalDate last) {

	/** A date of which nobody knows anything. */
	public static final PartialDate UNKNOWN = new PartialDate("XXXX", null, null);

	private static final String LEAVE_OUT = "at least a year, or an end of an interval such as ../2024-12-12; "
			+ "leave it out where nobody knows it";

	private static final String EXPECTED = "EDTF such as 2024-12-12, 2024-12, 2024, 202X, 2024-XX, 2022~, 2022-02-24/.. "
			+ "or 2022-03-11T10:38:45Z";

	private static final Pattern DATE = Pattern
		.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?[~?%]?");

	private static final Pattern TIME = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2})T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

	private static final int LONGEST = 40;

	private static final String OPEN = "..";

	public PartialDate {
		if (first != null && last != null && first.isAfter(last)) {
			throw new PartialDateException(text, "an interval that does not end before it starts");
		}
	}

	/**
	 * Reads a partial date.
	 * @param text EDTF, without white space around it
	 * @return the date, whose text equals the given text
	 * @throws PartialDateException if it is not one; the message says what was expected
	 */
	public static PartialDate parse(String text) {
		if (text.length() > LONGEST) {
			throw new PartialDateException(text, EXPECTED);
		}
		if (text.indexOf('T') >= 0) {
			return timed(text);
		}
		if (text.startsWith(UNKNOWN.text) || text.equals(OPEN)) {
			throw new PartialDateException(text, LEAVE_OUT);
		}
		int stroke = text.indexOf('/');
		return (stroke < 0) ? point(text, text) : interval(text, text.substring(0, stroke), text.substring(stroke + 1));
	}

	/**
	 * When it was, to the instant.
	 * @return null unless it has a time
	 */
	public @Nullable Instant instant() {
		return instant(this.text);
	}

	/** The instant that a date in words names; null unless it has a time. */
	public static @Nullable Instant instant(String text) {
		return (text.indexOf('T') >= 0) ? OffsetDateTime.parse(text).toInstant() : null;
	}

	/**
	 * Whether all that this can mean is before all that the other can mean: by instant
	 * where both have one, else by day.
	 */
	public boolean isBefore(PartialDate other) {
		Instant instant = instant();
		Instant another = other.instant();
		if (instant != null && another != null) {
			return instant.isBefore(another);
		}
		return this.last != null && other.first != null && this.last.isBefore(other.first);
	}

	/** Whether nobody knows anything of it. */
	public boolean isUnknown() {
		return this.first == null && this.last == null;
	}

	/** Whether it is marked as approximate or uncertain. */
	public boolean isDoubtful() {
		return isDoubtful(this.text);
	}

	/** Whether a date in words is marked as approximate or uncertain. */
	public static boolean isDoubtful(String text) {
		return text.chars().anyMatch((letter) -> letter == '~' || letter == '?' || letter == '%');
	}

	/** The day without the time; the date itself when it has none. */
	public PartialDate day() {
		return (this.text.indexOf('T') >= 0) ? parse(this.text.substring(0, this.text.indexOf('T'))) : this;
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static PartialDate timed(String text) {
		Matcher matcher = TIME.matcher(text);
		if (!matcher.matches()) {
			throw new PartialDateException(text, EXPECTED);
		}
		if (matcher.group(2) == null) {
			throw new PartialDateException(text, "a time with its offset, such as " + text + "Z or " + text + "+02:00");
		}
		PartialDate day = point(text, matcher.group(1));
		try {
			OffsetDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw new PartialDateException(text, "a time of the day, with an offset of at most 18 hours");
		}
		return day;
	}

	private static PartialDate interval(String text, String from, String to) {
		boolean openStart = from.equals(OPEN);
		boolean openEnd = to.equals(OPEN);
		if (openStart && openEnd) {
			throw new PartialDateException(text, LEAVE_OUT);
		}
		if (from.isEmpty() || to.isEmpty()) {
			throw new PartialDateException(text,
					"two dates with a stroke between, and .. for an end that is not known");
		}
		return new PartialDate(text, openStart ? null : point(text, from).first(),
				openEnd ? null : point(text, to).last());
	}

	private static PartialDate point(String text, String part) {
		Matcher matcher = DATE.matcher(part);
		if (!matcher.matches()) {
			throw new PartialDateException(text, EXPECTED);
		}
		return known(text, matcher.group(1), known(matcher.group(2)), known(matcher.group(3)));
	}

	private static PartialDate known(String text, String year, @Nullable String month, @Nullable String day) {
		boolean wholeYear = year.indexOf('X') < 0;
		if ((!wholeYear && month != null) || (month == null && day != null)) {
			throw new PartialDateException(text, "X only for what stands to the right of everything known");
		}
		try {
			return bounds(text, year, month, day);
		}
		catch (DateTimeException ex) {
			throw new PartialDateException(text, "a day that is in the calendar");
		}
	}

	private static PartialDate bounds(String text, String year, @Nullable String month, @Nullable String day) {
		int start = Integer.parseInt(year.replace('X', '0'));
		if (start == 0) {
			throw new PartialDateException(text, "a year from 0001 to 9999");
		}
		if (month == null) {
			int end = Integer.parseInt(year.replace('X', '9'));
			return new PartialDate(text, Year.of(start).atDay(1), LocalDate.of(end, 12, 31));
		}
		YearMonth within = YearMonth.of(start, Integer.parseInt(month));
		if (day == null) {
			return new PartialDate(text, within.atDay(1), within.atEndOfMonth());
		}
		LocalDate exact = LocalDate.of(start, within.getMonth(), Integer.parseInt(day));
		return new PartialDate(text, exact, exact);
	}

	private static @Nullable String known(@Nullable String digits) {
		return "XX".equals(digits) ? null : digits;
	}

}
