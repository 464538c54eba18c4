package org.claimtrail.account.door;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import org.claimtrail.account.Account;
import org.claimtrail.account.AccountSettings.Oidc;
import org.claimtrail.account.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Reads the tokens of the issuer that is set, and makes accounts of what they claim. */
final class IssuedTokens {

	private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_SUBJECT = 255;

	private static final Set<String> SPACED = Set.of("scope", "scp");

	private final JwtDecoder decoder;

	/**
	 * What is not seen, or not told from a space, and could make one subject look like
	 * another.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{C}[\\p{Z}&&[^ ]]\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
				+ "\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

	private final Oidc oidc;

	private final AtomicBoolean unreachable = new AtomicBoolean();

	IssuedTokens(JwtDecoder decoder, Oidc oidc) {
		this.decoder = decoder;
		this.oidc = oidc;
	}

	Account account(String token) {
		Jwt jwt = read(token);
		String subject = jwt.getSubject();
		if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
			throw new TokenRefusedException("The token names nobody: it lacks the claim sub.");
		}
		if (INVISIBLE.matcher(subject).find()) {
			throw new TokenRefusedException("The claim sub of the token has characters that cannot be seen.");
		}
		if (jwt.getExpiresAt() == null) {
			throw new TokenRefusedException("The token lacks the claim exp: it would count for ever.");
		}
		if (jwt.hasClaim("cnf")) {
			throw new TokenRefusedException("The token is bound to a key (cnf), and does not count as a bearer token.");
		}
		return new Account("oidc:" + issuer(jwt) + "#" + subject, name(jwt, subject), role(jwt));
	}

	private static String issuer(Jwt jwt) {
		Object issuer = jwt.getClaims().get("iss");
		if (issuer == null) {
			return "";
		}
		try {
			return new URI(issuer.toString()).toURL().toString().replaceFirst("^https?://", "");
		}
		catch (URISyntaxException | MalformedURLException | IllegalArgumentException ex) {
			throw new TokenRefusedException("The claim iss of the token is no URL.");
		}
	}

	private Jwt read(String token) {
		try {
			Jwt jwt = this.decoder.decode(token);
			if (this.unreachable.compareAndSet(true, false)) {
				LOG.info("Tokens of the issuer can be checked again.");
			}
			return jwt;
		}
		catch (JwtValidationException ex) {
			boolean expired = ex.getErrors()
				.stream()
				.anyMatch((error) -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
			throw new TokenRefusedException(expired ? "The token has expired; get a new one from its issuer."
					: "The token is not for this server: another issuer made it, or it is for another audience, "
							+ "or its time has not come.");
		}
		catch (BadJwtException ex) {
			throw new TokenRefusedException(
					"The token is none of the issuer that this server trusts, or was altered on its way.");
		}
		catch (JwtException | JwtDecoderInitializationException ex) {
			if (this.unreachable.compareAndSet(false, true)) {
				LOG.error("Tokens of the issuer cannot be checked, and are refused until they can: {}", reason(ex));
			}
			throw new AuthenticationServiceException("The issuer cannot be reached", ex);
		}
	}

	private static @Nullable String reason(Throwable fault) {
		return (fault instanceof JwtDecoderInitializationException && fault.getCause() != null)
				? fault.getCause().getMessage() : fault.getMessage();
	}

	private String name(Jwt jwt, String subject) {
		String name = printable((claim(jwt, this.oidc.nameClaim()) instanceof String text) ? text : subject).strip();
		return name.isEmpty() ? printable(subject) : name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private static String printable(String text) {
		return text.replaceAll("\\p{C}", "");
	}

	private Role role(Jwt jwt) {
		Set<String> held = values(claim(jwt, this.oidc.roleClaim()));
		for (Map.Entry<Role, List<String>> role : List.of(Map.entry(Role.ADMIN, this.oidc.admins()),
				Map.entry(Role.EDITOR, this.oidc.editors()), Map.entry(Role.CONTRIBUTOR, this.oidc.contributors()))) {
			if (role.getValue().stream().anyMatch(held::contains)) {
				return role.getKey();
			}
		}
		return Role.READER;
	}

	/** A claim of this very name, or the one that its parts lead to. */
	private static @Nullable Object claim(Jwt jwt, String name) {
		Object value = jwt.getClaims().get(name);
		if (value != null) {
			return value;
		}
		value = jwt.getClaims();
		for (String part : name.split("\\.")) {
			value = (value instanceof Map<?, ?> within) ? within.get(part) : null;
		}
		return value;
	}

	/** Only scopes are words of one text; a group may have a space in its name. */
	private Set<String> values(@Nullable Object claim) {
		Set<String> values = new HashSet<>();
		if (claim instanceof String text) {
			values.addAll(SPACED.contains(this.oidc.roleClaim()) ? Arrays.asList(text.split(" ")) : List.of(text));
		}
		else if (claim instanceof Collection<?> list) {
			list.forEach((value) -> values.add(String.valueOf(value)));
		}
		return values;
	}

}
