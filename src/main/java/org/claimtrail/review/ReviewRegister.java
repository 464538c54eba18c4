package org.claimtrail.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters which claims review which claims and propositions, and keeps how many do. */
@Component
public class ReviewRegister {

	private static final KeptRules RULES = new KeptRules("ReviewRules", 2, KeptRules.Kind.CLAIM);

	private static final String KEEP = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:SUPERSEDES]->(version:ClaimVersion)
			WITH claim, version ORDER BY version.supersededAt DESC, size(version.id) DESC, version.id DESC
			WITH claim, head(collect(version)) AS latest
			LET reviews = COLLECT { MATCH (claim)-[reviews:REVIEWS]->(reviewed)
				RETURN [reviewed.id, reviews.rating, coalesce(reviews.normalized, ''), coalesce(reviews.scale, '')]
				ORDER BY reviewed.id }
			SET latest.reviewsIds = [review IN reviews | review[0]],
				latest.reviewsRatings = [review IN reviews | review[1]],
				latest.reviewsNormalized = [review IN reviews | review[2]],
				latest.reviewsScales = [review IN reviews | review[3]]
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:REVIEWS]->(reviewed)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			RETURN DISTINCT reviewed.id AS id
			""";

	private static final String WITHDRAWN = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:RETRACTS]->(:Claim)-[:REVIEWS]->(reviewed)
			USING INDEX SEEK claim:Claim(id)
			RETURN DISTINCT reviewed.id AS id
			""";

	private static final String REVIEWED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:REVIEWS]->(reviewed)
			USING INDEX SEEK claim:Claim(id)
			RETURN DISTINCT reviewed.id AS id
			""";

	private static final String OF_CLAIM = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (reviewed:Claim {id: edge.to})
			CREATE (claim)-[reviews:REVIEWS]->(reviewed)
			SET reviews = edge.properties
			""";

	private static final String OF_PROPOSITION = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (reviewed:Proposition {id: edge.to})
			CREATE (claim)-[reviews:REVIEWS]->(reviewed)
			SET reviews = edge.properties
			""";

	/**
	 * Adds what changed claims rated until now to their latest versions, and forgets the
	 * edges. To be called after the claims were written, and before what they retracted
	 * is forgotten.
	 * @param transaction the transaction to write in
	 * @param changed claims with a version of what they said before
	 * @param known claims that were in the graph before, the changed ones included
	 * @return what was reviewed by them, or by what they retracted
	 */
	public Set<String> supersede(TransactionContext transaction, List<String> changed, List<String> known) {
		Unwinding.run(transaction, KEEP, "ids", changed);
		Set<String> touched = new TreeSet<>();
		if (!known.isEmpty()) {
			touched.addAll(ids(transaction, WITHDRAWN, known));
			touched.addAll(ids(transaction, UNLINK, known));
		}
		return touched;
	}

	/**
	 * Enters the edges of claims that have none yet, and counts anew what they touch. An
	 * edge to what is not there is left out. To be called after what they retract was
	 * written.
	 * @param transaction the transaction to write in
	 * @param reviews what each of the claims rates
	 * @param before what was reviewed until now by them, or by what they retracted
	 */
	public void write(TransactionContext transaction, List<ReviewsRecord> reviews, Set<String> before) {
		List<Map<String, Object>> claims = new ArrayList<>();
		List<Map<String, Object>> propositions = new ArrayList<>();
		Set<String> touched = new TreeSet<>(before);
		for (ReviewsRecord reviewing : reviews) {
			for (ReviewRecord review : reviewing.reviews()) {
				touched.add(review.reviewed());
				(review.reviewed().startsWith("claim:") ? claims : propositions)
					.add(Row.edge(reviewing.claim(), review.reviewed(), properties(review)));
			}
		}
		Unwinding.run(transaction, OF_CLAIM, "edges", claims);
		Unwinding.run(transaction, OF_PROPOSITION, "edges", propositions);
		touched.addAll(ids(transaction, WITHDRAWN, reviews.stream().map(ReviewsRecord::claim).toList()));
		ReviewCounts.recount(transaction, touched);
	}

	/** Counts anew what is reviewed by claims for which others answer by now. */
	public void reattribute(TransactionContext transaction, Collection<String> claims) {
		withdraw(transaction, claims);
	}

	/** Counts anew what is reviewed by claims that are withdrawn, or no longer are. */
	public void withdraw(TransactionContext transaction, Collection<String> claims) {
		if (!claims.isEmpty()) {
			ReviewCounts.recount(transaction, ids(transaction, REVIEWED, claims));
		}
	}

	/** Whether a store has the counts of reviews. */
	public boolean isCurrent(Session session) {
		return RULES.isCurrent(session);
	}

	/**
	 * Counts the reviews in a store that has no counts of them.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, require, "counting the reviews of", (transaction, ids) -> {
			Set<String> reviewed = new TreeSet<>(ids);
			reviewed.addAll(ids(transaction, REVIEWED, ids));
			ReviewCounts.recount(transaction, reviewed);
		});
	}

	private static List<String> ids(TransactionContext transaction, String statement, Collection<String> of) {
		return transaction.run(statement, Map.of("ids", List.copyOf(of))).list((row) -> row.get("id").asString());
	}

	private static Row properties(ReviewRecord review) {
		return Row.empty()
			.with("rating", review.rating())
			.with("normalized", review.normalized())
			.with("scale", review.scale());
	}

}
