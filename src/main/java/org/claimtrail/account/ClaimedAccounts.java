package org.claimtrail.account;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimtrail.account.AccountSettings.Oidc;
import org.jspecify.annotations.Nullable;

/**
 * Makes accounts of what an issuer claims of a person, so that somebody has the same
 * account whether they show a token of the issuer or log in there. Proves nothing: the
 * claims are of a token that was found to count.
 */
public final class ClaimedAccounts {

	private static final int LONGEST_NAME = 80;

	private static final int LONGEST_SUBJECT = 255;

	private static final Set<String> SPACED = Set.of("scope", "scp");

	/**
	 * What is not seen, or not told from a space, and could make one subject look like
	 * another.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{C}[\\p{Z}&&[^ ]]\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
				+ "\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

	private final Oidc oidc;

	public ClaimedAccounts(Oidc oidc) {
		this.oidc = oidc;
	}

	/**
	 * The account of a person.
	 * @param claims of a token, by their names
	 * @throws AccessFault if the claims name nobody, or no issuer that can be told apart
	 */
	public Account account(Map<String, Object> claims) {
		Object claimed = claims.get("sub");
		String subject = (claimed != null) ? claimed.toString() : "";
		if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
			throw AccessFault.unauthenticated("The token names nobody: it lacks the claim sub.");
		}
		if (INVISIBLE.matcher(subject).find()) {
			throw AccessFault.unauthenticated("The claim sub of the token has characters that cannot be seen.");
		}
		return new Account("oidc:" + issuer(claims) + "#" + subject, name(claims, subject), role(claims));
	}

	/** Whether the claims have both those of the role and of the name. */
	public boolean areTold(Map<String, Object> claims) {
		return claim(claims, this.oidc.roleClaim()) != null && claim(claims, this.oidc.nameClaim()) != null;
	}

	private static String issuer(Map<String, Object> claims) {
		Object issuer = claims.get("iss");
		if (issuer == null) {
			return "";
		}
		try {
			return new URI(issuer.toString()).toURL().toString().replaceFirst("^https?://", "");
		}
		catch (URISyntaxException | MalformedURLException | IllegalArgumentException ex) {
			throw AccessFault.unauthenticated("The claim iss of the token is no URL.");
		}
	}

	private String name(Map<String, Object> claims, String subject) {
		String name = printable((claim(claims, this.oidc.nameClaim()) instanceof String text) ? text : subject).strip();
		return name.isEmpty() ? printable(subject) : name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private static String printable(String text) {
		return text.replaceAll("\\p{C}", "");
	}

	private Role role(Map<String, Object> claims) {
		Set<String> held = values(claim(claims, this.oidc.roleClaim()));
		for (Map.Entry<Role, List<String>> role : List.of(Map.entry(Role.ADMIN, this.oidc.admins()),
				Map.entry(Role.EDITOR, this.oidc.editors()), Map.entry(Role.CONTRIBUTOR, this.oidc.contributors()))) {
			if (role.getValue().stream().anyMatch(held::contains)) {
				return role.getKey();
			}
		}
		return Role.READER;
	}

	/** A claim of this very name, or the one that its parts lead to. */
	private static @Nullable Object claim(Map<String, Object> claims, String name) {
		Object value = claims.get(name);
		if (value != null) {
			return value;
		}
		value = claims;
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
