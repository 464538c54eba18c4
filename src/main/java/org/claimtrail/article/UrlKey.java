package org.claimtrail.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a URL by which an article is found again: no scheme, no www., the host in
 * lower case, no fragment, no parameters that only track readers, no stroke at the end.
 */
public final class UrlKey {

	private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");

	private static final Pattern TRACKING = Pattern.compile("(?i)(utm_.*|fbclid|gclid|ref)(=.*)?");

	private UrlKey() {
	}

	/** The key of an address. */
	public static String of(String url) {
		String bare = SCHEME.matcher(url.strip()).replaceFirst("");
		String whole = before(bare, '#');
		String address = before(whole, '?');
		String path = address.substring(before(address, '/').length()).replaceFirst("/+$", "");
		return host(before(address, '/')) + path + parameters(whole.substring(address.length()));
	}

	private static String host(String host) {
		String lower = host.toLowerCase(Locale.ROOT);
		return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
	}

	private static String parameters(String query) {
		if (query.length() < 2) {
			return "";
		}
		String kept = Arrays.stream(query.substring(1).split("&"))
			.filter((parameter) -> !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
			.collect(Collectors.joining("&"));
		return kept.isEmpty() ? "" : "?" + kept;
	}

	private static String before(String text, char end) {
		int index = text.indexOf(end);
		return (index < 0) ? text : text.substring(0, index);
	}

}
