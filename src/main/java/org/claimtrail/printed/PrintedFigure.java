package org.claimtrail.printed;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a passage words it: its number, or the two that it lies between, with the
 * words that bound it. Of a passage with several numbers none is read, as nobody knows
 * which is meant.
 *
 * @param phrase the words that carry it, as printed
 * @param comparator how they bound it, as the contract names it
 * @param low null where there is no lower bound
 * @param high null where there is no upper bound
 * @param unit what is counted; null where no word says so that is known here
 * @param per DAY, WEEK, MONTH or YEAR of a rate; null of any other figure
 */
public record PrintedFigure(String phrase, String comparator, @Nullable BigDecimal low, @Nullable BigDecimal high,
		@Nullable String unit, @Nullable String per) {

	private static final int LONGEST = 2_000;

	/** Those of dates included. */
	private static final int MOST_NUMBERS = 20;

	private static final Pattern BETWEEN = Pattern.compile("(?:between|zwischen|entre|між|между) (?:us)?[$€£₴]?$");

	private static final Pattern FROM = Pattern.compile("(?<!\\p{L})(?:from|von|de|desde|від|от|з|с) (?:us)?[$€£₴]?$");

	private static final Pattern AND = Pattern.compile(" (?:and|und|et|y|та|і|и) (?:us)?[$€£₴]?");

	private static final Pattern TO = Pattern.compile(" ?[-–—] ?(?:us)?[$€£₴]?| (?:to|bis|à|a) (?:us)?[$€£₴]?");

	/** A part or a multiple of a number is another one. */
	private static final Pattern PART = Pattern.compile(
			"(?<!\\p{L})(?:half|third|quarter|fifth|tenth|majority|most|fraction|part|twice|double|triple)s?(?: of)?"
					+ "(?: all)?(?: (?:the|these|those|its|their|some|about|around|nearly|almost|up to|over))* (?:us)?[$€£₴]?$");

	/** The number of a name, such as T-72. */
	private static final Pattern NAMED = Pattern.compile("\\p{L}[-–]$");

	/** Metres, bytes, millions or billions. */
	private static final int LETTER = 3;

	private static final int SCALE = 4;

	/** Where it does not matter which of the two signs is meant. */
	private static final Pattern POINT = Pattern.compile("\\d{1,3}\\.\\d{3}");

	/**
	 * Reads the figure of a passage.
	 * @return null where there is no number, or more than one figure
	 */
	public static @Nullable PrintedFigure of(String passage) {
		if (passage.length() > LONGEST) {
			return null;
		}
		String text = folded(passage);
		List<MatchResult> all = PrintedNumber.PATTERN.matcher(text).results().limit(MOST_NUMBERS + 1L).toList();
		if (all.size() > MOST_NUMBERS) {
			return null;
		}
		List<MatchResult> numbers = counting(text, all);
		return switch (numbers.size()) {
			case 1 -> one(passage, text, numbers.getFirst());
			case 2 -> between(passage, text, numbers.getFirst(), numbers.getLast());
			default -> null;
		};
	}

	/**
	 * The numbers of a text that count something, without those of dates and names: the
	 * first twenty.
	 */
	public static List<PrintedNumber> numbers(String text) {
		String folded = folded(text);
		return counting(folded, PrintedNumber.PATTERN.matcher(folded).results().limit(MOST_NUMBERS).toList()).stream()
			.map(PrintedNumber::of)
			.toList();
	}

	private static List<MatchResult> counting(String text, List<MatchResult> numbers) {
		return numbers.stream()
			.filter((number) -> !TimeWords.has(text, number)
					&& !NAMED.matcher(text.substring(0, number.start())).find())
			.toList();
	}

	/** The number that a figure with one number has; null between two. */
	public @Nullable BigDecimal value() {
		return this.comparator.equals(BoundWords.BETWEEN) ? null : (this.low != null) ? this.low : this.high;
	}

	private static @Nullable PrintedFigure one(String passage, String text, MatchResult number) {
		String before = text.substring(0, number.start());
		String behind = text.substring(number.end());
		BoundWords.Found bound = BoundWords.beside(before, behind);
		if (bound == null || PART.matcher(before).find()) {
			return null;
		}
		UnitWords.Found unit = UnitWords.beside(before, behind.substring(bound.behind()));
		BigDecimal value = value(number, unit);
		if (value == null) {
			return null;
		}
		boolean upper = List.of("AT_MOST", "LESS_THAN").contains(bound.comparator());
		boolean lower = List.of("AT_LEAST", "MORE_THAN").contains(bound.comparator());
		return of(passage, number.start() - bound.before(), number.end() + bound.behind(), unit, number,
				bound.comparator(), upper ? null : value, lower ? null : value);
	}

	private static @Nullable PrintedFigure between(String passage, String text, MatchResult first, MatchResult second) {
		String before = text.substring(0, first.start());
		String joined = text.substring(first.end(), second.start());
		var opening = BETWEEN.matcher(before);
		boolean opened = opening.find();
		boolean range = opened ? AND.matcher(joined).matches()
				: TO.matcher(joined).matches() && !FROM.matcher(before).find();
		UnitWords.Found unit = UnitWords.beside(before, text.substring(second.end()));
		BigDecimal high = value(second, unit);
		BigDecimal low = value(first, unit);
		if (!range || low == null || high == null) {
			return null;
		}
		low = isScaled(second) && !isScaled(first) ? scaled(low, first, second, high) : low;
		return (low.compareTo(high) < 0) ? of(passage, opened ? opening.start() : first.start(), second.end(), unit,
				second, BoundWords.BETWEEN, low, high) : null;
	}

	/** 1 to 1.2 million: the word counts for both, unless the first were larger then. */
	private static BigDecimal scaled(BigDecimal low, MatchResult first, MatchResult second, BigDecimal high) {
		String scale = (second.group(LETTER) != null) ? second.group(LETTER) : " " + second.group(SCALE);
		BigDecimal once = PrintedNumber.PATTERN.matcher(first.group() + scale)
			.results()
			.findFirst()
			.map((both) -> PrintedNumber.of(both).meant().getFirst())
			.orElse(low);
		return (once.compareTo(high) < 0) ? once : low;
	}

	private static boolean isScaled(MatchResult number) {
		return number.group(LETTER) != null || number.group(SCALE) != null;
	}

	private static PrintedFigure of(String passage, int start, int end, UnitWords.@Nullable Found unit,
			MatchResult last, String comparator, @Nullable BigDecimal low, @Nullable BigDecimal high) {
		int from = (unit != null && unit.before() > 0) ? Math.min(start, last.start() - unit.before()) : start;
		int counted = (unit != null) ? end + unit.behind() : end;
		int to = counted + RateWords.directly(passage.substring(counted));
		String phrase = passage.substring(from, to).replaceAll("[\\s\\p{Z}]+", " ").strip();
		RateWords rate = RateWords.of(phrase, List.of(passage.replaceAll("[\\s\\p{Z}]+", " ")));
		return new PrintedFigure(phrase, comparator, low, high, (unit != null) ? unit.unit() : null,
				(rate != null) ? rate.per() : null);
	}

	/** Null for 300m without a unit, which may be metres. */
	private static @Nullable BigDecimal value(MatchResult number, UnitWords.@Nullable Found unit) {
		if (number.group(LETTER) != null && unit == null) {
			return null;
		}
		List<BigDecimal> meant = PrintedNumber.of(number).meant();
		boolean decimal = number.group(SCALE) != null && POINT.matcher(number.group(1)).matches();
		return decimal ? meant.getLast() : meant.getFirst();
	}

	/** In small letters, each letter in its place. */
	private static String folded(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (char letter : text.toCharArray()) {
			folded.append((Character.isWhitespace(letter) || Character.isSpaceChar(letter)) ? ' '
					: Character.toLowerCase(letter));
		}
		return folded.toString();
	}

}
