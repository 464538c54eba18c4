package org.claimtrail.random;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Texts as the world writes them: beyond the basic plane, with combining marks, from
 * right to left, alike but for case or accents.
 */
final class AwkwardTexts {

	private static final List<String> PLAIN = List.of("Ministry", "ministry", "Gazette", "Morning Post", "Morning",
			"Anna Berg", "anna berg", "B", "b", "Staff", "Losses", "losses of armour", "Killed", "killed or wounded",
			"soldiers", "tanks", "more than forty", "of them", "said", "in Kyiv", "by spring");

	private static final List<String> AWKWARD = List.of("Ålesund", "A\u030Alesund", "Zürich", "Zu\u0308rich", "ZURICH",
			"\uD801\uDC00 Deseret", "\uD801\uDC28 deseret", "\uD83D\uDE00", "\uD83D\uDE00 Wire",
			"\uD83D\uDC69\u200D\uD83D\uDC67 Family", "\uD834\uDD1E Clef", "Αθήνα", "ΑΘΗΝΑ", "Straße",
			"O'Neil \"Q\" \\ back", "Київ", "東京", "مصر", "re\u0301sume\u0301", "résumé", "%_.*", "$where", "null",
			"two  spaces", "no\u00A0break");

	/** Between the surrogates and what they stand for, by the numbers of UTF-16. */
	private static final List<String> ABOVE_SURROGATES = List.of("\uFF21 Wide", "\uFF5E Wave", "\uFFFD");

	private final Dice dice;

	AwkwardTexts(Dice dice) {
		this.dice = dice;
	}

	/** A name of one or two parts; some come again and again. */
	String name() {
		String name = part();
		return this.dice.oneIn(2) ? name : name + " " + part();
	}

	/** A sentence of a few words. */
	String sentence() {
		StringBuilder sentence = new StringBuilder(part());
		for (int words = this.dice.below(5); words > 0; words--) {
			sentence.append(' ').append(part());
		}
		return sentence.toString();
	}

	/** The same text with another case, or with its accents written otherwise. */
	String likewise(String text) {
		return switch (this.dice.below(5)) {
			case 0 -> text.toUpperCase(Locale.ROOT);
			case 1 -> text.toLowerCase(Locale.ROOT);
			case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
			case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
			default -> text;
		};
	}

	/** A piece of a text, often from its beginning. */
	String piece(String text) {
		int[] signs = text.codePoints().toArray();
		int start = this.dice.oneIn(2) ? 0 : this.dice.below(signs.length);
		int length = this.dice.between(1, signs.length - start);
		String piece = new String(signs, start, length).strip();
		return piece.isEmpty() ? text : piece;
	}

	private String part() {
		if (this.dice.oneIn(30)) {
			return this.dice.pick(ABOVE_SURROGATES);
		}
		return this.dice.pick(this.dice.oneIn(3) ? AWKWARD : PLAIN);
	}

}
