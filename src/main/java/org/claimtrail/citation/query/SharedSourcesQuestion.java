package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Which two claimants pass on most of the same claims. What very many pass on is left
 * out, since it says little about any two of them; so are those who pass on little, and
 * with them most of the pairs there are. Whoever cites themselves shares no source.
 */
final class SharedSourcesQuestion implements ComputedQuestion {

	/** All claims, by an index that has who passes them on. */
	private static final CypherTemplate<Asked> OF_ALL = CypherTemplate.<Asked>of("""
			MATCH ()-[edge:CITES]->() USING INDEX edge:CITES(citedId, citingClaimantId, intent)
					WHERE edge.citedId IS NOT NULL AND edge.citingClaimantId IS NOT NULL AND edge.intent IN `intents`
					WITH edge.citedId AS id, count(*) AS citations,
						collect(DISTINCT
							CASE WHEN edge.citingClaimantId IN busy THEN edge.citingClaimantId END) AS citing
					WHERE citations <= 50 AND size(citing) > 1
					MATCH (shared:Claim {id: id})
					WITH [teller IN citing WHERE teller <> shared.claimantId] AS tellers WHERE size(tellers) > 1""")
		.slot("intents", ChosenIntents::of)
		.complete();

	/** Those that meet conditions. */
	private static final CypherTemplate<Asked> OF_SOME = CypherTemplate.<Asked>of("""
			MATCH (shared:Claim)
					WHERE shared.citationCount >= 2 AND shared.citationCount <= 50 AND (`conditions`)
					MATCH (shared)<-[edge:CITES]-() WHERE edge.intent IN `intents`
					WITH shared,
						collect(DISTINCT
							CASE WHEN edge.citingClaimantId IN busy THEN edge.citingClaimantId END) AS citing
					WITH [teller IN citing WHERE teller <> shared.claimantId] AS tellers WHERE size(tellers) > 1""")
		.slot("conditions", (asked) -> asked.filter("where", Cypher.anyNode("shared")))
		.slot("intents", ChosenIntents::of)
		.complete();

	private static final CypherTemplate<Asked> PAIRS = CypherTemplate.<Asked>of("""
			COLLECT {
				LET busy = COLLECT { MATCH (count:DriftCount)
						WHERE count.groupBy = 'CLAIMANT' AND count.citations > 0
						WITH count ORDER BY count.citations DESC, count.claimantId LIMIT 200
						RETURN count.claimantId }
				UNWIND COLLECT { `found`
					RETURN tellers } AS group
				UNWIND range(0, size(group) - 2) AS place
				UNWIND group[place + 1..] AS other
				WITH group[place] AS one, other
				WITH CASE WHEN one < other THEN one ELSE other END AS lower,
					CASE WHEN one < other THEN other ELSE one END AS higher, count(*) AS number
				ORDER BY number DESC, lower, higher LIMIT `most`
				RETURN {claimants: COLLECT { UNWIND [lower, higher] AS id
					MATCH (claimant:Claimant {id: id}) RETURN claimant ORDER BY id }, claimCount: number}
			}""")
		.slot("found", (asked) -> asked.has("where") ? OF_SOME.fill(asked) : OF_ALL.fill(asked))
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	@Override
	public Expression of(Asked asked) {
		return PAIRS.fill(asked);
	}

}
