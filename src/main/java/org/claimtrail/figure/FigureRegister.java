package org.claimtrail.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Enters what the figures of claims quantify, and keeps the revisions: the figures of one
 * claimant on one {@link Line}, each revising the one stated before it. Forecasts, vague
 * figures and what merely passes on somebody else's figure are on no line.
 */
@Component
public class FigureRegister {

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:QUANTIFIES]->(:Measure)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			""";

	private static final String QUANTIFIES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (measure:Measure {id: edge.to})
			CREATE (claim)-[:QUANTIFIES]->(measure)
			SET claim.unit = coalesce(claim.unit, measure.unit), claim.line = edge.properties.line
			""";

	/**
	 * Plans how claims change the revisions. To be called before they are written.
	 * @param retold those that merely pass on somebody else's figure
	 */
	public Revisions plan(TransactionContext transaction, List<Entry<ClaimRecord>> entries, Set<String> retold) {
		return Revisions.plan(transaction, entries, retold);
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
		Unwinding.run(transaction, UNLINK, "ids", known);
		List<Map<String, Object>> edges = written.stream().flatMap((entry) -> edge(entry, revisions)).toList();
		Unwinding.run(transaction, QUANTIFIES, "edges", edges);
		revisions.apply(transaction);
	}

	private static Stream<Map<String, Object>> edge(Entry<ClaimRecord> entry, Revisions revisions) {
		FigureRecord figure = entry.content().figure();
		if (figure == null) {
			return Stream.empty();
		}
		return Stream.of(Row.edge(entry.id(), figure.measure(), Row.empty().with("line", revisions.line(entry.id()))));
	}

}
