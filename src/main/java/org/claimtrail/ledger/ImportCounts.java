package org.claimtrail.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/**
 * Counts in the store what imports did with records, whichever process they run in. Since
 * each of their transactions begins with that, they write one after the other.
 */
@Component
public class ImportCounts {

	/** In the order in which they are counted. */
	public static final List<String> OUTCOMES = List.of("new", "changed", "unchanged", "rejected");

	private static final String START = """
			CYPHER 25
			MERGE (count:ImportCount {name: 'imports'})
			SET count.startedAt = datetime(), count.movedAt = datetime()
			""";

	private static final String MOVE = """
			CYPHER 25
			MERGE (count:ImportCount {name: 'imports'})
			SET count.movedAt = datetime(), count.records =
				[i IN range(0, 3) | coalesce(count.records[i], 0) + $records[i]]
			""";

	private static final String END = """
			CYPHER 25
			MATCH (count:ImportCount {name: 'imports'})
			SET count.endedAt = datetime(), count.movedAt = datetime(), count.seconds = $seconds,
				count.imports = coalesce(count.imports, 0) + 1
			""";

	private static final String READ = """
			CYPHER 25
			MATCH (count:ImportCount {name: 'imports'})
			RETURN coalesce(count.imports, 0) AS imports, count.records AS records, coalesce(count.seconds, 0.0) AS seconds,
				coalesce(count.movedAt > count.endedAt, true) AS open,
				duration.inSeconds(count.movedAt, datetime()).seconds AS still
			""";

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(2))
		.build();

	/** After so long without a sign an import was killed. */
	private static final long GONE_SECONDS = 120;

	private final StoreSessions sessions;

	ImportCounts(StoreSessions sessions) {
		this.sessions = sessions;
	}

	/** An import begins. */
	public void started(Session session) {
		session.executeWriteWithoutResult((transaction) -> transaction.run(START).consume());
	}

	/**
	 * Adds to the counts; to be called at the beginning of each transaction that writes
	 * records, and now and then while none does.
	 * @param records how many records had each of the {@link #OUTCOMES}
	 */
	public void add(TransactionContext transaction, Map<String, Long> records) {
		List<Long> inOrder = OUTCOMES.stream().map((outcome) -> records.getOrDefault(outcome, 0L)).toList();
		transaction.run(MOVE, Map.of("records", inOrder)).consume();
	}

	/** The import has come to its end. */
	public void ended(Session session, Map<String, Long> records, Duration took) {
		session.executeWriteWithoutResult((transaction) -> {
			add(transaction, records);
			transaction.run(END, Map.of("seconds", took.toMillis() / 1000.0)).consume();
		});
	}

	/**
	 * What is counted.
	 * @return null if the store does not answer
	 */
	public @Nullable Counted read() {
		try (Session session = this.sessions.reading()) {
			// once: who asks does not wait for a store that is away
			return session.run(READ, SHORT).stream().findFirst().map(ImportCounts::counted).orElse(Counted.NOTHING);
		}
		catch (Neo4jException ex) {
			return null;
		}
	}

	private static Counted counted(Record row) {
		Map<String, Long> records = new HashMap<>();
		for (int i = 0; i < OUTCOMES.size(); i++) {
			records.put(OUTCOMES.get(i), row.get("records").isNull() ? 0 : row.get("records").get(i).asLong());
		}
		return new Counted(row.get("imports").asLong(), records, row.get("seconds").asDouble(),
				row.get("open").asBoolean() && row.get("still").asLong() < GONE_SECONDS);
	}

	/**
	 * What imports did since the store was made.
	 *
	 * @param imports how many came to their end
	 * @param records how many records had each of the {@link #OUTCOMES}
	 * @param seconds how long the last one took that came to its end
	 * @param running whether one runs
	 */
	public record Counted(long imports, Map<String, Long> records, double seconds, boolean running) {

		private static final Counted NOTHING = new Counted(0, Map.of(), 0, false);

	}

}
