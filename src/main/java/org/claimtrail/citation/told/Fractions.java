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

	/**
	 * Whether words have a fraction that is a percentage.
	 * @param percent the percentage
	 * @param most by how much the two may differ
	 */
	static boolean isIn(String phrase, double percent, double most) {
		String words = phrase.toLowerCase(Locale.ROOT);
		return SHARE.matcher(words).results().anyMatch((share) -> isNear(share, percent, most)) || EVERY.matcher(words)
			.results()
			.anyMatch((every) -> Math.abs(100.0 / ordinal(every.group(1)) - percent) <= most);
	}

	private static boolean isNear(MatchResult share, double percent, double most) {
		int part = cardinal(share.group(1));
		int whole = cardinal(share.group(2));
		return part > 0 && whole > part && Math.abs(100.0 * part / whole - percent) <= most;
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
