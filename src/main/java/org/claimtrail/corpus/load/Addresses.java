package org.claimtrail.corpus.load;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.document.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that have the address of another one, in the same import or in the
 * graph. Of one import it keeps hashes, and asks the graph for thousands at once; who has
 * an address is found out in a second look, for those few that several want.
 */
final class Addresses {

	private static final int TOGETHER = 5_000;

	private final GraphIds graph;

	private final boolean graphIsEmpty;

	private final IdHashes articles = new IdHashes();

	private final Map<String, String> asked = new HashMap<>();

	private final Map<Long, String> contested = new HashMap<>();

	private final Map<Long, List<String>> kept = new HashMap<>();

	private final Map<Long, String> first = new HashMap<>();

	Addresses(GraphIds graph) {
		this.graph = graph;
		this.graphIsEmpty = graph.isEmpty();
	}

	/** Remembers the address of an article. */
	void look(Item item) {
		String key = key(item);
		if (key == null) {
			return;
		}
		long hash = Fingerprint.shortHash(key);
		if (!this.articles.add(hash, item.hash()) && this.articles.value(hash) != item.hash()) {
			this.contested.put(hash, key);
		}
		if (!this.graphIsEmpty) {
			this.asked.putIfAbsent(key, item.id());
			if (this.asked.size() >= TOGETHER) {
				ask();
			}
		}
	}

	/** Whether any article has the address of another, after all were looked at. */
	boolean isAnyContested() {
		ask();
		if (!this.graphIsEmpty) {
			List<String> keys = List.copyOf(this.contested.values());
			for (int from = 0; from < keys.size(); from += TOGETHER) {
				this.graph.articles(keys.subList(from, Math.min(from + TOGETHER, keys.size())))
					.forEach((key, ids) -> this.kept.put(Fingerprint.shortHash(key), ids));
			}
		}
		return !this.contested.isEmpty();
	}

	/**
	 * Which other article has the address of this one: one of the graph, which stays as
	 * it is, or else the first one of the import. To be called in the order of the
	 * import.
	 * @return its identifier; null if this one has it
	 */
	@Nullable String holder(Item item) {
		String key = key(item);
		if (key == null || !this.contested.containsKey(Fingerprint.shortHash(key))) {
			return null;
		}
		long hash = Fingerprint.shortHash(key);
		List<String> there = this.kept.getOrDefault(hash, List.of());
		if (!there.isEmpty()) {
			return there.contains(item.id()) ? null : there.getFirst();
		}
		String holder = this.first.putIfAbsent(hash, item.id());
		return item.id().equals(holder) ? null : holder;
	}

	private static @Nullable String key(Item item) {
		return (item.content() instanceof ArticleRecord article) ? article.urlKey() : null;
	}

	/** Says that an article is rejected. */
	static Fault taken(Document document, Item item, String holder) {
		return document.fault(field(item), "found the address of " + holder
				+ ", expected each article once: use that identifier, give the canonicalUrl that the page names if it is "
				+ "another page, or import with --merge-articles to record what appears in this one under that one");
	}

	/** Says that what appears in an article is recorded under another one. */
	static Fault merged(Document document, Item item, String holder) {
		return document.fault(field(item),
				"found the address of " + holder + "; what appears in " + item.id() + " is recorded under that one");
	}

	private static String field(Item item) {
		boolean canonical = item.content() instanceof ArticleRecord article && article.canonicalUrl() != null;
		return Document.path(item.field(), canonical ? "canonicalUrl" : "url");
	}

	private void ask() {
		this.graph.articles(this.asked.keySet()).forEach((key, ids) -> {
			if (!ids.contains(this.asked.get(key))) {
				this.contested.put(Fingerprint.shortHash(key), key);
			}
		});
		this.asked.clear();
	}

}
