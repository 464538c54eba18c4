package org.claimtrail.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.claim.Verification;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Keeps on each claim and proposition how many reviews of it stand, and by how many
 * claimants. A review that was withdrawn stands no more.
 */
final class ReviewCounts {

	private static final String READ = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (reviewed:Claim|Proposition {id: id})
			RETURN id, COLLECT { MATCH (reviewed)<-[:REVIEWS]-(review:Claim)
				RETURN {claimant: review.claimantId, verification: review.verification,
					retracted: EXISTS { (review)<-[:RETRACTS {withdraws: true}]-() }} } AS reviews
			""";

	private static final String WRITE = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (reviewed:Claim|Proposition {id: row.id})
			SET reviewed.reviewCount = row.reviews, reviewed.reviewerCount = row.reviewers
			""";

	private ReviewCounts() {
	}

	/** Counts anew who reviews each of some claims and propositions. */
	static void recount(TransactionContext transaction, Collection<String> ids) {
		if (!ids.isEmpty()) {
			List<Map<String, Object>> rows = transaction.run(READ, Map.of("ids", List.copyOf(ids)))
				.list(ReviewCounts::counted);
			transaction.run(WRITE, Map.of("rows", rows)).consume();
		}
	}

	private static Map<String, Object> counted(Record row) {
		List<Value> standing = row.get("reviews")
			.asList((review) -> review)
			.stream()
			.filter(ReviewCounts::stands)
			.toList();
		Set<String> reviewers = new HashSet<>();
		standing.forEach((review) -> reviewers.add(review.get("claimant").asString()));
		return Map.of("id", row.get("id").asString(), "reviews", standing.size(), "reviewers", reviewers.size());
	}

	private static boolean stands(Value review) {
		return !review.get("retracted").asBoolean()
				&& !Verification.RETRACTED.name().equals(review.get("verification").asString(""));
	}

}
