package org.claimtrail.corpus;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.StoreSessions;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a server complete what another one, or an import, had left when it ended, and says
 * what it cannot complete. A command that only writes leaves it to the server.
 */
@Component
@ConditionalOnWebApplication
class CompletionAtStart {

	private static final Logger LOG = LoggerFactory.getLogger(CompletionAtStart.class);

	private static final int SHOWN = 20;

	/** Imports of this version leave none; those of earlier ones did when killed. */
	private static final String HALF = """
			CYPHER 25
			MATCH (record:Claim|Claimant|Article|Measure|Proposition)
			WHERE record.fingerprint IS NULL AND NOT EXISTS { (:UnfinishedRecord {id: record.id}) }
			RETURN record.id AS id LIMIT $most
			""";

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(1))
		.build();

	private final Completion completion;

	private final StoreSessions sessions;

	CompletionAtStart(Completion completion, StoreSessions sessions) {
		this.completion = completion;
		this.sessions = sessions;
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.completion.resume();
		Thread.ofPlatform().daemon().name("half-written").start(this::tellOfHalves);
	}

	private void tellOfHalves() {
		try {
			List<String> halves = halves();
			if (!halves.isEmpty()) {
				LOG.warn(
						"Half written by an import of an earlier version that was killed: {}{}. Import those files again.",
						String.join(", ", halves.stream().limit(SHOWN).toList()), (halves.size() > SHOWN) ? " …" : "");
			}
		}
		catch (RuntimeException ex) {
			LOG.debug("What is half written cannot be read now", ex);
		}
	}

	/**
	 * Some of the records that are not whole; asked once, since the server may end
	 * meanwhile.
	 */
	List<String> halves() {
		try (Session session = this.sessions.reading()) {
			return session.run(HALF, Map.of("most", SHOWN + 1), LIMITS).list((row) -> row.get("id").asString());
		}
	}

}
