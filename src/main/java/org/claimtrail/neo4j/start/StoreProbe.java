package org.claimtrail.neo4j.start;

import java.time.Duration;
import java.util.OptionalLong;

import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Tries whether the store can be written to, and leaves nothing behind. */
@Component
@NamedInterface("start")
public class StoreProbe {

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(2))
		.build();

	private static final SessionConfig WRITING = SessionConfig.builder()
		.withDefaultAccessMode(AccessMode.WRITE)
		.build();

	private final Driver driver;

	private final Neo4jConnectionDetails details;

	StoreProbe(Driver driver, Neo4jConnectionDetails details) {
		this.driver = driver;
		this.details = details;
	}

	/**
	 * Why nothing can be written, as the code of the store's error.
	 * @return null if it can
	 */
	public @Nullable String refusal() {
		try (Session session = this.driver.session(WRITING); Transaction probe = session.beginTransaction(SHORT)) {
			probe.run("CREATE ()").consume();
			probe.rollback();
			return null;
		}
		catch (Neo4jException ex) {
			return ex.code();
		}
	}

	/** Bytes that are left on the disk of the embedded store; empty for any other. */
	public OptionalLong diskLeft() {
		return (this.details instanceof EmbeddedStore store) ? OptionalLong.of(store.data().toFile().getUsableSpace())
				: OptionalLong.empty();
	}

}
