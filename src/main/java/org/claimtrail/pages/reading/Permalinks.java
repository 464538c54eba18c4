package org.claimtrail.pages.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The addresses of pages, and of the words in articles. The page of {@code claim:a-b} is
 * {@code /claim/a-b}, for good.
 */
public class Permalinks {

	/** Longer quotations are found by how they begin and end. */
	private static final int LONG = 120;

	private static final int ENDS = 4;

	/** The address of the page of what has this identifier. */
	public String page(String id) {
		int colon = id.indexOf(':');
		return (colon <= 0) ? "/claim/" + segment(id)
				: "/" + segment(id.substring(0, colon)) + "/" + segment(id.substring(colon + 1));
	}

	/** An address on the web; null for any other, such as one that holds a script. */
	public @Nullable String web(@Nullable String url) {
		String scheme = (url != null) ? url.toLowerCase(Locale.ROOT) : "";
		return (scheme.startsWith("https://") || scheme.startsWith("http://")) ? url : null;
	}

	/** An article at these words, for browsers that follow text fragments. */
	public @Nullable String words(@Nullable String url, @Nullable String exact) {
		String address = web(url);
		if (address == null || exact == null || exact.isBlank()) {
			return address;
		}
		return address + (address.contains("#") ? "" : "#") + ":~:text=" + directive(exact.strip());
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

	private static String segment(String text) {
		return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
	}

}
