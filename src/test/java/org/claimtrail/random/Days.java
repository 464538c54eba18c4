package org.claimtrail.random;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that a partial date can mean; null where it is open.
 *
 * @param first the first
 * @param last the last
 */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

	/** The days of a date as text; null for null. */
	static @Nullable Days of(@Nullable Object text) {
		if (text == null) {
			return null;
		}
		if (text.equals("XXXX")) {
			return new Days(null, null);
		}
		String[] ends = text.toString().split("/");
		return new Days(first(ends[0]), last(ends[ends.length - 1]));
	}

	private static @Nullable LocalDate first(String end) {
		if (end.equals("..")) {
			return null;
		}
		String[] parts = certain(end);
		return LocalDate.of(Integer.parseInt(parts[0].replace('X', '0')), (parts.length > 1) ? number(parts[1]) : 1,
				(parts.length > 2) ? number(parts[2]) : 1);
	}

	private static @Nullable LocalDate last(String end) {
		if (end.equals("..")) {
			return null;
		}
		String[] parts = certain(end);
		YearMonth month = YearMonth.of(Integer.parseInt(parts[0].replace('X', '9')),
				(parts.length > 1) ? number(parts[1]) : 12);
		return (parts.length > 2) ? month.atDay(number(parts[2])) : month.atEndOfMonth();
	}

	/** Year, month and day as far as they are known. */
	private static String[] certain(String end) {
		return end.replaceAll("[~?%]", "").replace("-XX", "").split("-");
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

}
