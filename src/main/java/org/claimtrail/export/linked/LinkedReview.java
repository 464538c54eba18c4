package org.claimtrail.export.linked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Writes a review by what schema.org says of a ClaimReview, with what readers of
 * fact-checks require and recommend.
 */
final class LinkedReview {

	private static final String ID = "@id";

	private static final String TYPE = "@type";

	private static final String NAME = "name";

	private static final Map<String, Integer> RATINGS = Map.of("TRUE", 5, "MOSTLY_TRUE", 4, "MIXED", 3, "MOSTLY_FALSE",
			2, "FALSE", 1, "UNVERIFIABLE", -1);

	private final LinkedParts parts;

	LinkedReview(LinkedParts parts) {
		this.parts = parts;
	}

	/**
	 * A review.
	 * @param reviewer the claim that reviews
	 * @param rated the edge with the rating
	 * @param reviewed a claim or a proposition
	 */
	Map<String, Object> of(Map<?, ?> reviewer, Map<?, ?> rated, Map<?, ?> reviewed) {
		Map<String, Object> it = new LinkedHashMap<>();
		String id = this.parts.address(AnswerParts.text(reviewer, "id"));
		it.put(TYPE, "ClaimReview");
		it.put(ID, id + "#review-of-" + AnswerParts.text(reviewed, "id").replace(':', '-'));
		Object url = web(reviewer);
		it.put("url", (url != null) ? url : id);
		this.parts.date(it, "datePublished", reviewer);
		Map<?, ?> author = Objects.requireNonNull(AnswerParts.object(reviewer, "claimant"));
		it.put("author", this.parts.agent(author, AnswerParts.text(author, "__typename")));
		it.put("claimReviewed", AnswerParts.text(reviewed, "statement"));
		it.put("itemReviewed", item(reviewed));
		it.put("reviewRating", rating(rated));
		return it;
	}

	/** What was reviewed; a proposition is nobody's and has no day. */
	private Map<String, Object> item(Map<?, ?> reviewed) {
		Map<String, Object> item = this.parts.node("Claim", AnswerParts.text(reviewed, "id"));
		item.put("text", AnswerParts.text(reviewed, "statement"));
		Map<?, ?> claimant = AnswerParts.object(reviewed, "claimant");
		if (claimant != null) {
			item.put("author", this.parts.agent(claimant, AnswerParts.text(claimant, "__typename")));
			this.parts.date(item, "datePublished", reviewed);
			AnswerParts.put(item, "appearance",
					AnswerParts.edges(reviewed, "articles").stream().map(this.parts::article).toList());
		}
		return item;
	}

	private static Map<String, Object> rating(Map<?, ?> rated) {
		Map<String, Object> rating = new LinkedHashMap<>();
		rating.put(TYPE, "Rating");
		Integer value = RATINGS.get(Objects.toString(rated.get("normalized"), ""));
		if (value != null) {
			rating.put("ratingValue", value);
			rating.put("bestRating", 5);
			rating.put("worstRating", 1);
		}
		rating.put("alternateName", AnswerParts.text(rated, "rating"));
		AnswerParts.put(rating, NAME, rated.get("scale"));
		return rating;
	}

	private static @Nullable Object web(Map<?, ?> claim) {
		return AnswerParts.nodes(AnswerParts.edges(claim, "articles"))
			.stream()
			.map((article) -> article.get("url"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
