package org.claimtrail.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the languages whose words of attribution are known: only of these the want of
 * such words says something.
 */
public final class CueLanguages {

	/** Their words of attribution are in the lexicon, and not merely some of them. */
	private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "pt", "sv", "pl", "ru", "uk");

	/** So many words say nothing of who said them. */
	private static final int SHORT = 3;

	private CueLanguages() {
	}

	/**
	 * Whether a text is in a language whose words of attribution are known, or so short
	 * that it has none, so that not to find them says something.
	 */
	public static boolean isReadable(String text) {
		List<String> words = CueWords.words(text);
		return CueLexicon.READ.hasAny(words)
				|| words.stream().filter((word) -> Character.isLetter(word.codePointAt(0))).distinct().count() <= SHORT;
	}

	/**
	 * Whether the words of attribution of a language are known.
	 * @param language a BCP 47 tag
	 */
	public static boolean isKnown(String language) {
		return LANGUAGES.contains(language.toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""));
	}

}
