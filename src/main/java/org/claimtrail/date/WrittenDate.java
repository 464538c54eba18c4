package org.claimtrail.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them. What could be two days, such as 3/4/2024, and what
 * depends on today, such as yesterday, is not read.
 */
public final class WrittenDate {

	private static final int LONGEST = 80;

	/** Names of the months, each by the letters that it begins with. */
	private static final List<String> MONTHS = List.of(
			"jan january januar jänner janvier enero gennaio janeiro stycznia січня січень января январь",
			"feb february februar février febrero febbraio fevereiro lutego лютого лютий февраля февраль",
			"mar march märz mars marzo março marca березня березень марта март",
			"apr april avril abril aprile kwietnia квітня квітень апреля апрель",
			"may mai mayo maggio maio maja травня травень мая май",
			"jun june juni juin junio giugno junho czerwca червня червень июня июнь",
			"jul july juli juillet julio luglio julho lipca липня липень июля июль",
			"aug august août agosto sierpnia серпня серпень августа август",
			"sep sept september septembre septiembre settembre setembro września вересня вересень сентября сентябрь",
			"oct october okt oktober octobre octubre ottobre outubro października жовтня жовтень октября октябрь",
			"nov november novembre noviembre novembro listopada листопада листопад ноября ноябрь",
			"dec december dez dezember décembre diciembre dicembre dezembro grudnia грудня грудень декабря декабрь");

	private static final Map<String, Integer> BY_NAME = new HashMap<>();

	private static final String NAME = "(\\p{L}{3,})\\.?";

	private static final Pattern DAY_FIRST = pattern("(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? " + NAME
			+ "(?:,| de)? (\\d{4})(?: р\\.?| г\\.?| року| года)?");

	private static final Pattern MONTH_FIRST = pattern(NAME + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

	private static final Pattern MONTH = pattern(NAME + "(?:,| of| de)? (\\d{4})");

	private static final Pattern DOTS = pattern("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

	private static final Pattern STROKES = pattern("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

	private static final Pattern YEAR_FIRST = pattern("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})|(\\d{4})-(\\d)-(\\d{1,2})");

	private static final Pattern WEEKDAY = pattern(
			"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun)\\.?,? |on )?(.+)");

	private static final Pattern BY = pattern("(?:by|until|not later than|no later than) (.+)");

	private static final Pattern FROM = pattern("(?:from|since) (.+)");

	private static final Pattern BETWEEN = pattern("between (.+) and (.+)|from (.+) (?:to|until) (.+)");

	private static final Pattern ABOUT = pattern("(?:about|around|circa|ca\\.?|c\\.) (.+)");

	static {
		for (int month = 0; month < MONTHS.size(); month++) {
			for (String name : MONTHS.get(month).split(" ")) {
				BY_NAME.put(name, month + 1);
			}
		}
	}

	private WrittenDate() {
	}

	private static Pattern pattern(String text) {
		return Pattern.compile(text, Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	/**
	 * A date as the contract has it.
	 * @param text a date as somebody typed it
	 * @return null for what is no date, or may be several
	 */
	public static @Nullable String read(String text) {
		if (text.length() > LONGEST) {
			return null;
		}
		String typed = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
		String exact = valid(typed);
		return (exact != null) ? exact : stretch(typed.toLowerCase(Locale.ROOT));
	}

	private static @Nullable String stretch(String text) {
		Matcher between = BETWEEN.matcher(text);
		if (between.matches()) {
			boolean and = between.group(1) != null;
			String from = single(and ? between.group(1) : between.group(3));
			String to = single(and ? between.group(2) : between.group(4));
			return (from != null && to != null) ? valid(from + "/" + to) : null;
		}
		for (Pattern open : List.of(BY, FROM, ABOUT)) {
			Matcher words = open.matcher(text);
			String one = words.matches() ? single(words.group(1)) : null;
			if (one != null) {
				return valid((open == BY) ? "../" + one : (open == FROM) ? one + "/.." : one + "~");
			}
		}
		return single(text);
	}

	private static @Nullable String single(String text) {
		Matcher weekday = WEEKDAY.matcher(text);
		String day = weekday.matches() ? weekday.group(1) : text;
		String exact = valid(day.toUpperCase(Locale.ROOT));
		return (exact != null) ? exact : named(day);
	}

	private static @Nullable String named(String text) {
		Matcher date = DAY_FIRST.matcher(text);
		if (date.matches()) {
			return day(date.group(3), BY_NAME.get(date.group(2)), date.group(1));
		}
		date = MONTH_FIRST.matcher(text);
		if (date.matches()) {
			return day(date.group(3), BY_NAME.get(date.group(1)), date.group(2));
		}
		date = MONTH.matcher(text);
		if (date.matches()) {
			Integer month = BY_NAME.get(date.group(1));
			return (month != null) ? valid("%s-%02d".formatted(date.group(2), month)) : null;
		}
		return numbered(text);
	}

	private static @Nullable String numbered(String text) {
		Matcher date = DOTS.matcher(text);
		if (date.matches()) {
			return day(date.group(3), Integer.valueOf(date.group(2)), date.group(1));
		}
		date = YEAR_FIRST.matcher(text);
		if (date.matches()) {
			int group = (date.group(1) != null) ? 1 : 4;
			return day(date.group(group), Integer.valueOf(date.group(group + 1)), date.group(group + 2));
		}
		date = STROKES.matcher(text);
		if (!date.matches()) {
			return null;
		}
		int first = Integer.parseInt(date.group(1));
		int second = Integer.parseInt(date.group(2));
		boolean dayFirst = first > MONTHS.size() || first == second;
		boolean monthFirst = second > MONTHS.size();
		return (dayFirst == monthFirst) ? null
				: day(date.group(3), dayFirst ? second : first, String.valueOf(dayFirst ? first : second));
	}

	private static @Nullable String day(String year, @Nullable Integer month, String day) {
		try {
			return (month != null) ? LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString()
					: null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable String valid(String text) {
		try {
			return PartialDate.parse(text).text();
		}
		catch (PartialDateException ex) {
			return null;
		}
	}

}
