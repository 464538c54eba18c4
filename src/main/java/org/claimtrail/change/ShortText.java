package org.claimtrail.change;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a change, kept in the history and shown to all: one rule for all
 * ways in.
 */
public final class ShortText {

	/** The most characters of a reason. */
	public static final int REASON = 1_000;

	private ShortText() {
	}

	/**
	 * What is wrong with a text.
	 * @param longest the most characters it may have
	 * @return what was found and what was expected; null if nothing is wrong
	 */
	public static @Nullable String fault(String text, int longest) {
		if (text.isBlank()) {
			return "found nothing that can be seen, expected 1 to %,d characters".formatted(longest);
		}
		if (text.length() > longest) {
			return "found %,d characters, expected at most %,d".formatted(text.length(), longest);
		}
		return text.codePoints().anyMatch(ShortText::isUnseemly)
				? "found a control character or half a character, expected text without it" : null;
	}

	private static boolean isUnseemly(int character) {
		boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
		return control || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
				|| (character >= '\u202A' && character <= '\u202E') || (character >= '\u2066' && character <= '\u2069');
	}

}
