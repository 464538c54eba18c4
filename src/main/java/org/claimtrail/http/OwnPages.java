package org.claimtrail.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Tells requests that pages of this server make from those of any other site, by what
 * browsers say of themselves and no page can alter.
 */
public final class OwnPages {

	private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)$");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final String HERE = "same-origin";

	private OwnPages() {
	}

	/**
	 * Whether a page of this server, or a person by hand, makes the request. To do more
	 * than read it must say so; where a browser says nothing, a page may be read.
	 */
	public static boolean ask(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if ((site != null && !site.equals(HERE) && !site.equals("none"))
				|| (origin != null && !isOwn(origin, request))) {
			return false;
		}
		return READING.contains(request.getMethod()) || origin != null || HERE.equals(site);
	}

	/**
	 * Whether an origin is that of this server. A proxy may have taken the TLS off, so
	 * the scheme does not count.
	 */
	public static boolean isOwn(String origin, HttpServletRequest request) {
		int scheme = origin.indexOf("://");
		return scheme > 0
				&& authority(origin.substring(scheme + 3)).equals(authority(request.getHeader(HttpHeaders.HOST)));
	}

	private static String authority(@Nullable String host) {
		return (host != null) ? DEFAULT_PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("") : "";
	}

}
