package org.claimtrail.http.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.http.OwnPages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which pages may ask: those of this server, and those of the origins that are set. What
 * a browser says of where a request comes from no page can alter; other clients say
 * nothing and are let in.
 */
final class Origins {

	/** The pages that others may show within their own. */
	private static final Pattern EMBEDDED = Pattern.compile("/embed/[a-z]+/[^/.][^/]*");

	private static final Set<String> FRAMES = Set.of("iframe", "frame", "image");

	private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final List<String> origins;

	private final String graphql;

	/**
	 * @param graphql path that answers questions, and shows nothing to look at
	 */
	Origins(List<String> origins, String graphql) {
		this.origins = origins.stream()
			.map((origin) -> origin.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
			.toList();
		this.graphql = graphql;
	}

	boolean include(HttpServletRequest request) {
		if (any()) {
			return true;
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null) {
			return OwnPages.isOwn(origin, request) || this.origins.contains(origin.toLowerCase(Locale.ROOT));
		}
		String site = request.getHeader("Sec-Fetch-Site");
		return site == null || !ELSEWHERE.contains(site) || opensPage(request) || isEmbedded(request);
	}

	/** Whether a page of another origin asks, so that the answer must let it read. */
	boolean isForeign(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !OwnPages.isOwn(origin, request);
	}

	/** Whether answers differ by the origin that asks. */
	boolean areListed() {
		return !this.origins.isEmpty() && !any();
	}

	CorsConfiguration sharing(HttpServletRequest request) {
		CorsConfiguration sharing = new CorsConfiguration();
		sharing.setAllowedOrigins(any() ? List.of(CorsConfiguration.ALL)
				: List.of(String.valueOf(request.getHeader(HttpHeaders.ORIGIN))));
		sharing.addAllowedMethod(HttpMethod.GET);
		sharing.addAllowedMethod(HttpMethod.HEAD);
		if (isGraphQl(request)) {
			sharing.addAllowedMethod(HttpMethod.POST);
		}
		sharing.addAllowedHeader(CorsConfiguration.ALL);
		sharing.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "Claimtrail-Truncated",
				"Claimtrail-Change", "Claimtrail-Change-At", "Claimtrail-Digest"));
		sharing.setMaxAge(7200L);
		sharing.setAllowPrivateNetwork(!any());
		return sharing;
	}

	private boolean any() {
		return this.origins.contains(CorsConfiguration.ALL);
	}

	/** A link from elsewhere may open a page, and a page shows a question unasked. */
	private boolean opensPage(HttpServletRequest request) {
		return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest")) && READING.contains(request.getMethod())
				&& !isGraphQl(request);
	}

	/** What is there to be shown within pages of others, as a frame or an image. */
	private static boolean isEmbedded(HttpServletRequest request) {
		return READING.contains(request.getMethod())
				&& EMBEDDED.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()
				&& FRAMES.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest")));
	}

	private boolean isGraphQl(HttpServletRequest request) {
		return request.getRequestURI().equals(request.getContextPath() + this.graphql);
	}

}
