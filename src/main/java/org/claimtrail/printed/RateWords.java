package org.claimtrail.printed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words that make a number a rate, so many for each day or another length of time. A
 * length of time that the number is counted in, "killed in a day", or that something else
 * lasts or lies back, "a week ago", makes none.
 *
 * @param words as they are printed
 * @param per DAY, WEEK, MONTH or YEAR
 */
public record RateWords(String words, String per) {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	/** How many words may stand between a number and the words of its rate. */
	private static final int FAR = 7;

	/** What does not stand before a length of time that is one of many. */
	private static final String NOT_BEFORE = "(?<!\\b(?:in|within|for|over|during|than|half|once|twice|one|such|what|quite|not|only|just|nearly|almost|about|"
			+ "seit|nach|vor|für|binnen|innerhalb|dans|pendant|en|durante|за)\\s)";

	/** With these behind it, it is one length of time and no measure. */
	private static final String NOT_BEHIND = "(?!\\s+(?:ago|after|before|later|earlier|of|long|and a half|when|since|that|without|away|"
			+ "nach|vor|danach|davor|zuvor|des|der|darauf|später|siguiente|anterior|después|antes|plus tard|après|avant|"
			+ "раньше|позже|назад|до|после|раніше|пізніше|тому|після|рождения|победы|независимости)\\b)";

	private static final List<Length> LENGTHS = List.of(new Length("DAY",
			"(?:per|a|each|every) day|per diem|pro tag|je tag|jeden tag|am tag|täglich|par jour|chaque jour|quotidiennement|"
					+ "por día|al día|cada día|diariamente|al giorno|por dia|dziennie|в день|в сутки|каждый день|ежедневно|"
					+ "на день|на добу|щодня|щодоби|кожного дня|кожен день",
			"daily|tägliche[nrms]?|quotidien(?:ne)?s?|diari[ao]s?|ежедневн\\p{L}+|щоденн\\p{L}+"),
			new Length("WEEK",
					"(?:per|a|each|every) week|pro woche|je woche|jede woche|wöchentlich|par semaine|chaque semaine|"
							+ "por semana|a la semana|cada semana|alla settimana|tygodniowo|в неделю|каждую неделю|еженедельно|"
							+ "на тиждень|щотижня|кожного тижня",
					"weekly|wöchentliche[nrms]?|hebdomadaires?|semanal(?:es)?|еженедельн\\p{L}+|щотижнев\\p{L}+"),
			new Length("MONTH",
					"(?:per|a|each|every) month|pro monat|je monat|jeden monat|im monat|monatlich|par mois|chaque mois|"
							+ "por mes|al mes|cada mes|al mese|miesięcznie|в месяц|каждый месяц|ежемесячно|на місяць|щомісяця|кожного місяця",
					"monthly|monatliche[nrms]?|mensuel(?:le)?s?|mensual(?:es)?|ежемесячн\\p{L}+|щомісячн\\p{L}+"),
			new Length("YEAR",
					"(?:per|a|each|every) year|per annum|annually|pro jahr|je jahr|jedes jahr|im jahr(?!\\s*\\d)|jährlich|par an|chaque année|"
							+ "por año|al año|cada año|all'anno|rocznie|в год|каждый год|ежегодно|на рік|щороку|кожного року",
					"yearly|jährliche[nrms]?"));

	private static final Pattern END = Pattern.compile("[.;:!?…—\\n](?!\\d)|\\d");

	/**
	 * The words of a rate in the words that carry a number, or beside these in a text.
	 * @param phrase the words that carry the number
	 * @param texts what is printed about it
	 * @return null where there are none
	 */
	public static @Nullable RateWords of(String phrase, List<String> texts) {
		RateWords within = in(phrase, true);
		if (within != null) {
			return within;
		}
		for (String text : texts) {
			int start = text.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
			if (start >= 0 && !phrase.isBlank()) {
				RateWords behind = in(first(text.substring(start + phrase.length())), false);
				RateWords found = (behind != null) ? behind : before(last(text.substring(0, start)));
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** How many letters of words of a rate a text begins with, behind what is counted. */
	static int directly(String text) {
		return LENGTHS.stream()
			.map((length) -> length.words().matcher(text))
			.filter((words) -> words.find() && text.substring(0, words.start()).isBlank())
			.mapToInt(Matcher::end)
			.findFirst()
			.orElse(0);
	}

	/** Behind a number, adjectives are those of something else. */
	private static @Nullable RateWords in(String text, boolean adjectives) {
		for (Length length : LENGTHS) {
			Matcher words = length.words().matcher(text);
			if (words.find()) {
				return new RateWords(words.group(), length.per());
			}
		}
		return adjectives ? before(text) : null;
	}

	private static @Nullable RateWords before(String text) {
		for (Length length : LENGTHS) {
			Matcher words = length.adjectives().matcher(text);
			if (words.find()) {
				return new RateWords(words.group(), length.per());
			}
		}
		return null;
	}

	private static String first(String text) {
		Matcher end = END.matcher(text);
		String clause = end.find() ? text.substring(0, end.start()) : text;
		List<String> words = List.of(clause.strip().split("\\s+"));
		return String.join(" ", words.subList(0, Math.min(words.size(), FAR)));
	}

	private static String last(String text) {
		int start = 0;
		Matcher end = END.matcher(text);
		while (end.find()) {
			start = end.end();
		}
		List<String> words = List.of(text.substring(start).strip().split("\\s+"));
		return String.join(" ", words.subList(Math.max(0, words.size() - FAR), words.size()));
	}

	/**
	 * A length of time that rates are for.
	 *
	 * @param words that say so behind a number
	 * @param adjectives that say so before it
	 */
	private record Length(String per, Pattern words, Pattern adjectives) {

		Length(String per, String words, String adjectives) {
			this(per,
					Pattern.compile(NOT_BEFORE + "(?:(?<![\\p{L}\\p{N}])(?:" + words + ")|/ ?" + per
							+ ")(?![\\p{L}\\p{N}])" + NOT_BEHIND, FLAGS),
					Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + adjectives + ")(?![\\p{L}\\p{N}])(?!\\s+(?-i:\\p{Lu}))",
							FLAGS));
		}

	}

}
