package org.claimtrail.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which rules something that a store keeps of its records was found, in a node of its
 * own. When the rules are others by now, it is found anew: batch by batch, each kept, so
 * that an interrupted upgrade goes on where it was.
 *
 * @param label the label of the node
 * @param present the present rules; raised whenever they find something else
 * @param kind the records that something is kept of
 */
public record KeptRules(String label, long present, Kind kind) {

	private static final Logger logger = LoggerFactory.getLogger(KeptRules.class);

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private static final long STEP = 50_000;

	private static final String READ = """
			CYPHER 25
			OPTIONAL MATCH (rules:$($label))
			RETURN coalesce(max(rules.version), 0) AS version,
				coalesce(max(CASE WHEN rules.next = $present THEN rules.after END), '') AS after
			""";

	private static final String KEEP = """
			CYPHER 25
			MERGE (rules:$($label))
			SET rules.next = $present, rules.after = $after
			""";

	private static final String FINISH = """
			CYPHER 25
			MERGE (rules:$($label))
			SET rules.version = $present
			REMOVE rules.next, rules.after
			""";

	/**
	 * Finds anew what was found by other rules. A store of a newer Claimtrail keeps what
	 * it has.
	 * @param what what is done with the records, for people
	 * @param first is called before the first batch, again after an interruption
	 * @param batch is given some records, each once
	 */
	public void bringUpToDate(Session session, String what, Runnable first,
			BiConsumer<TransactionContext, List<String>> batch) {
		Record row = session.executeRead(
				(transaction) -> transaction.run(READ, Map.of("label", this.label, "present", this.present)).single(),
				LIMITS);
		if (row.get("version").asLong() >= this.present) {
			return;
		}
		long all = session.executeRead((transaction) -> transaction.run(this.kind.count).single().get(0).asLong(),
				LIMITS);
		if (all > 0) {
			logger.info("Upgrading the store: {} {} {}. This is done once.", what, all, this.kind.plural);
			first.run();
			inBatches(session, row.get("after").asString(), all, batch);
		}
		session.executeWriteWithoutResult(
				(transaction) -> transaction.run(FINISH, Map.of("label", this.label, "present", this.present))
					.consume(),
				LIMITS);
	}

	private void inBatches(Session session, String from, long all, BiConsumer<TransactionContext, List<String>> batch) {
		long done = 0;
		List<String> next = next(session, from);
		while (!next.isEmpty()) {
			List<String> ids = next;
			session.executeWriteWithoutResult((transaction) -> {
				batch.accept(transaction, ids);
				transaction.run(KEEP, Map.of("label", this.label, "present", this.present, "after", ids.getLast()))
					.consume();
			}, LIMITS);
			if (done / STEP != (done + ids.size()) / STEP) {
				logger.info("Upgrading the store: {} of {} {}", done + ids.size(), all, this.kind.plural);
			}
			done += ids.size();
			next = next(session, ids.getLast());
		}
	}

	private List<String> next(Session session, String after) {
		return session.executeRead((transaction) -> transaction.run(this.kind.next, Map.of("after", after))
			.list((row) -> row.get("id").asString()), LIMITS);
	}

	/** Of which records something is kept. */
	public enum Kind {

		/** Of claims. */
		CLAIM("claims", "CYPHER 25 MATCH (claim:Claim) RETURN count(claim)", """
				CYPHER 25
				MATCH (claim:Claim)
				WHERE claim.id > $after
				RETURN claim.id AS id ORDER BY id LIMIT 2000
				"""),

		/** Of articles. */
		ARTICLE("articles", "CYPHER 25 MATCH (article:Article) RETURN count(article)", """
				CYPHER 25
				MATCH (article:Article)
				WHERE article.id > $after
				RETURN article.id AS id ORDER BY id LIMIT 2000
				""");

		private final String plural;

		private final String count;

		private final String next;

		Kind(String plural, String count, String next) {
			this.plural = plural;
			this.count = count;
			this.next = next;
		}

	}

}
