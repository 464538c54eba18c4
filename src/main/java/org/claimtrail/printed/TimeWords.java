package org.claimtrail.printed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the numbers of days, years, times and durations from those that count. */
final class TimeWords {

	private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
			+ "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|"
			+ "mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|"
			+ "agosto|septiembre|octubre|noviembre|diciembre|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|"
			+ "жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\\.?";

	private static final String LENGTH = "(?:second|minute|hour|day|week|month|year)s?";

	private static final Pattern TIMES = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
			+ "\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:of |de )?" + MONTH + "(?:,? (?:de )?\\d{4})?|" + MONTH
			+ " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?![.,]?\\d)|" + MONTH
			+ ",? (?:of |de )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}:\\d{2}|"
			+ "(?:in|over|within|for|after|during|last|past|first|next|previous) (?:the )?(?:last |past |first |about |more than |almost )?\\d+ "
			+ LENGTH + "|\\d+ " + LENGTH
			+ " (?:ago|later|earlier|before|after|into)|day \\d+|aged \\d+|\\d+-(?:second|minute|hour|day|week|month|year)s?(?:-olds?)?|\\d+ (?:month|year)s? old"
			+ ")(?![\\p{L}\\p{N}])", Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

	private static final Pattern IN = Pattern.compile(
			"(?<!\\p{L})(?:in|since|by|from|until|till|of|during|early|late|mid|summer|winter|spring|autumn|seit|im jahr|depuis|desde|у|в|з|с)[ -]$");

	private TimeWords() {
	}

	/**
	 * Whether a number is none that counts. A bare year is one unless it is followed by
	 * what it counts.
	 * @param text the folded text
	 */
	static boolean has(String text, MatchResult number) {
		Matcher times = TIMES.matcher(text);
		while (times.find()) {
			if (number.start() >= times.start() && number.start() < times.end()) {
				return true;
			}
		}
		String before = text.substring(0, number.start());
		return YEAR.matcher(number.group()).matches()
				&& (IN.matcher(before).find() || UnitWords.beside(before, text.substring(number.end())) == null);
	}

}
