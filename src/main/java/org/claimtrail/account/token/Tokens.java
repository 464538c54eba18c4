package org.claimtrail.account.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.AccountSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows the personal tokens that count. Sees within a second what a command changed, and
 * notes about once a minute that a token was used.
 */
@Component
public class Tokens {

	private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

	private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

	private static final Duration NOTE_AGAIN = Duration.ofMinutes(1);

	private static final Duration GATHERING = Duration.ofSeconds(1);

	private final TokenFile file;

	private final Clock clock;

	private final Map<String, Instant> used = new ConcurrentHashMap<>();

	private final AtomicBoolean noting = new AtomicBoolean();

	private @Nullable Known known;

	@Autowired
	Tokens(AccountSettings settings) {
		this(new TokenFile(settings.file()), Clock.systemUTC());
	}

	Tokens(TokenFile file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	/**
	 * Whether a token is none of an issuer, but was made here or on a server like this.
	 */
	public static boolean arePersonal(String text) {
		return text.startsWith(TokenText.PREFIX);
	}

	/**
	 * The account that a token shows.
	 * @throws AccessFault if it does not count
	 * @throws IllegalStateException if nobody can tell, because the file of accounts
	 * cannot be read
	 */
	public Account account(String text) {
		if (!TokenText.isWhole(text)) {
			throw AccessFault.unauthenticated("This is no whole token; copy it again, from ct_ to its last letter.");
		}
		Instant now = this.clock.instant();
		Token token = known().find(text);
		if (token == null) {
			throw AccessFault.unauthenticated("This server does not know this token; ask for one of its own.");
		}
		switch (token.state(now)) {
			case REVOKED -> throw AccessFault.unauthenticated("This token was revoked; ask for a new one.");
			case EXPIRED -> throw AccessFault
				.unauthenticated("This token expired on %s; ask for a new one.".formatted(token.expires()));
			case VALID -> note(token, now);
		}
		return token.asAccount();
	}

	private synchronized Known known() {
		long now = System.nanoTime();
		Known current = this.known;
		if (current == null || now - current.looked > LOOK_AGAIN) {
			current = look(current, now);
			this.known = current;
		}
		if (current.fault != null) {
			throw new IllegalStateException(current.fault.getMessage());
		}
		return current;
	}

	/** A file that cannot be read lets nobody in, and is told of once. */
	private Known look(@Nullable Known before, long now) {
		Object mark = null;
		try {
			mark = this.file.mark();
			return (before != null && before.fault == null && Objects.equals(before.mark, mark)) ? before.lookedAt(now)
					: Known.of(mark, this.file.read(), now);
		}
		catch (TokenFileException ex) {
			if (before == null || before.fault == null || !Objects.equals(before.mark, mark)) {
				LOG.error(ex.getMessage());
			}
			return new Known(mark, new TokenList(TokenList.VERSION, "", java.util.List.of()), Map.of(), ex, now);
		}
	}

	private void note(Token token, Instant now) {
		Instant last = this.used.getOrDefault(token.id(), (token.used() != null) ? token.used() : Instant.EPOCH);
		if (last.isBefore(now.minus(NOTE_AGAIN))) {
			this.used.put(token.id(), now);
			if (this.noting.compareAndSet(false, true)) {
				Thread.ofVirtual().name("token-use").start(this::write);
			}
		}
	}

	/** Nobody waits for it, and one that cannot be noted is still good. */
	private void write() {
		try {
			Thread.sleep(GATHERING);
			this.noting.set(false);
			this.file.change((list) -> list.withTokens(list.tokens().stream().map(this::noted).toList()));
		}
		catch (TokenFileException ex) {
			LOG.warn("When tokens were used last was not noted. {}", ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.noting.set(false);
		}
	}

	private Token noted(Token token) {
		Instant time = this.used.get(token.id());
		return (time == null || (token.used() != null && token.used().isAfter(time))) ? token : token.usedAt(time);
	}

	/** The list as it was read last. */
	private record Known(@Nullable Object mark, TokenList list, Map<String, Token> byDigest,
			@Nullable TokenFileException fault, long looked) {

		static Known of(@Nullable Object mark, TokenList list, long now) {
			Map<String, Token> byDigest = new HashMap<>();
			list.tokens().forEach((token) -> byDigest.put(token.digest(), token));
			return new Known(mark, list, byDigest, null, now);
		}

		Known lookedAt(long now) {
			return new Known(this.mark, this.list, this.byDigest, this.fault, now);
		}

		/**
		 * How long the search takes tells only of the digest, which nobody can steer who
		 * lacks the key.
		 */
		@Nullable Token find(String text) {
			String digest = this.list.digest(text);
			Token token = this.byDigest.get(digest);
			return (token != null && MessageDigest.isEqual(token.digest().getBytes(StandardCharsets.US_ASCII),
					digest.getBytes(StandardCharsets.US_ASCII))) ? token : null;
		}

	}

}
