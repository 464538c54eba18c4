package org.claimtrail.pages.reading;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.claimtrail.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Says in plain words what an answer says in those of the contract. */
public class PlainWords {

	private static final Pattern NUMBERED = Pattern.compile("\\[(\\d{1,4})]");

	private static final Pattern OPENING = Pattern.compile("[(\\[{\u00ab\u201c\u2018\u201e]$");

	private static final Pattern CLOSING = Pattern.compile("^[.,;:!?)\\]}%\u00bb\u201d\u2019\u2026]");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

	private static final Map<String, String> COMPARATORS = Map.of("ABOUT", "about ", "AT_LEAST", "at least ",
			"MORE_THAN", "more than ", "AT_MOST", "at most ", "LESS_THAN", "less than ");

	private static final Map<String, String> INTENTS = Map.of("QUOTES", "quotes", "REPORTS", "reports", "EVIDENCE",
			"takes as evidence", "AUTHORITY", "leans on the authority of", "DATA_SOURCE", "takes data from", "COMPARES",
			"compares with", "UPDATES", "brings up to date", "QUALIFIES", "limits");

	private static final Map<String, String> VERDICTS = Map.ofEntries(
			Map.entry("SINGLE_ORIGIN", "One claimant stands behind the figure, and no other says as much."),
			Map.entry("SEVERAL_ORIGINS", "Another claimant has a figure that says as much or more."),
			Map.entry("CONFLICTING", "Another claimant has a figure that cannot hold together with it."),
			Map.entry("WITHDRAWN", "Its own source took it back."),
			Map.entry("CORRECTED", "Its own source later stated another figure about the same time, or corrected it."),
			Map.entry("OVERTAKEN", "Its own source has since stated a figure about a later time."),
			Map.entry("SAME_TIME", "Both are about the same time."),
			Map.entry("EARLIER_TOTAL", "The larger total is about an earlier time, and totals do not fall."),
			Map.entry("OVERLAPPING_TIME", "They are about times that overlap."));

	/** A figure such as "more than 750,000 people"; empty without one. */
	public String figure(@Nullable Map<?, ?> figure) {
		if (figure == null) {
			return "";
		}
		String comparator = String.valueOf(figure.get("comparator"));
		Object low = figure.get("low");
		Object high = figure.get("high");
		String number = comparator.equals("BETWEEN") ? number(low) + " to " + number(high)
				: COMPARATORS.getOrDefault(comparator, "") + number((low != null) ? low : high);
		Object unit = figure.get("unit");
		return (unit != null) ? number + " " + unit(number, unit.toString()) : number;
	}

	/** What there is one of. */
	private static String unit(String number, String unit) {
		boolean one = number.equals("1") || number.endsWith(" 1");
		if (!one || unit.endsWith("ss")) {
			return unit;
		}
		return unit.equals("people") ? "person"
				: unit.endsWith("ies") ? unit.substring(0, unit.length() - 3) + "y" : unit.replaceFirst("s$", "");
	}

	/** A number with its thousands parted, as precise as it is; empty without one. */
	public static String number(@Nullable Object number) {
		return (number instanceof Number value)
				? new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
					.format(BigDecimal.valueOf(value.doubleValue()))
				: "";
	}

	/** A date that may be partial, as people write it. */
	public String date(@Nullable Object date) {
		String text = (date != null) ? date.toString() : "XXXX";
		if (text.equals("XXXX")) {
			return "nobody knows when";
		}
		int slash = text.indexOf('/');
		if (slash < 0) {
			return single(text);
		}
		String from = text.substring(0, slash);
		String to = text.substring(slash + 1);
		if (from.equals("..")) {
			return "by " + single(to);
		}
		return to.equals("..") ? "from " + single(from) : "between " + single(from) + " and " + single(to);
	}

	/**
	 * Why a text is no date that can be asked for, and how one looks.
	 * @return null for a date, and for none
	 */
	public static @Nullable String dateFault(@Nullable String text) {
		return (text == null || text.isBlank() || WrittenDate.read(text) != null) ? null
				: "“%s” is no date that can be read here: write a year, a month or a day, as 2022, March 2022 or 31 March 2022."
					.formatted(text.strip());
	}

	/**
	 * A date as the contract has it, of one as somebody typed it; null where it is none.
	 */
	public static @Nullable String dateMeant(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : WrittenDate.read(text);
	}

	/** From when until when something was counted; empty where neither is said. */
	public String over(@Nullable Object since, @Nullable Object until) {
		if (since != null && until != null) {
			return since.equals(until) ? "for " + date(since) : "from " + date(since) + " to " + date(until);
		}
		return (since != null) ? "since " + date(since) : (until != null) ? "until " + date(until) : "";
	}

	/**
	 * The time that a figure describes: a day and, where it is about a stretch, that; the
	 * day only where it is not the end of the stretch as well.
	 */
	public String described(@Nullable Object asOf, @Nullable Object since, @Nullable Object until) {
		String over = over(since, until);
		String day = (asOf == null || asOf.equals(until)) ? "" : date(asOf);
		return (day.isEmpty() || over.isEmpty()) ? day + over : day + ", " + over;
	}

	private static String single(String text) {
		String digits = text.replaceAll("[~?%]", "");
		String doubt = text.contains("~") ? "about " : "";
		String perhaps = text.contains("?") ? " (uncertain)" : "";
		try {
			return doubt + switch (digits.length()) {
				case 10 -> LocalDate.parse(digits).format(DAY);
				case 7 -> YearMonth.parse(digits).format(MONTH);
				default -> digits;
			} + perhaps;
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	/** An instant to the minute, as clocks in Greenwich show it. */
	public static String minute(@Nullable Object instant) {
		try {
			return OffsetDateTime.parse(String.valueOf(instant)).withOffsetSameInstant(ZoneOffset.UTC).format(MINUTE)
					+ " UTC";
		}
		catch (DateTimeException ex) {
			return String.valueOf(instant);
		}
	}

	/** What a citation is for, as a verb. */
	public String intent(@Nullable Object intent) {
		return INTENTS.getOrDefault(String.valueOf(intent), plain(intent));
	}

	/** A verdict as a sentence. */
	public String verdict(@Nullable Object verdict) {
		return VERDICTS.getOrDefault(String.valueOf(verdict), plain(verdict));
	}

	/**
	 * A place in an input, such as {@code claim.cites[0].cue}, as people would say it.
	 */
	public String place(String path) {
		String words = NUMBERED.matcher(path)
			.replaceAll((item) -> " " + (Integer.parseInt(item.group(1)) + 1))
			.replaceAll("^(?:claim|dossier)\\.", "")
			.replace("+", "")
			.replaceAll("\\.", ", ")
			.replaceAll("(?=[A-Z])", " ");
		return Character.toUpperCase(words.charAt(0)) + words.substring(1).toLowerCase(Locale.ROOT);
	}

	/**
	 * What stands between a passage and the words before or after it: nothing next to a
	 * stop, a bracket or an inverted comma that belongs to them.
	 */
	public String between(@Nullable String first, @Nullable String second) {
		boolean apart = first == null || second == null
				|| !OPENING.matcher(first).find() && !CLOSING.matcher(second).find();
		return apart ? " " : "";
	}

	/** A word of the contract in small letters. */
	public String word(@Nullable Object word) {
		return plain(word);
	}

	static String plain(@Nullable Object word) {
		return (word != null) ? word.toString().toLowerCase(Locale.ROOT).replace('_', ' ') : "";
	}

}
