package org.claimtrail.date;

import java.util.regex.Pattern;

/** Words of a text that name a day or a month. */
public final class DayWords {

	private static final Pattern DAY = Pattern
		.compile("\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|as of|"
				+ "(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|heute|(?:mon|diens|donners|frei|sams|sonn)tag|"
				+ "mittwoch|aujourd'hui|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hoy|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
				+ "сьогодні|сегодня|понеділ|понедель|вівтор|вторник|серед|сред|четвер|пятниц|субот|суббот|неділ|воскресен)"
				+ "|\\b\\d{1,2}[./]\\d{1,2}\\b|今天|اليوم",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private DayWords() {
	}

	/** Whether a text names a day, by whatever name. */
	public static boolean isIn(String text) {
		return DAY.matcher(text).find();
	}

}
