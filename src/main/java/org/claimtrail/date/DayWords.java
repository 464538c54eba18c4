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

	/** From then on is no day that a number is for. */
	private static final Pattern BEGINNING_WITH_DAY = Pattern
		.compile("\\b(?:since|from|seit|ab|depuis|desde|sinds|з|с|із|від|от)\\s+(?:[\\w.]+\\s+){0,2}?(?:"
				+ DAY.pattern() + ")", DAY.flags());

	private DayWords() {
	}

	/**
	 * Whether a text names a day, by whatever name, other than one from which on it
	 * counts.
	 */
	public static boolean isIn(String text) {
		return DAY.matcher(BEGINNING_WITH_DAY.matcher(text).replaceAll(" ")).find();
	}

}
