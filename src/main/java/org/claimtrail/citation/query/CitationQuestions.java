package org.claimtrail.citation.query;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The questions about citations with a shape of their own. */
final class CitationQuestions {

	private static final Expression EDGE = Cypher.name("edge");

	/** The origins of claims, each with the claims that lead to it. */
	static final CypherTemplate<Asked> ORIGINS = CypherTemplate.<Asked>of("""
			head(COLLECT {
				OPTIONAL MATCH (claim:Claim) WHERE claim.id IN `ids`[0..500]
				OPTIONAL MATCH ANY SHORTEST (claim)-[:CITES]->{0,1000}(origin)
				WHERE NOT EXISTS { (origin)-[:CITES]->() }
				WITH DISTINCT claim, origin
				WITH origin, claim ORDER BY claim.id
				WITH origin, collect(claim) AS claims
				WHERE origin IS NOT NULL
				WITH origin, claims ORDER BY size(claims) DESC, origin.id
				WITH collect({origin: origin, claims: claims}) AS origins
				RETURN {count: size(origins), origins: origins[0..500]}
			})""").slot("ids", (asked) -> asked.argument("of")).complete();

	/**
	 * A direct citation by the index of claimants, or else a way that is walked from
	 * those who cite: from there it is narrow, for few are cited by many.
	 */
	static final CypherTemplate<Asked> PATH = CypherTemplate.<Asked>of("""
			head(COLLECT {
				CALL () {
					MATCH (citing)-[cites:CITES]->(cited)
					USING INDEX cites:CITES(citingClaimantId, citedClaimantId, citingStatedOnFirst, intent)
					WHERE cites.citingClaimantId = `from` AND cites.citedClaimantId = `to`
						AND cites.citingStatedOnFirst IS NOT NULL AND cites.intent IS NOT NULL
					WITH citing, cites, cited
					ORDER BY cites.citingStatedOnFirst, cites.citingId, cites.citedId LIMIT 1
					RETURN [citing, cited] AS claims, [cites] AS edges
					UNION ALL
					MATCH path = ANY SHORTEST (:Claimant {id: `from`})<-[:MADE_BY]-(:Claim)-[:CITES]->{1,25}
						(cited:Claim WHERE cited.claimantId = `to`)
					WITH path, cited ORDER BY length(path), cited.id LIMIT 1
					RETURN nodes(path)[1..] AS claims, relationships(path)[1..] AS edges
				}
				WITH claims, edges LIMIT 1
				RETURN {length: size(edges), claims: claims, edges: COLLECT { UNWIND edges AS edge
					RETURN {cursor: [startNode(edge).id, endNode(edge).id], node: endNode(edge),
						citing: startNode(edge), cited: endNode(edge), intent: edge.intent, via: edge.via,
						cue: edge.cue, attribution: edge.attribution,
							drift: `findings`, agreed: `agreed`, unknown: `unknown`} }}
			})""")
		.slot("from", (asked) -> asked.argument("from"))
		.slot("to", (asked) -> asked.argument("to"))
		.slot("findings", CitationDrift.FINDINGS.fill(EDGE))
		.slot("agreed", CitationDrift.AGREED.fill(EDGE))
		.slot("unknown", CitationDrift.UNKNOWN.fill(EDGE))
		.complete();

	private CitationQuestions() {
	}

}
