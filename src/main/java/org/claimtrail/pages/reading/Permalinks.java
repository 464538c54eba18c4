package org.claimtrail.pages.reading;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** The addresses of pages. That of {@code claim:a-b} is {@code /claim/a-b}, for good. */
public class Permalinks {

	private static final Set<String> KINDS = Stream.of(RecordKind.values())
		.map(RecordKind::word)
		.collect(Collectors.toUnmodifiableSet());

	/** Whether there is a page for what has this identifier. */
	public boolean leads(String id) {
		int colon = id.indexOf(':');
		return colon > 0 && KINDS.contains(id.substring(0, colon));
	}

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

	private static String segment(String text) {
		return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
	}

}
