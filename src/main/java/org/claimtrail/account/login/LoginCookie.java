package org.claimtrail.account.login;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.http.OwnPages;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that has the token of who has logged in. No script can read it, no browser
 * sends it for a page of another site, and if one does it does not count.
 */
public final class LoginCookie {

	private static final String NAME = "claimtrail-token";

	/** A browser lets nobody but this very host set it, and only encrypted. */
	private static final String ENCRYPTED_NAME = "__Host-" + NAME;

	private static final Duration LASTS = Duration.ofHours(12);

	private LoginCookie() {
	}

	/**
	 * The token of a request of our own pages; null without one, or with several. Over an
	 * encrypted connection only the cookie counts that no other host can have set.
	 */
	public static @Nullable String token(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies == null || !OwnPages.ask(request)) {
			return null;
		}
		for (String name : isEncrypted(request) ? List.of(ENCRYPTED_NAME) : List.of(ENCRYPTED_NAME, NAME)) {
			List<String> values = Arrays.stream(cookies)
				.filter((cookie) -> cookie.getName().equals(name))
				.map(Cookie::getValue)
				.toList();
			if (!values.isEmpty()) {
				return (values.size() == 1) ? values.getFirst() : null;
			}
		}
		return null;
	}

	/** Takes it back. */
	public static void clear(HttpServletResponse response) {
		add(response, ENCRYPTED_NAME, "", true, Duration.ZERO);
		add(response, NAME, "", false, Duration.ZERO);
	}

	/**
	 * Has the browser show a token from now on, for as long as a login with one lasts.
	 */
	static void give(HttpServletRequest request, HttpServletResponse response, String token) {
		give(response, token, isEncrypted(request), LASTS);
	}

	/**
	 * Has the browser show a token from now on.
	 * @param encrypted whether the browser has an encrypted connection
	 */
	public static void give(HttpServletResponse response, String token, boolean encrypted, Duration lasts) {
		add(response, encrypted ? ENCRYPTED_NAME : NAME, token, encrypted, lasts);
	}

	/**
	 * Whether the browser has an encrypted connection: also where a proxy has taken the
	 * TLS off, and it or the browser says so.
	 */
	public static boolean isEncrypted(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
				|| (origin != null && origin.toLowerCase(Locale.ROOT).startsWith("https://"));
	}

	private static void add(HttpServletResponse response, String name, String value, boolean secure, Duration lasts) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.httpOnly(true)
					.secure(secure)
					.sameSite("Strict")
					.path("/")
					.maxAge(lasts)
					.build()
					.toString());
	}

}
