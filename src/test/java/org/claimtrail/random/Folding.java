package org.claimtrail.random;

import java.text.Normalizer;
import java.util.Locale;

/** Text without regard to case and accents, as the contract compares it. */
final class Folding {

	private Folding() {
	}

	static String fold(Object text) {
		StringBuilder folded = new StringBuilder();
		Normalizer.normalize(text.toString(), Normalizer.Form.NFKD).codePoints().forEach((sign) -> {
			if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
				if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
					folded.append(' ');
				}
			}
			else if (!isMark(sign)) {
				folded.append(new String(Character.toChars(sign)).toLowerCase(Locale.ROOT));
			}
		});
		return folded.toString().strip();
	}

	private static boolean isMark(int sign) {
		int type = Character.getType(sign);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

}
