package org.claimtrail.citation.withdrawal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.neo4j.driver.TransactionContext;

/**
 * Finds those claims of speakers that take back or correct others, or are taken back or
 * corrected: of very many claims these are few.
 */
final class TakingClaims {

	/** To go through an index from end to end is quicker than to look very many times. */
	private static final String BUSY = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})
			LET claims = COUNT { (speaker)<-[:MADE_BY]-() }
			FILTER claims > 1000 AND claims * 10 > COUNT { ()-[:CITES]->() }
			RETURN id
			""";

	private static final String OF_EACH = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})<-[:MADE_BY]-(claim:Claim)
			USING INDEX SEEK speaker:Speaker(id)
			WHERE EXISTS { (claim)-[:RETRACTS]-() } OR EXISTS { (claim)-[:CITES {intent: 'CORRECTS'}]->() } OR EXISTS {
				MATCH (:Claim)-[edge:CITES]->(:Claim)
				USING INDEX edge:CITES(citedId, citingClaimantId, intent)
				WHERE edge.citedId = claim.id AND edge.citingClaimantId IS NOT NULL AND edge.intent = 'CORRECTS' }
			RETURN claim.id AS id
			""";

	private static final String OF_ALL = """
			CYPHER 25
			CALL () {
				MATCH (taking:Claim)-[:RETRACTS]->(taken:Claim)
				RETURN taking, taken
				UNION ALL
				MATCH (taking:Claim)-[edge:CITES]->(taken:Claim)
				USING INDEX edge:CITES(citedId, citingClaimantId, intent)
				WHERE edge.citedId IS NOT NULL AND edge.citingClaimantId IS NOT NULL AND edge.intent = 'CORRECTS'
				RETURN taking, taken
			}
			UNWIND [taking, taken] AS claim
			WITH claim WHERE claim.claimantId IN $ids
			RETURN DISTINCT claim.id AS id
			""";

	private TakingClaims() {
	}

	/** Finds them, the quickest way. */
	static List<String> of(TransactionContext transaction, Collection<String> speakers) {
		Set<String> others = new TreeSet<>(speakers);
		List<String> busy = ids(transaction, BUSY, others);
		others.removeAll(busy);
		List<String> claims = new ArrayList<>(ofAll(transaction, busy));
		claims.addAll(ofEach(transaction, others));
		return claims;
	}

	/** Looks at each claim of the speakers. */
	static List<String> ofEach(TransactionContext transaction, Collection<String> speakers) {
		return ids(transaction, OF_EACH, speakers);
	}

	/** Looks at all claims that take back or correct, whoever made them. */
	static List<String> ofAll(TransactionContext transaction, Collection<String> speakers) {
		return ids(transaction, OF_ALL, speakers);
	}

	private static List<String> ids(TransactionContext transaction, String statement, Collection<String> ids) {
		return ids.isEmpty() ? List.of()
				: transaction.run(statement, Map.of("ids", List.copyOf(ids))).list((row) -> row.get("id").asString());
	}

}
