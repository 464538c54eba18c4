package org.claimtrail.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Enters what the figures of claims quantify, and keeps the revisions: the figures of one
 * claimant on one {@link Line}, each revising the one stated before it. Forecasts, vague
 * figures and what merely passes on somebody else's figure revise nothing.
 */
@Component
public class FigureRegister {

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			OPTIONAL MATCH (newer:Claim)-[revised:REVISES]->(claim)
			OPTIONAL MATCH (claim)-[revises:REVISES]->(:Claim)
			OPTIONAL MATCH (claim)-[quantifies:QUANTIFIES]->(:Measure)
			DELETE revised, revises, quantifies
			RETURN DISTINCT newer.id AS id
			""";

	private static final String QUANTIFIES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (measure:Measure {id: edge.to})
			CREATE (claim)-[:QUANTIFIES]->(measure)
			SET claim.unit = coalesce(claim.unit, measure.unit)
			""";

	private static final String NEWER = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			WHERE NOT EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN ['REPORTS', 'QUOTES'] }
			LET month = coalesce(claim.sinceFirst.year * 12 + claim.sinceFirst.month, 0)
			CALL (claim, month) {
				MATCH (newer:Claim)
				WHERE newer.claimantId = claim.claimantId AND newer.measureId = claim.measureId
					AND newer.statedOnFirst >= claim.statedOnFirst AND newer.id IS NOT NULL
					AND (newer.statedOnFirst > claim.statedOnFirst OR newer.id > claim.id)
					AND NOT newer.forecast AND NOT newer.vague AND newer.unit = claim.unit
					AND CASE claim.basis
						WHEN newer.basis THEN CASE claim.basis
							WHEN 'CUMULATIVE' THEN coalesce(newer.sinceFirst.year * 12 + newer.sinceFirst.month, 0) = month
							WHEN 'PERIOD' THEN [coalesce(newer.since, ''), coalesce(newer.until, '')]
								= [coalesce(claim.since, ''), coalesce(claim.until, '')]
							ELSE coalesce(newer.per, '') = coalesce(claim.per, '') END
						ELSE false END
					AND NOT EXISTS { (newer)-[cites:CITES]->() WHERE cites.intent IN ['REPORTS', 'QUOTES'] }
				RETURN newer ORDER BY newer.statedOnFirst, newer.id LIMIT 1
			}
			RETURN DISTINCT newer.id AS id
			""";

	private static final String REVISES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			WHERE claim.measureId IS NOT NULL AND NOT claim.forecast AND NOT claim.vague
				AND NOT EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN ['REPORTS', 'QUOTES'] }
			LET month = coalesce(claim.sinceFirst.year * 12 + claim.sinceFirst.month, 0)
			CALL (claim, month) {
				MATCH (older:Claim)
				WHERE older.claimantId = claim.claimantId AND older.measureId = claim.measureId
					AND older.statedOnFirst <= claim.statedOnFirst AND older.id IS NOT NULL
					AND (older.statedOnFirst < claim.statedOnFirst OR older.id < claim.id)
					AND NOT older.forecast AND NOT older.vague AND older.unit = claim.unit
					AND CASE claim.basis
						WHEN older.basis THEN CASE claim.basis
							WHEN 'CUMULATIVE' THEN coalesce(older.sinceFirst.year * 12 + older.sinceFirst.month, 0) = month
							WHEN 'PERIOD' THEN [coalesce(older.since, ''), coalesce(older.until, '')]
								= [coalesce(claim.since, ''), coalesce(claim.until, '')]
							ELSE coalesce(older.per, '') = coalesce(claim.per, '') END
						ELSE false END
					AND NOT EXISTS { (older)-[cites:CITES]->() WHERE cites.intent IN ['REPORTS', 'QUOTES'] }
				RETURN older ORDER BY older.statedOnFirst DESC, older.id DESC LIMIT 1
			}
			OPTIONAL MATCH (claim)-[stale:REVISES]->(:Claim)
			DELETE stale
			CREATE (claim)-[:REVISES]->(older)
			""";

	/**
	 * Enters the figures of claims just written.
	 * @param transaction the transaction to write in
	 * @param written the claims
	 * @param known those of them that were in the graph before
	 */
	public void write(TransactionContext transaction, List<Entry<ClaimRecord>> written, List<String> known) {
		Set<String> moved = new TreeSet<>();
		if (!known.isEmpty()) {
			moved.addAll(ids(transaction, UNLINK, known));
		}
		List<Map<String, Object>> edges = written.stream().flatMap(FigureRegister::edge).toList();
		if (!edges.isEmpty()) {
			transaction.run(QUANTIFIES, Map.of("edges", edges)).consume();
		}
		revise(transaction, written, moved);
	}

	private static Stream<Map<String, Object>> edge(Entry<ClaimRecord> entry) {
		FigureRecord figure = entry.content().figure();
		return (figure != null) ? Stream.of(Row.edge(entry.id(), figure.measure(), Row.empty())) : Stream.empty();
	}

	private static void revise(TransactionContext transaction, List<Entry<ClaimRecord>> written, Set<String> moved) {
		List<String> revisable = written.stream()
			.filter((entry) -> isRevisable(entry.content().figure()))
			.map(Entry::id)
			.toList();
		if (!revisable.isEmpty()) {
			moved.addAll(revisable);
			moved.addAll(ids(transaction, NEWER, revisable));
		}
		if (!moved.isEmpty()) {
			transaction.run(REVISES, Map.of("ids", List.copyOf(moved))).consume();
		}
	}

	private static boolean isRevisable(@Nullable FigureRecord figure) {
		return figure != null && figure.isRevisable();
	}

	private static List<String> ids(TransactionContext transaction, String statement, List<String> ids) {
		return transaction.run(statement, Map.of("ids", ids))
			.stream()
			.map((row) -> row.get("id"))
			.filter((id) -> !id.isNull())
			.map((id) -> id.asString())
			.toList();
	}

}
