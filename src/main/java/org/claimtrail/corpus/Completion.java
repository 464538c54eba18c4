package org.claimtrail.corpus;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.claimtrail.corpus.load.Registers;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Compares anew, in the background, what rests on records that were altered where that is
 * too much for one transaction. Which records these are stands in the store, so that it
 * is gone on with after a server was killed.
 */
@Component
class Completion {

	private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

	private static final String LEAVE = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (left:UnfinishedRecord {id: row.id})
			SET left.fingerprint = row.fingerprint
			""";

	/** What was written again meanwhile, as by an import, needs no completion. */
	private static final String LEFT = """
			CYPHER 25
			MATCH (left:UnfinishedRecord)
			WITH left LIMIT 1000
			RETURN left.id AS id, left.fingerprint AS fingerprint,
				EXISTS { MATCH (record:Claim|Speaker {id: left.id}) WHERE record.fingerprint IS NULL } AS open
			""";

	private static final String DONE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (left:UnfinishedRecord {id: id})
			DELETE left
			""";

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(1))
		.build();

	private final StoreSessions sessions;

	private final Registers registers;

	private final WriteLock lock;

	private final AtomicBoolean running = new AtomicBoolean();

	Completion(StoreSessions sessions, Registers registers, WriteLock lock) {
		this.sessions = sessions;
		this.registers = registers;
		this.lock = lock;
	}

	/** Notes in the store that records are to be completed. */
	static void leave(TransactionContext transaction, List<Entry<Item>> entries) {
		List<Map<String, String>> rows = entries.stream()
			.map((entry) -> Map.of("id", entry.id(), "fingerprint", entry.fingerprint()))
			.toList();
		transaction.run(LEAVE, Map.of("rows", rows)).consume();
	}

	/** Starts to complete whatever was left, unless that is under way. */
	void start() {
		if (!this.running.getAndSet(true)) {
			Thread.ofPlatform().daemon().name("completion").start(this::run);
		}
	}

	/** Starts to complete what a server that is gone had left, if there is anything. */
	void resume() {
		if (isAnyLeft()) {
			start();
		}
	}

	private boolean isAnyLeft() {
		try (Session session = this.sessions.open()) {
			return !left(session).isEmpty();
		}
		catch (RuntimeException ex) {
			LOG.debug("What is left to compare cannot be read now", ex);
			return false;
		}
	}

	private void run() {
		boolean compared = false;
		try (WriteTurn turn = this.lock.take("comparing", LOG::info); Session session = this.sessions.open()) {
			List<Record> left = left(session);
			while (!left.isEmpty()) {
				complete(session, turn, left);
				left = left(session);
			}
			LOG.info("All that rests on altered records is compared");
			compared = true;
		}
		catch (RuntimeException ex) {
			LOG.warn("What rests on altered records is not compared yet; the next one, or the next start, tries again",
					ex);
		}
		finally {
			this.running.set(false);
		}
		if (compared) {
			// What was left after the last look, by whoever saw this still running.
			resume();
		}
	}

	private void complete(Session session, WriteTurn turn, List<Record> left) {
		Map<String, String> open = new HashMap<>();
		left.stream()
			.filter((row) -> row.get("open").asBoolean())
			.forEach((row) -> open.put(row.get("id").asString(), row.get("fingerprint").asString()));
		if (!open.isEmpty()) {
			LOG.info("Comparing what rests on {} altered records", open.size());
			this.registers.finish(session, turn, open, (done) -> {
			});
		}
		List<String> ids = left.stream().map((row) -> row.get("id").asString()).toList();
		session.executeWriteWithoutResult((transaction) -> {
			WriteOrder.enter(transaction);
			transaction.run(DONE, Map.of("ids", ids)).consume();
		}, LIMITS);
	}

	private static List<Record> left(Session session) {
		return session.executeRead((transaction) -> transaction.run(LEFT).list(), LIMITS);
	}

}
