package org.claimtrail.export.scope;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.claimtrail.ledger.StoreSessions;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;

/**
 * The store as one export reads it: a few thousand nodes at a time, each time in a
 * transaction of its own, so that a server that is asked meanwhile goes on answering and
 * the memory needed does not grow with the graph. What is entered after the export began
 * is told apart.
 */
public final class StoreView implements AutoCloseable {

	/** How many nodes are read at a time. */
	public static final int SIZE = 2_000;

	private static final String CYPHER = "CYPHER 25 ";

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(30))
		.build();

	private final Session session;

	private final ExportListener listener;

	private final ZonedDateTime began;

	private StoreView(Session session, ExportListener listener, ZonedDateTime began) {
		this.session = session;
		this.listener = listener;
		this.began = began;
	}

	/** Looks at the newest state; the caller closes the view. */
	public static StoreView open(StoreSessions sessions, ExportListener listener) {
		Session session = sessions.open();
		try {
			return new StoreView(session, listener, now(session));
		}
		catch (RuntimeException ex) {
			session.close();
			throw ex;
		}
	}

	/** When the export began, by the clock of whoever enters records. */
	public ZonedDateTime began() {
		return this.began;
	}

	/** Who follows the export. */
	public ExportListener listener() {
		return this.listener;
	}

	/** How many of a kind there are within an scope. */
	public long count(NodeKind kind, ExportScope scope) {
		if (!scope.isEverything()) {
			return scope.count(kind);
		}
		return read(CYPHER + Cypher.match(Cypher.node(kind.label()).named("n"))
			.returning(Cypher.count(Cypher.name("n")).as("number"))
			.build()
			.getCypher(), Map.of()).getFirst().get("number").asLong();
	}

	/**
	 * The next identifiers of a kind within an scope, in their order.
	 * @param after the one that comes before them; empty for the first
	 * @param late whether those that were entered since the export began are wanted, or
	 * all others; those of an scope that was chosen are all wanted at once
	 */
	public List<String> next(NodeKind kind, ExportScope scope, String after, boolean late) {
		if (!scope.isEverything()) {
			return late ? List.of() : scope.next(kind, after, SIZE);
		}
		return read(following(kind, late), Map.of("after", after, "began", this.began, "size", SIZE)).stream()
			.map((row) -> row.get("id").asString())
			.toList();
	}

	/** Reads all rows of a statement. */
	public List<Record> read(String statement, Map<String, ?> parameters) {
		this.listener.proceed();
		return this.session.executeRead((transaction) -> transaction.run(statement, Map.copyOf(parameters)).list(),
				LIMITS);
	}

	@Override
	public void close() {
		this.session.close();
	}

	private static String following(NodeKind kind, boolean late) {
		Node node = Cypher.node(kind.label()).named("n");
		return CYPHER + Cypher.match(node)
			.where(node.property("id").gt(Cypher.parameter("after")))
			.and(late ? node.property("recordedAt").gt(Cypher.parameter("began"))
					: node.property("recordedAt").lte(Cypher.parameter("began")))
			.returning(node.property("id").as("id"))
			.orderBy(node.property("id"))
			.limit(Cypher.parameter("size"))
			.build()
			.getCypher();
	}

	private static ZonedDateTime now(Session session) {
		Value latest = session
			.run("""
					CYPHER 25
					RETURN head(COLLECT { MATCH (n:Claim) RETURN n.recordedAt ORDER BY n.recordedAt DESC LIMIT 1 }) AS latest
					""")
			.single()
			.get("latest");
		ZonedDateTime here = ZonedDateTime.now(ZoneOffset.UTC);
		ZonedDateTime there = latest.asZonedDateTime(here);
		return there.isAfter(here) ? there : here;
	}

}
