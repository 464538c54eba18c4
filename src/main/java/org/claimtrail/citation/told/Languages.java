package org.claimtrail.citation.told;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The languages whose words of attribution are known: only in these the want of such
 * words says something.
 */
final class Languages {

	private static final Set<String> KNOWN = Set.of("en", "de", "fr", "es", "ru", "uk");

	/** Words of each that are frequent in it, and rare in others. */
	private static final List<Set<String>> FREQUENT = List.of(words(
			"the they have must it this that she his people dead were was has had been and with of died killed wounded injured their there in "
					+ "which than least into after from lost homes is are at on for"),
			words("und wurden sind getötet verletzt starben mindestens durch die der das den mehr als menschen tote in"),
			words("ont été tués blessés dans sont avec les des une morts personnes le la plus est"),
			words("los murieron más heridos fueron muertos cuando las del una personas el la en han"),
			words("были было погибли погибло погиб ранены ранено что более человек людей из не"),
			words("були було загинули загинуло поранено понад осіб щонайменше людей та із не"));

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

	private Languages() {
	}

	private static Set<String> words(String words) {
		return Set.of(words.split(" "));
	}

	/**
	 * Whether the words of attribution of a language are known.
	 * @param language a BCP 47 tag
	 */
	static boolean isKnown(String language) {
		return KNOWN.contains(language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""));
	}

	/**
	 * Whether a text is in one of them, or has hardly a word besides its number.
	 * @param numbers words that say a number
	 */
	static boolean isReadable(String text, Set<String> numbers) {
		Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
		words.remove("");
		return words.stream().filter((word) -> !numbers.contains(word)).count() <= 1
				|| FREQUENT.stream().anyMatch((known) -> words.stream().filter(known::contains).count() > 1);
	}

}
