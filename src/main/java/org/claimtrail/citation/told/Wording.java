package org.claimtrail.citation.told;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

import org.claimtrail.claim.Comparator;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/** Puts figures, numbers and dates into words, the same ones for every finding. */
public final class Wording {

	private Wording() {
	}

	/** Such as "more than 350,000 people"; of a vague word the word. */
	public static String of(ToldFigure figure) {
		if (!figure.isNumber()) {
			return figure.phrase();
		}
		return amount(figure) + " " + figure.unit();
	}

	/**
	 * The words that carry a figure, in quotation marks; where they were not kept, such
	 * as "more than 350,000 people" without these.
	 */
	public static String printed(ToldFigure figure) {
		return figure.phrase().isEmpty() ? of(figure) : "\"" + figure.phrase() + "\"";
	}

	/** Such as "more than 350,000". */
	public static String amount(ToldFigure figure) {
		if (figure.isRange()) {
			return number(figure.lower()) + " to " + number(figure.upper());
		}
		String qualifier = qualifier(figure.comparator());
		return qualifier.isEmpty() ? number(figure.lower()) : qualifier + " " + number(figure.lower());
	}

	/** The words before the number; none for an exact number and for a range. */
	public static String qualifier(Comparator comparator) {
		return switch (comparator) {
			case EXACTLY, BETWEEN -> "";
			case ABOUT -> "about";
			case AT_LEAST -> "at least";
			case MORE_THAN -> "more than";
			case AT_MOST -> "at most";
			case LESS_THAN -> "less than";
		};
	}

	/** Such as "1, 2 and 3". */
	public static String list(List<String> words) {
		int last = words.size() - 1;
		return (last < 1) ? String.join("", words)
				: String.join(", ", words.subList(0, last)) + " and " + words.get(last);
	}

	static String number(double number) {
		return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
	}

	/**
	 * What a number has become, such as "14 % more"; empty where no share can be told.
	 */
	public static String share(double from, double to) {
		double share = Math.abs(to - from) / Math.abs(from) * 100;
		if (!Double.isFinite(share)) {
			return "";
		}
		String percent = (share >= 1) ? number(Math.round(share)) : number(Math.round(share * 100) / 100.0);
		return percent + " % " + ((to > from) ? "more" : "less");
	}

	/** The stretch of time that a figure covers. */
	public static String period(ToldFigure figure) {
		String span = (figure.since() != null || figure.until() != null) ? span(figure.since(), figure.until()) : "";
		return switch (figure.basis()) {
			case CUMULATIVE -> (figure.until() != null) ? "a total" + span
					: "a total" + ((figure.since() != null) ? " since " + figure.since().text() : "");
			case PERIOD ->
				"a total for " + (span.startsWith(" for ") ? span.substring(" for ".length()) : "a period" + span);
			case RATE -> "a rate"
					+ ((figure.per() != null) ? " per " + figure.per().name().toLowerCase(Locale.ROOT) : "") + span;
			case STOCK -> "a level" + span;
		};
	}

	private static String span(@Nullable PartialDate since, @Nullable PartialDate until) {
		return (since != null && until != null && since.text().equals(until.text())) ? " for " + since.text()
				: " from " + date(since) + " to " + date(until);
	}

	private static String date(@Nullable PartialDate date) {
		return (date != null) ? date.text() : "an unnamed day";
	}

}
