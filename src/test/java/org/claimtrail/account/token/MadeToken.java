package org.claimtrail.account.token;

import java.time.Clock;
import java.time.Duration;

import org.claimtrail.account.AccountSettings;
import org.claimtrail.account.Role;

/** Makes personal tokens for a server of a test, as the command does. */
public final class MadeToken {

	private MadeToken() {
	}

	/** The text of a new token, which counts when this returns. */
	public static String in(AccountSettings settings, String name, Role role) {
		String text = new TokenChanges(new TokenFile(settings.file()), Clock.systemUTC())
			.create(name, role, Duration.ofHours(1))
			.text();
		waitUntilSeen();
		return text;
	}

	/** Takes back the tokens with a name. */
	public static void revoke(AccountSettings settings, String name) {
		TokenFile file = new TokenFile(settings.file());
		TokenChanges changes = new TokenChanges(file, Clock.systemUTC());
		file.read()
			.tokens()
			.stream()
			.filter((token) -> token.name().equals(name))
			.forEach((token) -> changes.revoke(token.id()));
		waitUntilSeen();
	}

	private static void waitUntilSeen() {
		try {
			// by then a server has looked
			Thread.sleep(1100);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
