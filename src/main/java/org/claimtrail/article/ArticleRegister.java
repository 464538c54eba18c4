package org.claimtrail.article;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.claimtrail.identity.Identities;
import org.claimtrail.identity.NamedEdges;
import org.claimtrail.identity.PresentState;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters articles, who published and who wrote them. */
@Component
public class ArticleRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (article:Article {id: id})
			RETURN id, article.fingerprint AS fingerprint
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (article:Article {id: row.id})
			WITH article, row, coalesce(article.recordedAt, $now) AS recordedAt
			SET article = row, article.recordedAt = recordedAt
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (article:Article {id: id})-[edge:PUBLISHED_BY|WRITTEN_BY]->()
			USING INDEX SEEK article:Article(id)
			DELETE edge
			""";

	private static final String PUBLISHED_BY = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (article:Article {id: edge.from})
			MATCH (publisher:Organization {id: edge.to})
			CREATE (article)-[:PUBLISHED_BY]->(publisher)
			""";

	private static final String WRITTEN_BY = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (article:Article {id: edge.from})
			MATCH (author:Speaker {id: edge.to})
			CREATE (article)-[:WRITTEN_BY]->(author)
			""";

	/**
	 * The same records, each with the fingerprint that it has where it says nothing new
	 * of what was merged.
	 */
	public static List<Entry<ArticleRecord>> told(TransactionContext transaction, List<Entry<ArticleRecord>> given,
			Identities identities) {
		return PresentState.told(transaction, identities, given, ArticleRegister::properties, ArticleRegister::edges);
	}

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param given the articles, each once
	 * @param now the time of entry
	 * @param identities which of those that publish and write were merged
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<ArticleRecord>> given,
			ZonedDateTime now, Identities identities) {
		List<Entry<ArticleRecord>> entries = told(transaction, given, identities);
		Effects<ArticleRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<ArticleRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<Map<String, Object>> rows = written.stream().map(ArticleRegister::properties).toList();
			transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			if (identities.isAny()) {
				List<String> ids = written.stream().map(Entry::id).toList();
				NamedEdges.replace(transaction, identities, "PUBLISHED_BY", ids, publishers(written));
				NamedEdges.replace(transaction, identities, "WRITTEN_BY", ids, authors(written));
			}
			else {
				Unwinding.run(transaction, UNLINK, "ids", changes.ids(Effect.RESUMED, Effect.CHANGED));
				Unwinding.run(transaction, PUBLISHED_BY, "edges", publishers(written));
				Unwinding.run(transaction, WRITTEN_BY, "edges", authors(written));
			}
		}
		return changes.byId();
	}

	/** Whether the keys of addresses were found by the present rules. */
	public boolean isCurrent(Session session) {
		return KeptKeys.RULES.isCurrent(session);
	}

	/**
	 * Finds the keys of addresses anew in a store that has them by other rules.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		KeptKeys.RULES.bringUpToDate(session, new KeptKeys(require));
	}

	static Map<String, Object> properties(Entry<ArticleRecord> entry) {
		ArticleRecord article = entry.content();
		return Row.of(entry)
			.withFolded("title", article.title())
			.with("url", article.url())
			.with("urlKey", article.urlKey())
			.with("language", article.language())
			.withDate("publishedOn", article.publishedOn())
			.with("description", article.description())
			.with("canonicalUrl", article.canonicalUrl())
			.with("archivedUrl", article.archivedUrl())
			.with("retrievedAt", article.retrievedAt())
			.with("contentHash", article.contentHash())
			.properties();
	}

	private static List<Map<String, Object>> edges(List<Entry<ArticleRecord>> entries) {
		return Stream.concat(publishers(entries).stream(), authors(entries).stream()).toList();
	}

	private static List<Map<String, Object>> publishers(List<Entry<ArticleRecord>> written) {
		return written.stream()
			.filter((entry) -> entry.content().publisher() != null)
			.map((entry) -> Row.edge(entry.id(), String.valueOf(entry.content().publisher()), Row.empty()))
			.toList();
	}

	private static List<Map<String, Object>> authors(List<Entry<ArticleRecord>> written) {
		return written.stream()
			.flatMap((entry) -> entry.content()
				.authors()
				.stream()
				.map((author) -> Row.edge(entry.id(), author, Row.empty())))
			.toList();
	}

}
