package org.claimtrail.printed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Words directly beside a number that say whether it is a bound, in the languages that
 * the sources are written in.
 *
 * @param comparator as the contract names it
 * @param before those that stand before a number
 * @param behind those that stand behind it
 */
record BoundWords(String comparator, Pattern before, Pattern behind) {

	static final String BETWEEN = "BETWEEN";

	static final String EXACTLY = "EXACTLY";

	private static final String NOTHING = "(?!)";

	/** What may stand between these words and the digits. */
	private static final String MONEY = "(?:us)?[$€£₴]\\s?";

	/** Longer words come before those that they end with: no more than, more than. */
	private static final List<BoundWords> ALL = List.of(
			of("AT_MOST", "no more than|not more than|at most|up to|as many as|as much as|a maximum of|"
					+ "höchstens|maximal|bis zu|au plus|jusqu'à|jusqu’à|como máximo|hasta|не більше|не больше|не более",
					"or (?:fewer|less)"),
			of("AT_LEAST", "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|"
					+ "mindestens|wenigstens|au moins|al menos|por lo menos|almeno|co najmniej|щонайменше|принаймні|не менше|"
					+ "как минимум|по меньшей мере|не менее", "or more|and more|plus|\\+"),
			of("MORE_THAN",
					"more than|over|in excess of|above|exceeding|exceeds|exceeded|upwards of|mehr als|über|plus de|más de|"
							+ "más que|oltre|più di|ponad|понад|більше ніж|більше|більш ніж|більш як|более чем|более|больше|свыше",
					NOTHING),
			of("LESS_THAN",
					"less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|mniej niż|менше ніж|"
							+ "менше|менш ніж|менее чем|менее|меньше",
					NOTHING),
			of("ABOUT",
					"about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.|nearly|almost|close to|an estimated|"
							+ "estimated at|~|≈|etwa|rund|ungefähr|fast|knapp|environ|près de|quelque|unos|unas|cerca de|alrededor de|"
							+ "circa|około|близько|приблизно|майже|около|примерно|почти",
					"or so|-?odd"));

	private static BoundWords of(String comparator, String before, String behind) {
		int flags = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
		return new BoundWords(comparator,
				Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + before + ")\\s*(?:" + MONEY + ")?$", flags),
				Pattern.compile("^\\s?(?:" + behind + ")(?![\\p{L}\\p{N}])", flags));
	}

	/**
	 * The words beside a number, and how much of the text they take.
	 * @param before the folded text up to the number
	 * @param behind the folded text from the number on
	 * @return null where words before and behind it say two different things
	 */
	static @Nullable Found beside(String before, String behind) {
		Found left = new Found(EXACTLY, 0, 0);
		Found right = left;
		for (BoundWords words : ALL) {
			Matcher start = words.before.matcher(before);
			if (left.comparator.equals(EXACTLY) && start.find()) {
				left = new Found(words.comparator, before.length() - start.start(), 0);
			}
			Matcher end = words.behind.matcher(behind);
			if (right.comparator.equals(EXACTLY) && end.find()) {
				right = new Found(words.comparator, 0, end.end());
			}
		}
		boolean both = !left.comparator.equals(EXACTLY) && !right.comparator.equals(EXACTLY);
		if (both && !left.comparator.equals(right.comparator)) {
			return null;
		}
		return new Found(left.comparator.equals(EXACTLY) ? right.comparator : left.comparator, left.before,
				right.behind);
	}

	/** Bounding words, by how many letters of them stand before and behind a number. */
	record Found(String comparator, int before, int behind) {

	}

}
