package org.claimtrail.account.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.login.LoginCookie;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Keeps logins that have begun in the browser that began them, sealed, each in a cookie
 * of its own: any number costs the server nothing, two at once do not disturb each other,
 * and no other browser can end one. A browser has a few, for some minutes.
 */
final class BegunLogins {

	static final Duration LAST = Duration.ofMinutes(10);

	static final int MOST = 4;

	private static final String NAME = "claimtrail-begun-";

	/** A browser lets nobody but this very host set it, and only encrypted. */
	private static final String ENCRYPTED_NAME = "__Host-" + NAME;

	private static final int DIGITS = 16;

	private final Seal seal = new Seal();

	private final Clock clock;

	BegunLogins(Clock clock) {
		this.clock = clock;
	}

	Instant end() {
		return this.clock.instant().plus(LAST);
	}

	/** Has the browser keep one, and forget what it has too many of. */
	void keep(HttpServletRequest request, HttpServletResponse response, BegunLogin login) {
		boolean encrypted = isEncrypted(request, login);
		List<Cookie> others = cookies(request).sorted(Comparator.comparing(this::end)).toList();
		others.stream()
			.limit(Math.max(0, others.size() - MOST + 1))
			.forEach((cookie) -> add(response, cookie.getName(), "", Duration.ZERO));
		add(response, name(login.state(), encrypted), this.seal.close(login), LAST);
	}

	/**
	 * Takes one back, which is there no second time.
	 * @return empty if this browser began none with the state, or too long ago
	 */
	Optional<BegunLogin> take(HttpServletRequest request, HttpServletResponse response, String state) {
		for (boolean encrypted : new boolean[] { true, false }) {
			String name = name(state, encrypted);
			List<Cookie> found = cookies(request).filter((cookie) -> cookie.getName().equals(name)).toList();
			if (!found.isEmpty()) {
				add(response, name, "", Duration.ZERO);
				return (found.size() == 1) ? this.seal.open(found.getFirst().getValue())
					.filter((login) -> login.state().equals(state) && this.clock.instant().isBefore(login.until())
							&& encrypted == isEncrypted(request, login))
						: Optional.empty();
			}
		}
		return Optional.empty();
	}

	/** Also where only the address the provider sends back to says so. */
	static boolean isEncrypted(HttpServletRequest request, BegunLogin login) {
		return LoginCookie.isEncrypted(request) || login.callback().startsWith("https://");
	}

	private Instant end(Cookie cookie) {
		return this.seal.open(cookie.getValue()).map(BegunLogin::until).orElse(Instant.MIN);
	}

	private static Stream<Cookie> cookies(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies != null) ? Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().startsWith(NAME) || cookie.getName().startsWith(ENCRYPTED_NAME))
				: Stream.empty();
	}

	private static String name(String state, boolean encrypted) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
			return (encrypted ? ENCRYPTED_NAME : NAME) + HexFormat.of().formatHex(digest).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The way back from the provider is one from another site, to which Lax goes along.
	 */
	private static void add(HttpServletResponse response, String name, String value, Duration lasts) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.httpOnly(true)
					.secure(name.startsWith(ENCRYPTED_NAME))
					.sameSite("Lax")
					.path("/")
					.maxAge(lasts)
					.build()
					.toString());
	}

}
