package org.claimtrail.account.door;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.login.LoginCookie;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the token of a request, which stands in the header Authorization or, for our own
 * pages, in the cookie of who has logged in, and nowhere else. Whoever shows something
 * that is no token is refused, and never taken for nobody.
 */
final class TokenReader implements AuthenticationConverter {

	private static final int LONGEST = 8192;

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]++=*");

	/** What a proxy in front may ask for itself, and passes on. */
	private static final Set<String> OF_PROXIES = Set.of("basic", "digest", "negotiate", "ntlm");

	@Override
	public @Nullable ShownToken convert(HttpServletRequest request) {
		List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		if (readsCookie(headers)) {
			return fromCookie(request);
		}
		if (headers.size() > 1) {
			throw new TokenRefusedException("The request has the header Authorization more than once; send it once.");
		}
		String header = headers.getFirst();
		int space = header.indexOf(' ');
		if (!scheme(header).equals("bearer")) {
			throw new TokenRefusedException("The header Authorization must be Bearer and a token.");
		}
		String token = (space < 0) ? "" : header.substring(space).strip();
		if (token.length() > LONGEST || !TOKEN.matcher(token).matches()) {
			throw new TokenRefusedException("What follows Bearer in the header Authorization is no token: "
					+ "a token has 1 to " + LONGEST + " letters, digits and -._~+/, and no space.");
		}
		return new ShownToken(token);
	}

	/** Whether it is the cookie, and no header, that shows the token of a request. */
	static boolean isOfCookie(HttpServletRequest request) {
		return readsCookie(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)))
				&& LoginCookie.token(request) != null;
	}

	private static boolean readsCookie(List<String> headers) {
		return headers.isEmpty() || (headers.size() == 1 && OF_PROXIES.contains(scheme(headers.getFirst())));
	}

	private static String scheme(String header) {
		int space = header.indexOf(' ');
		return ((space < 0) ? header : header.substring(0, space)).toLowerCase(Locale.ROOT);
	}

	private static @Nullable ShownToken fromCookie(HttpServletRequest request) {
		String token = LoginCookie.token(request);
		return (token != null) ? new ShownToken(token) : null;
	}

}
