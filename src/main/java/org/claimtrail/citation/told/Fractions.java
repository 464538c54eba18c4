package org.claimtrail.citation.told;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Common fractions in words or digits: "one in four", "2 out of 3", "1/3", "every tenth".
 */
final class Fractions {

	private static final String NUMBER = "(\\d{1,2}|\\p{L}+)";

	private static final Pattern SHARE = Pattern.compile("(?U)\\b" + NUMBER
			+ "(?:\\s*/\\s*|\\s+(?:in|out of|of every|in every|sur|von|de cada|su|из|з|на)\\s+)" + NUMBER + "\\b");

	private static final Pattern EVERY = Pattern
		.compile("(?U)\\b(?:every|jede[rsnm]?|кажд\\p{L}+|кожн\\p{L}+|cada)\\s+(\\p{L}+)\\b");

	/** The points by which a number may be off the fraction that it stands for. */
	private static final double POINT = 0.5;

	private static final Map<Pattern, Double> PARTS = Map.of(words("half|hälfte|moitié|mitad|половин"), 50.0,
			words("thirds?|drittel|tiers|tercios?|трет"), 100.0 / 3, words("quarters?|viertel|quarts?|четверт|чверт"),
			25.0, words("fifths?|fünftel|cinquièmes?|quintos?"), 20.0);

	private static final List<String> CARDINALS = List.of("one|un|une|ein|eine|einer|eines|uno|una|один|одна|jeden",
			"two|deux|zwei|dos|due|dois|два|две|дві", "three|trois|drei|tres|tre|três|три|трёх|трех|трьох",
			"four|quatre|vier|cuatro|quattro|quatro|четырех|четырёх|чотирьох", "five|cinq|fünf|cinco|cinque|пяти|п'яти",
			"six|sechs|seis|sei|шести", "seven|sept|sieben|siete|sette|sete|семи",
			"eight|huit|acht|ocho|otto|oito|восьми", "nine|neuf|neun|nueve|nove|девяти",
			"ten|dix|zehn|diez|dieci|dez|десяти");

	private static final List<String> ORDINALS = List.of("", "second|zweite", "third|dritte|третий|третя|третій|tercer",
			"fourth|vierte|четверт", "fifth|fünfte|пят", "sixth|sechste", "seventh|siebte", "eighth|achte",
			"ninth|neunte", "tenth|zehnte|десят");

	private static final Map<String, Integer> WORDS = new HashMap<>();

	static {
		for (int index = 0; index < CARDINALS.size(); index++) {
			for (String word : CARDINALS.get(index).split("\\|")) {
				WORDS.put(word, index + 1);
			}
		}
	}

	private Fractions() {
	}

	private static Pattern words(String words) {
		return Pattern.compile("\\b(?:" + words + ")",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
	}

	/** Whether words have a common fraction that is a percentage, to half a point. */
	static boolean isIn(String phrase, double percent) {
		String words = phrase.toLowerCase(Locale.ROOT);
		return SHARE.matcher(words).results().anyMatch((share) -> isShare(share, percent))
				|| EVERY.matcher(words).results().anyMatch((every) -> isNear(100.0 / ordinal(every.group(1)), percent))
				|| PARTS.entrySet()
					.stream()
					.filter((part) -> part.getKey().matcher(words).find())
					.anyMatch((part) -> isNear(part.getValue() * Math.round(percent / part.getValue()), percent));
	}

	private static boolean isShare(MatchResult share, double percent) {
		int part = cardinal(share.group(1));
		int whole = cardinal(share.group(2));
		return part > 0 && whole > part && isNear(100.0 * part / whole, percent);
	}

	private static boolean isNear(double fraction, double percent) {
		return Math.abs(fraction - percent) <= POINT;
	}

	private static int cardinal(String word) {
		return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : WORDS.getOrDefault(word, 0);
	}

	/** How many there are to each; without end where it is no ordinal number. */
	private static double ordinal(String word) {
		for (int index = 1; index < ORDINALS.size(); index++) {
			for (String stem : ORDINALS.get(index).split("\\|")) {
				if (word.startsWith(stem)) {
					return index + 1;
				}
			}
		}
		return Double.POSITIVE_INFINITY;
	}

}
