package org.claimtrail.neo4j;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared without regard to case and accents: decomposed (NFKD), without
 * marks, in lower case, runs of white space as one space. Writing and asking fold alike.
 */
public final class FoldedText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private FoldedText() {
	}

	/** The folded form of a text. */
	public static String of(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return SPACES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

}
