package org.claimtrail.corpus.record;

import org.claimtrail.corpus.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.review.Rating;
import org.claimtrail.review.ReviewRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the reviews of a claim that fits the schema into records. */
final class ReviewReader {

	private static final String CLAIM = "claim";

	private static final String PROPOSITION = "proposition";

	private final RecordReader reader;

	private final JsonNode claim;

	private final String path;

	ReviewReader(RecordReader reader, JsonNode claim, String claimPath) {
		this.reader = reader;
		this.claim = claim;
		this.path = Document.path(claimPath, "reviews");
	}

	/**
	 * Reads all that the claim reviews.
	 * @param expressed the propositions that it expresses
	 */
	List<ReviewRecord> reviews(List<String> expressed) {
		List<ReviewRecord> reviews = new ArrayList<>();
		Set<String> before = new HashSet<>();
		int index = 0;
		for (JsonNode node : this.claim.path("reviews")) {
			String at = Document.path(this.path, index++);
			if (node.has(CLAIM) == node.has(PROPOSITION)) {
				this.reader.fault(at,
						(node.has(CLAIM) ? "found claim and proposition" : "found neither claim nor proposition")
								+ ", expected one of the two: what is reviewed");
				continue;
			}
			ReviewRecord review = review(node, at);
			check(review, Document.path(at, node.has(CLAIM) ? CLAIM : PROPOSITION), before);
			if (review.normalized() != null && review.normalized().denies() && expressed.contains(review.reviewed())) {
				this.reader.warn(Document.path(at, "normalized"), "found " + review.normalized()
						+ " for a proposition that the claim expresses; a claim that denies it does not express it");
			}
			reviews.add(review);
		}
		return reviews;
	}

	private ReviewRecord review(JsonNode node, String at) {
		return new ReviewRecord(this.reader.referOne(node, at, node.has(CLAIM) ? CLAIM : PROPOSITION),
				node.path("rating").asString(), normalized(node), RecordReader.text(node, "scale"));
	}

	private static @Nullable Rating normalized(JsonNode node) {
		return node.has("normalized") ? Rating.valueOf(node.path("normalized").asString()) : null;
	}

	private void check(ReviewRecord review, String at, Set<String> before) {
		if (review.reviewed().equals(this.claim.path("id").asString())) {
			this.reader.fault(at, "found the claim itself, expected another claim");
		}
		if (!before.add(review.reviewed())) {
			this.reader.fault(at, "found " + review.reviewed() + " twice, expected each once");
		}
	}

}
