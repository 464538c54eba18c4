package org.claimtrail.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the keys of articles anew when addresses are cleaned by other rules. Of two
 * articles that would get one key, the one that has it already or was recorded earlier
 * gets it.
 */
final class KeptKeys implements KeptRules.Upgrade {

	private static final Logger logger = LoggerFactory.getLogger(KeptKeys.class);

	private static final String ARTICLES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (article:Article {id: id})
			LET url = coalesce(article.canonicalUrl, article.url)
			FILTER url IS NOT NULL
			RETURN id, url, article.urlKey AS key ORDER BY article.recordedAt, id
			""";

	private static final String HOLDERS = """
			CYPHER 25
			UNWIND $keys AS key
			MATCH (article:Article {urlKey: key})
			RETURN article.id AS id, coalesce(article.canonicalUrl, article.url) AS url, key ORDER BY article.recordedAt, id
			""";

	private static final String SET = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (article:Article {id: row.id})
			SET article.urlKey = row.key
			""";

	static final KeptRules RULES = new KeptRules("AddressRules", 1, KeptRules.Kind.ARTICLE);

	private final Consumer<TransactionContext> require;

	KeptKeys(Consumer<TransactionContext> require) {
		this.require = require;
	}

	@Override
	public String doing() {
		return "cleaning the addresses of";
	}

	@Override
	public void batch(TransactionContext transaction, List<String> ids) {
		this.require.accept(transaction);
		clean(transaction, ids);
	}

	private static void clean(TransactionContext transaction, List<String> ids) {
		List<Keyed> changed = transaction.run(ARTICLES, Map.of("ids", ids))
			.stream()
			.map(Keyed::read)
			.filter((article) -> !article.cleaned().equals(article.key()))
			.toList();
		Map<String, String> holders = holders(transaction, changed);
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Keyed article : changed) {
			String holder = holders.putIfAbsent(article.cleaned(), article.id());
			if (holder == null) {
				rows.add(Map.of("id", article.id(), "key", article.cleaned()));
			}
			else {
				logger.warn("Upgrading the store: {} has the address of {}, {}; it is not found by it until one article"
						+ " is made of the two", article.id(), holder, article.cleaned());
			}
		}
		Unwinding.run(transaction, SET, "rows", rows);
	}

	/** The articles that have one of the keys and keep it. */
	private static Map<String, String> holders(TransactionContext transaction, List<Keyed> changed) {
		Map<String, String> holders = new HashMap<>();
		List<String> keys = changed.stream().map(Keyed::cleaned).distinct().toList();
		transaction.run(HOLDERS, Map.of("keys", keys))
			.stream()
			.map(Keyed::read)
			.filter((article) -> article.cleaned().equals(article.key()))
			.forEach((article) -> holders.putIfAbsent(article.key(), article.id()));
		return holders;
	}

	/** An article with the key that it has and the one that it should have. */
	private record Keyed(String id, String key, String cleaned) {

		static Keyed read(Record row) {
			return new Keyed(row.get("id").asString(), row.get("key").asString(""),
					UrlKey.of(row.get("url").asString()));
		}

	}

}
