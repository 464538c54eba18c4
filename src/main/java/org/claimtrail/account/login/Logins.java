package org.claimtrail.account.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.Account;
import org.claimtrail.account.AccountSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows who has logged in at a provider, by a text that stands in the cookie of the login
 * and means nothing elsewhere. A login ends with its time, by logging out, and when the
 * server stops; so many are kept, and of one account so many, and one more ends the
 * oldest.
 */
@Component
public class Logins {

	static final int MOST = 5_000;

	static final int MOST_OF_ONE = 20;

	private static final String PREFIX = "cl_";

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final Duration lasts;

	private final Clock clock;

	/** By the digest of their text, the oldest first. */
	private final Map<String, Login> logins = new LinkedHashMap<>();

	@Autowired
	Logins(AccountSettings settings) {
		this(settings.oidc().lasts(), Clock.systemUTC());
	}

	Logins(Duration lasts, Clock clock) {
		this.lasts = lasts;
		this.clock = clock;
	}

	/** Whether a text is that of a login, and no token. */
	public static boolean areOf(String text) {
		return text.startsWith(PREFIX);
	}

	/**
	 * Begins a login.
	 * @param farewell address where it is ended at the provider as well; null where there
	 * is none
	 * @return its text, which nobody can guess
	 */
	public String begin(Account account, @Nullable String farewell) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		keep(digest(text), new Login(account, farewell, this.clock.instant().plus(this.lasts)));
		return text;
	}

	/**
	 * The account of a login.
	 * @throws AccessFault if it has ended
	 */
	public synchronized Account account(String text) {
		Login login = this.logins.get(digest(text));
		if (login == null || !this.clock.instant().isBefore(login.until)) {
			throw AccessFault.unauthenticated("This login has ended; log in again.");
		}
		return login.account;
	}

	/**
	 * Ends a login.
	 * @return where it is ended at the provider as well; null where that cannot be, or it
	 * had ended
	 */
	synchronized @Nullable String end(String text) {
		Login login = this.logins.remove(digest(text));
		return (login != null) ? login.farewell : null;
	}

	private synchronized void keep(String digest, Login login) {
		Instant now = this.clock.instant();
		this.logins.values().removeIf((other) -> !now.isBefore(other.until));
		List<String> own = this.logins.entrySet()
			.stream()
			.filter((other) -> other.getValue().account.id().equals(login.account.id()))
			.map(Map.Entry::getKey)
			.toList();
		if (own.size() >= MOST_OF_ONE) {
			this.logins.remove(own.getFirst());
		}
		if (this.logins.size() >= MOST) {
			Iterator<String> oldest = this.logins.keySet().iterator();
			oldest.next();
			oldest.remove();
		}
		this.logins.put(digest, login);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Who has logged in, and until when. */
	private record Login(Account account, @Nullable String farewell, Instant until) {

	}

}
