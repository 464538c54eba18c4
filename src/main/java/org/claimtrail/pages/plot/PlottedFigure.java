package org.claimtrail.pages.plot;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.date.PartialDate;
import org.claimtrail.date.PartialDateException;
import org.jspecify.annotations.Nullable;

/**
 * One figure in numbers: the days that it can describe, and the values that it allows. An
 * end that is open is the other one, and marked.
 *
 * @param series the number of its series, from 0
 * @param low the least value, 5 % below the number where it is about a number
 * @param openBefore whether it can describe any day before the first
 * @param openBelow whether it has no lower bound
 */
public record PlottedFigure(Map<?, ?> point, int series, double first, double last, boolean openBefore,
		boolean openAfter, double low, double high, boolean openBelow, boolean openAbove, boolean band) {

	/** How far “about” reaches to either side. */
	public static final double ABOUT = 0.05;

	/**
	 * Where a figure lies; null without a day, or without a bound.
	 * @param lasting whether it is about a stretch of time, as what happened within one
	 */
	public static @Nullable PlottedFigure of(Map<?, ?> point, int series, boolean lasting) {
		PartialDate date = date((point.get("asOf") != null) ? point.get("asOf") : point.get("statedOn"));
		LocalDate since = lasting ? date(point.get("since")).first() : null;
		LocalDate until = lasting ? date(point.get("until")).last() : null;
		LocalDate first = (since != null) ? since : (date.first() != null) ? date.first() : date.last();
		LocalDate last = (until != null) ? until : (date.last() != null) ? date.last() : date.first();
		if (since == null && until != null && (first == null || first.isAfter(until))) {
			first = until;
		}
		if (first != null && last != null && last.isBefore(first)) {
			last = first;
		}
		Double low = number(point.get("low"));
		Double high = number(point.get("high"));
		if (first == null || last == null || low == null && high == null) {
			return null;
		}
		double from = (low != null) ? low : Objects.requireNonNull(high);
		double to = (high != null) ? high : from;
		boolean about = "ABOUT".equals(point.get("comparator"));
		double band = about ? ABOUT : 0;
		return new PlottedFigure(point, series, first.toEpochDay(), last.toEpochDay(),
				since == null && date.first() == null, until == null && date.last() == null,
				from - Math.abs(from) * band, to + Math.abs(to) * band, low == null, high == null, about);
	}

	private static PartialDate date(@Nullable Object text) {
		try {
			return (text != null) ? PartialDate.parse(text.toString()) : PartialDate.UNKNOWN;
		}
		catch (PartialDateException ex) {
			return PartialDate.UNKNOWN;
		}
	}

	private static @Nullable Double number(@Nullable Object value) {
		return (value instanceof Number number) ? number.doubleValue() : null;
	}

}
