package org.claimtrail.date;

import java.util.regex.Pattern;

/** Words of a text that name a day or a month. */
public final class DayWords {

	private static final Pattern DAY = Pattern
		.compile("\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|as of|"
				+ "(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|heute|gestern|"
				+ "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|aujourd'hui|hier|(?:lun|mar|mercre|jeu|vendre|same)di|"
				+ "dimanche|hoy|ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
				+ "сьогодні|вчора|сегодня|вчера|понеділ(?:ок|ка)|понедельника?|вівторо?ка?|вторника?|серед[ауи]|"
				+ "сред[ау]|четверг?а?|п'ятниц[яію]|пятниц[аыу]|субот[аиу]|суббот[аыу]|неділ[яію]|воскресень[ея])\\b"
				+ "|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|今天|昨天|اليوم|أمس",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	/** Months in other languages, and May, which are other words as well. */
	private static final String MONTH = "may|jan(?:uar|vier)|februar|février|märz|mars|avril|mai|juin|juli|juillet|août|septembre|"
			+ "oktober|octobre|novembre|dezember|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
			+ "octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
			+ "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|stycznia|lutego|marca|"
			+ "kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|января|февраля|марта|"
			+ "апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|"
			+ "липня|серпня|вересня|жовтня|листопада|грудня";

	/** "10 May", "May 10" and "10. Mai". */
	private static final Pattern DAY_OF_MONTH = Pattern
		.compile("\\b\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s+(?:(?:of|de)\\s+)?(?:" + MONTH + ")\\b|\\b(?:" + MONTH
				+ ")\\s+\\d{1,2}\\b(?!\\d)", DAY.flags());

	/** Up to then a number is counted. */
	private static final Pattern RECKONED = Pattern.compile(
			"\\b(?:as of|as at|by|until|till|up to|stand|bis|jusqu'au|hasta|al|na dzień|на|станом на|по состоянию на)\\s+"
					+ "(?:(?:the|le|el|dem|den|last|late|early|end of|noon on|midnight on|\\d{1,2}(?:\\.|st|nd|rd|th|er)?|de|of)\\s+){0,3}"
					+ "(?:" + DAY.pattern() + "|(?:" + MONTH + ")\\b)",
			DAY.flags());

	/** From then on is no day that a number is for. */
	private static final Pattern BEGINNING_WITH_DAY = Pattern
		.compile("\\b(?:since|from|seit|ab|depuis|desde|sinds|з|с|із|від|от)\\s+(?:[\\w.]+\\s+){0,2}?(?:"
				+ DAY.pattern() + ")", DAY.flags());

	private DayWords() {
	}

	/** Whether a text names a day up to which something is counted: "as of Thursday". */
	public static boolean isReckonedIn(String text) {
		return RECKONED.matcher(BEGINNING_WITH_DAY.matcher(text).replaceAll(" ")).find();
	}

	/**
	 * Whether a text names a day, by whatever name, other than one from which on it
	 * counts.
	 */
	public static boolean isIn(String text) {
		return DAY.matcher(BEGINNING_WITH_DAY.matcher(text).replaceAll(" ")).find();
	}

	/** The same, or a day of a month whose name is another word as well: "10 May". */
	public static boolean mayBeIn(String text) {
		return isIn(text) || DAY_OF_MONTH.matcher(BEGINNING_WITH_DAY.matcher(text).replaceAll(" ")).find();
	}

}
