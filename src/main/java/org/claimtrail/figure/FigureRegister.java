package org.claimtrail.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Enters what the figures of claims quantify, and keeps the revisions: the figures of one
 * claimant for one measure, each revising the one stated before it. Forecasts and vague
 * figures revise nothing.
 */
@Component
public class FigureRegister {

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:QUANTIFIES]->(:Measure)
			USING INDEX claim:Claim(id)
			DELETE edge
			""";

	private static final String QUANTIFIES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (measure:Measure {id: edge.to})
			CREATE (claim)-[:QUANTIFIES]->(measure)
			SET claim.unit = coalesce(claim.unit, measure.unit)
			""";

	/**
	 * Plans how claims change the revisions. To be called before they are written.
	 */
	public Revisions plan(TransactionContext transaction, List<Entry<ClaimRecord>> entries) {
		return Revisions.plan(transaction, entries);
	}

	/**
	 * Enters the figures of claims just written.
	 * @param transaction the transaction to write in
	 * @param written the claims
	 * @param known those of them that were in the graph before
	 * @param revisions how they change the revisions
	 */
	public void write(TransactionContext transaction, List<Entry<ClaimRecord>> written, List<String> known,
			Revisions revisions) {
		if (!known.isEmpty()) {
			transaction.run(UNLINK, Map.of("ids", known)).consume();
		}
		List<Map<String, Object>> edges = written.stream().flatMap(FigureRegister::edge).toList();
		if (!edges.isEmpty()) {
			transaction.run(QUANTIFIES, Map.of("edges", edges)).consume();
		}
		revisions.apply(transaction);
	}

	private static Stream<Map<String, Object>> edge(Entry<ClaimRecord> entry) {
		FigureRecord figure = entry.content().figure();
		return (figure != null) ? Stream.of(Row.edge(entry.id(), figure.measure(), Row.empty())) : Stream.empty();
	}

}
