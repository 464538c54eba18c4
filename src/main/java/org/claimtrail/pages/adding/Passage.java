package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds words in the text of an article, with what stands around them.
 *
 * @param prefix a few words before
 * @param suffix a few words after
 * @param place where in the article, as the contract names it
 */
record Passage(String prefix, String suffix, String place) {

	/** More than once is too often. */
	private static final int MOST_PLACES = 100;

	private static final int AROUND = 4;

	/**
	 * The one place of these words.
	 * @param before words that stand before them, where they are there more than once
	 * @param after words that stand after them
	 * @return null if they are not there just once; {@link #fault} says why
	 */
	static @Nullable Passage of(String text, String title, String exact, String before, String after) {
		List<Integer> places = places(plain(text), plain(exact), plain(before), plain(after));
		if (places.size() == 1) {
			String whole = plain(text);
			int start = places.getFirst();
			return new Passage(last(whole.substring(0, start)), first(whole.substring(start + plain(exact).length())),
					"BODY");
		}
		List<Integer> above = places(plain(title), plain(exact), "", "");
		return (places.isEmpty() && above.size() == 1) ? new Passage(last(plain(title).substring(0, above.getFirst())),
				first(plain(title).substring(above.getFirst() + plain(exact).length())), "HEADLINE") : null;
	}

	/** Why words have no one place. */
	static String fault(String text, String exact, String before, String after) {
		int times = places(plain(text), plain(exact), plain(before), plain(after)).size();
		return (times == 0)
				? "these words are not in the text above: copy them exactly as they are printed there"
						+ (before.isBlank() && after.isBlank() ? "" : ", with the words before and after them")
				: "these words are %d times in the text above, and it is not known which place is meant: take in more of the sentence, or give some words that stand before them"
					.formatted(times);
	}

	private static List<Integer> places(String text, String exact, String before, String after) {
		List<Integer> places = new ArrayList<>();
		for (int at = text.indexOf(exact); at >= 0 && !exact.isEmpty()
				&& places.size() < MOST_PLACES; at = text.indexOf(exact, at + 1)) {
			int end = at + exact.length();
			if (text.substring(Math.max(0, at - before.length() - 1), at).strip().endsWith(before)
					&& text.substring(end, Math.min(text.length(), end + after.length() + 1))
						.strip()
						.startsWith(after)) {
				places.add(at);
			}
		}
		return places;
	}

	/** White space makes no difference. */
	static String plain(String text) {
		return text.replaceAll("[\\s\\u00a0]+", " ").strip();
	}

	private static String last(String text) {
		List<String> words = List.of(text.strip().split(" "));
		return String.join(" ", words.subList(Math.max(0, words.size() - AROUND), words.size()));
	}

	private static String first(String text) {
		List<String> words = List.of(text.strip().split(" "));
		return String.join(" ", words.subList(0, Math.min(AROUND, words.size())));
	}

}
