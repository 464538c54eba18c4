package org.claimtrail.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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

	/** Whether all was found by the present rules, or by newer ones. */
	public boolean isCurrent(Session session) {
		return read(session).get("version").asLong() >= this.present;
	}

	/** Finds anew what was found by other rules. */
	public void bringUpToDate(Session session, Upgrade upgrade) {
		Record row = read(session);
		if (row.get("version").asLong() >= this.present) {
			return;
		}
		long all = session.executeRead((transaction) -> transaction.run(this.kind.count).single().get(0).asLong(),
				LIMITS);
		if (all > 0) {
			logger.info("Upgrading the store: {} {} {}. This is done once.", upgrade.doing(), all, this.kind.plural);
			upgrade.first(session);
			inBatches(session, row.get("after").asString(), all, upgrade);
			upgrade.last(session);
		}
		session.executeWriteWithoutResult((transaction) -> {
			WriteOrder.enter(transaction);
			transaction.run(FINISH, Map.of("label", this.label, "present", this.present)).consume();
		}, LIMITS);
	}

	/**
	 * Finds anew what was found by other rules and is found batch by batch, without more.
	 * @param require is called in each transaction before anything is written
	 * @param doing what is done with the records, for people
	 * @param find is given some records, each once, when nobody else can write
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require, String doing,
			BiConsumer<TransactionContext, List<String>> find) {
		bringUpToDate(session, new Upgrade() {

			@Override
			public String doing() {
				return doing;
			}

			@Override
			public void batch(TransactionContext transaction, List<String> ids) {
				require.accept(transaction);
				find.accept(transaction, ids);
			}

		});
	}

	private Record read(Session session) {
		return session.executeRead(
				(transaction) -> transaction.run(READ, Map.of("label", this.label, "present", this.present)).single(),
				LIMITS);
	}

	private void inBatches(Session session, String from, long all, Upgrade upgrade) {
		long done = 0;
		long latest = -1;
		List<String> next = this.kind.next(session, from);
		while (!next.isEmpty()) {
			List<String> ids = next;
			long before = latest;
			latest = session.executeWrite((transaction) -> {
				long now = WriteOrder.enter(transaction);
				if (now != before) {
					upgrade.shared();
				}
				transaction.run(KEEP, Map.of("label", this.label, "present", this.present, "after", ids.getLast()))
					.consume();
				upgrade.batch(transaction, ids);
				return now;
			}, LIMITS);
			if (done / STEP != (done + ids.size()) / STEP) {
				logger.info("Upgrading the store: {} of {} {}", done + ids.size(), all, this.kind.plural);
			}
			done += ids.size();
			next = this.kind.next(session, ids.getLast());
		}
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
				"""),

		/** Of speakers and organizations. */
		CLAIMANT("claimants", "CYPHER 25 MATCH (claimant:Claimant) RETURN count(claimant)", """
				CYPHER 25
				MATCH (claimant:Claimant)
				WHERE claimant.id > $after
				RETURN claimant.id AS id ORDER BY id LIMIT 50
				"""),

		/** Of measures. */
		MEASURE("measures", "CYPHER 25 MATCH (measure:Measure) RETURN count(measure)", """
				CYPHER 25
				MATCH (measure:Measure)
				WHERE measure.id > $after
				RETURN measure.id AS id ORDER BY id LIMIT 2000
				"""),

		/** Of propositions. */
		PROPOSITION("propositions", "CYPHER 25 MATCH (proposition:Proposition) RETURN count(proposition)", """
				CYPHER 25
				MATCH (proposition:Proposition)
				WHERE proposition.id > $after
				RETURN proposition.id AS id ORDER BY id LIMIT 200
				""");

		private final String plural;

		private final String count;

		private final String some;

		Kind(String plural, String count, String some) {
			this.plural = plural;
			this.count = count;
			this.some = some;
		}

		/** The identifiers of the records after one, some thousands at most. */
		public List<String> next(Session session, String after) {
			return session.executeRead((transaction) -> transaction.run(this.some, Map.of("after", after))
				.list((row) -> row.get("id").asString()), LIMITS);
		}

	}

	/** What is done to find something anew. */
	public interface Upgrade {

		/** What is done with the records, for people. */
		String doing();

		/** Is called before the first batch, again after an interruption. */
		default void first(Session session) {
		}

		/** Somebody else wrote since the batch before: what was read may be no more. */
		default void shared() {
		}

		/**
		 * Is given some records, each once, when nobody else can write.
		 */
		void batch(TransactionContext transaction, List<String> ids);

		/** Is called after the last batch. */
		default void last(Session session) {
		}

	}

}
