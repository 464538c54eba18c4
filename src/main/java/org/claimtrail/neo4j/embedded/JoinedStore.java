package org.claimtrail.neo4j.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.claimtrail.neo4j.StoreSettings;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/**
 * The embedded store of another Claimtrail on this machine, reached through its Bolt
 * door.
 *
 * @param data its folder
 */
public record JoinedStore(URI uri, StorePassword password, Path data) implements Neo4jConnectionDetails {

	private static final Duration PAUSE = Duration.ofMillis(200);

	/**
	 * The store of whoever has this data folder open, or one of our own. Another that is
	 * still starting is waited for.
	 */
	public static Neo4jConnectionDetails orOwn(StoreSettings settings) {
		for (long end = System.nanoTime() + settings.limits().start().toNanos();;) {
			Optional<URI> running = EmbeddedStore.running(settings.data());
			if (running.isPresent()) {
				return new JoinedStore(running.get(), StorePassword.of(settings, DataFolder.open(settings.data())),
						settings.data());
			}
			try {
				return EmbeddedStore.start(settings);
			}
			catch (StoreLockedException ex) {
				if (System.nanoTime() > end) {
					throw ex;
				}
				pause(ex);
			}
		}
	}

	private static void pause(StoreLockedException locked) {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw locked;
		}
	}

	@Override
	public URI getUri() {
		return this.uri;
	}

	@Override
	public AuthToken getAuthToken() {
		return AuthTokens.basic(EmbeddedStore.USER, this.password.text());
	}

}
