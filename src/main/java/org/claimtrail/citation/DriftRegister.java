package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.claimtrail.citation.DriftFacts.Citing;
import org.claimtrail.citation.DriftFacts.Comparison;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Keeps the findings of drift: on each citation, and from each claim to the origins that
 * it reaches through others.
 */
@Component
class DriftRegister {

	private static final int BATCH = 2_000;

	private static final String REPORTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (:Claim {id: id})<-[:CITES]-(report:Claim)
			RETURN DISTINCT report.id AS id
			""";

	private static final String ALL_REPORTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (:Claim {id: id})<-[:CITES*1..25]-(report:Claim)
			RETURN DISTINCT report.id AS id
			""";

	private static final String CITATIONS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (:Claim {id: row.from})-[cites:CITES]->(cited)
			WHERE cited.id = row.to
			SET cites += row.properties
			""";

	private static final String FORGET = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (:Claim {id: id})-[drift:DRIFTS_FROM]->(:Claim)
			DELETE drift
			""";

	private static final String ORIGINS = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.from})
			MATCH (origin:Claim {id: row.to})
			CREATE (claim)-[drift:DRIFTS_FROM]->(origin)
			SET drift = row.properties
			""";

	/**
	 * Compares claims just written with what they cite, and what cites them with them.
	 */
	void follow(TransactionContext transaction, List<String> written) {
		TreeSet<String> citing = new TreeSet<>(written);
		inBatches(written, (ids) -> citing.addAll(ids(transaction, REPORTS, ids)));
		inBatches(citing, (ids) -> compare(transaction, ids));
		TreeSet<String> resting = new TreeSet<>(written);
		inBatches(written, (ids) -> resting.addAll(ids(transaction, ALL_REPORTS, ids)));
		inBatches(resting, (ids) -> compareWithOrigins(transaction, ids));
	}

	/** Compares claims with what they cite and with the origins that they rest on. */
	void recompute(TransactionContext transaction, List<String> ids) {
		compare(transaction, ids);
		compareWithOrigins(transaction, ids);
	}

	private static void compare(TransactionContext transaction, List<String> ids) {
		write(transaction, CITATIONS,
				comparisons(DriftFacts.cited(transaction, ids)).stream().filter(Comparison::isNews).toList());
	}

	private static void compareWithOrigins(TransactionContext transaction, List<String> ids) {
		transaction.run(FORGET, Map.of("ids", ids)).consume();
		write(transaction, ORIGINS, comparisons(DriftFacts.origins(transaction, ids)).stream()
			.filter((comparison) -> !comparison.findings().isEmpty() && !comparison.row().get("direct").asBoolean())
			.toList());
	}

	private static List<Comparison> comparisons(List<Citing> claims) {
		return claims.stream().flatMap((claim) -> claim.compare().stream()).toList();
	}

	private static void write(TransactionContext transaction, String statement, List<Comparison> comparisons) {
		if (!comparisons.isEmpty()) {
			List<Map<String, Object>> rows = comparisons.stream().map(Comparison::properties).toList();
			transaction.run(statement, Map.of("rows", rows)).consume();
		}
	}

	private static List<String> ids(TransactionContext transaction, String statement, List<String> ids) {
		return transaction.run(statement, Map.of("ids", ids)).list((row) -> row.get("id").asString());
	}

	private static void inBatches(Iterable<String> all, Consumer<List<String>> step) {
		List<String> batch = new ArrayList<>();
		for (String id : all) {
			batch.add(id);
			if (batch.size() == BATCH) {
				step.accept(batch);
				batch = new ArrayList<>();
			}
		}
		if (!batch.isEmpty()) {
			step.accept(batch);
		}
	}

}
