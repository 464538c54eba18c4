package org.claimtrail.random;

import org.jspecify.annotations.Nullable;

/** What the fields, conditions and orders of articles mean. */
final class ArticleModel {

	private final World world;

	private final Ties ties;

	ArticleModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields.put("Query.article", (source, arguments) -> this.world.all("Article")
			.stream()
			.filter((article) -> article.id().equals(arguments.get("id")) || isAt(article, arguments.get("url")))
			.findFirst()
			.orElse(null));
		fields.all("Query.articles", "Article");
		fields.plain("Article", "id", "title", "url", "canonicalUrl", "archivedUrl", "retrievedAt", "contentHash",
				"language", "publishedOn", "description", "recordedAt");
		fields.one("Article.publisher", "PUBLISHED_BY");
		fields.leaving("Article.authors", "WRITTEN_BY");
		fields.reaching("Article.claims", "APPEARS_IN");
		fields.edges("ArticleEdge", "ArticleClaimEdge");
		fields.edge("ArticleClaimEdge", "place", "exact", "prefix", "suffix", "language");
		conditions(filters);
		orders.put("ArticleOrderField.TITLE", (article) -> article.value("title"));
		orders.put("ArticleOrderField.RECORDED_AT", (article) -> article.value("recordedAt"));
		orders.put("ArticleOrderField.PUBLISHED_ON", (article) -> {
			Days days = article.days("publishedOn");
			return (days != null) ? days.first() : null;
		});
	}

	/** A page that names an address as its own is found by no other. */
	private static boolean isAt(Thing article, @Nullable Object url) {
		Object own = article.value("canonicalUrl");
		return url != null && url.equals((own != null) ? own : article.value("url"));
	}

	private void conditions(Filters filters) {
		filters.id("ArticleWhere.id");
		filters.text("ArticleWhere.title", "title");
		filters.date("ArticleWhere.publishedOn", "publishedOn");
		filters.oneOf("ArticleWhere.language", "language");
		filters.related("ArticleWhere.publisher", "OrganizationWhere",
				(article) -> this.ties.out("PUBLISHED_BY", article));
		filters.related("ArticleWhere.author", "SpeakerWhere", (article) -> this.ties.out("WRITTEN_BY", article));
		filters.related("ArticleWhere.claim", "ClaimWhere", (article) -> this.ties.in("APPEARS_IN", article));
	}

}
