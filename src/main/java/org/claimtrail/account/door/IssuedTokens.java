package org.claimtrail.account.door;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Reads the tokens of the issuer that is set, and makes accounts of what they claim. */
final class IssuedTokens {

	private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_SUBJECT = 255;

	private static final Set<String> SPACED = Set.of("scope", "scp");

	private final JwtDecoder decoder;

	private final Oidc oidc;

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
		if (jwt.hasClaim("cnf")) {
			throw new TokenRefusedException("The token is bound to a key (cnf), and does not count as a bearer token.");
		}
		String issuer = (jwt.getIssuer() != null) ? jwt.getIssuer().toString().replaceFirst("^https?://", "") : "";
		return new Account("oidc:" + printable(issuer + "#" + subject), name(jwt, subject), role(jwt));
	}

	private Jwt read(String token) {
		try {
			return this.decoder.decode(token);
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
		catch (JwtException ex) {
			LOG.error("Tokens of the issuer cannot be checked: {}", ex.getMessage());
			throw new AuthenticationServiceException("The issuer cannot be reached", ex);
		}
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
