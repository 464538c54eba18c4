package org.claimtrail.claim.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Writes addresses that open an article at some words of it. */
final class WordsLink {

	/** Longer quotations are found by how they begin and end. */
	private static final int LONG = 120;

	private static final int ENDS = 4;

	private WordsLink() {
	}

	/**
	 * The address of an article at these words, for browsers that follow text fragments.
	 * @return null without words, and for any address that is not on the web, such as one
	 * that holds a script
	 */
	static @Nullable String at(@Nullable String url, @Nullable String exact) {
		if (url == null || !isWeb(url.toLowerCase(Locale.ROOT)) || exact == null || exact.isBlank()) {
			return null;
		}
		return url + (url.contains("#") ? "" : "#") + ":~:text=" + directive(exact.strip());
	}

	private static boolean isWeb(String url) {
		return url.startsWith("https://") || url.startsWith("http://");
	}

	private static String directive(String exact) {
		List<String> words = List.of(exact.split("\\s+"));
		if (exact.length() <= LONG || words.size() <= 2 * ENDS) {
			return encoded(exact);
		}
		return encoded(String.join(" ", words.subList(0, ENDS))) + ","
				+ encoded(String.join(" ", words.subList(words.size() - ENDS, words.size())));
	}

	/** Hyphens and commas part a directive. */
	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8).replace("-", "%2D");
	}

}
