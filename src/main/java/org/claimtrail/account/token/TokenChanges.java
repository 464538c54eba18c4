package org.claimtrail.account.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.claimtrail.account.Role;
import org.claimtrail.launch.WrongUsageException;

/** Makes and revokes personal tokens. */
final class TokenChanges {

	private static final int LONGEST_NAME = 80;

	private static final int MOST = 10_000;

	private static final int ID_LENGTH = 8;

	private static final Duration SHORTEST = Duration.ofMinutes(1);

	private static final Duration LONGEST = Duration.ofDays(3660);

	/** A token that has not counted for so long is forgotten. */
	private static final Duration KEPT = Duration.ofDays(400);

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final SecureRandom random = new SecureRandom();

	private final TokenFile file;

	private final Clock clock;

	TokenChanges(TokenFile file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	List<Token> all() {
		return this.file.read().tokens();
	}

	/**
	 * Makes a token for the account of a name. Tokens of one name are of one account.
	 * @throws WrongUsageException if there can be no such token
	 */
	Made create(String name, Role role, Duration lasts) {
		String account = account(name);
		if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
			throw new WrongUsageException("A token lasts from 1m to 3660d, not " + lasts.toSeconds() + "s.");
		}
		String text = TokenText.make(this.random);
		TokenList changed = this.file.change((list) -> {
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
			List<Token> kept = list.tokens().stream().filter((token) -> !isLongGone(token, now)).toList();
			requireRoom(kept, name, account);
			Token token = new Token(freeId(kept), account, name, role, list.digest(text), now, now.plus(lasts), null,
					null);
			return list.withTokens(kept).with(token);
		});
		return new Made(changed.tokens().getLast(), text);
	}

	/**
	 * Takes a token back.
	 * @return the token; empty if there is none of this id
	 */
	Optional<Token> revoke(String id) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		if (this.file.read().withId(id).isEmpty()) {
			return Optional.empty();
		}
		return this.file.change((list) -> list.withTokens(list.tokens()
			.stream()
			.map((token) -> (token.id().equals(id) && token.revoked() == null) ? token.revokedAt(now) : token)
			.toList())).withId(id);
	}

	private static boolean isLongGone(Token token, Instant now) {
		Instant end = (token.revoked() != null) ? token.revoked() : token.expires();
		return end.plus(KEPT).isBefore(now);
	}

	private static void requireRoom(List<Token> tokens, String name, String account) {
		if (tokens.size() >= MOST) {
			throw new WrongUsageException(
					"There are %,d tokens, and there can be no more; those that have not counted for %d days are forgotten."
						.formatted(MOST, KEPT.toDays()));
		}
		for (Token other : tokens) {
			if (other.account().equals(account) && !other.name().equals(name)) {
				throw new WrongUsageException("The account %s has the name %s; use it as it stands, or another one."
					.formatted(account, other.name()));
			}
		}
	}

	private String freeId(List<Token> tokens) {
		while (true) {
			StringBuilder id = new StringBuilder();
			while (id.length() < ID_LENGTH) {
				id.append(Character.forDigit(this.random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
			}
			if (tokens.stream().noneMatch((token) -> token.id().contentEquals(id))) {
				return id.toString();
			}
		}
	}

	private static String account(String name) {
		String words = BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().replace(' ', '-');
		if (words.isEmpty() || name.length() > LONGEST_NAME || !name.equals(name.strip())
				|| name.chars().anyMatch(Character::isISOControl)) {
			throw new WrongUsageException("A name has 1 to " + LONGEST_NAME
					+ " characters on one line, a letter or digit among them, and no space at its ends.");
		}
		return "account:" + words;
	}

	/**
	 * A token that was just made.
	 *
	 * @param text what its owner shows; kept nowhere
	 */
	record Made(Token token, String text) {

		@Override
		public String toString() {
			return this.token.toString();
		}

	}

}
