package org.claimtrail.proposition;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;

/**
 * Which two claimants have expressed most of the same propositions. What very many say is
 * left out, since it says little about any two of them; so are those who say little, and
 * with them most of the pairs there are.
 */
final class SharedPropositionsQuestion implements ComputedQuestion {

	private static final int MOST_CLAIMANTS = 50;

	private static final int MOST_CLAIMS = 1_000;

	private static final Node SHARED = Cypher.anyNode("shared");

	private static final Expression OWN = CypherTemplate.fixed("NOT edge.retold");

	private static final CypherTemplate<Asked> PAIRS = CypherTemplate.<Asked>of("""
			COLLECT {
				LET said = COLLECT { MATCH (shared:Proposition)
						WHERE `looked`
						WITH shared ORDER BY `claimants` DESC, shared.id LIMIT 5000
						MATCH (shared)<-[edge:EXPRESSES]-() WHERE `counted`
						WITH shared, collect(DISTINCT edge.claimantId) AS claimants
						RETURN claimants }
				LET busy = COLLECT { UNWIND said AS claimants
						UNWIND claimants AS claimant
						WITH claimant, count(*) AS number
						ORDER BY number DESC, claimant LIMIT 200
						RETURN claimant }
				UNWIND [claimants IN said | [claimant IN claimants WHERE claimant IN busy]] AS group
				WITH group
				UNWIND range(0, size(group) - 2) AS place
				UNWIND group[place + 1..] AS other
				WITH group[place] AS one, other
				WITH CASE WHEN one < other THEN one ELSE other END AS lower,
					CASE WHEN one < other THEN other ELSE one END AS higher, count(*) AS number
				ORDER BY number DESC, lower, higher LIMIT `most`
				RETURN {claimants: COLLECT { UNWIND [lower, higher] AS id
					MATCH (claimant:Claimant {id: id}) RETURN claimant ORDER BY id }, propositionCount: number}
			}""")
		.slot("looked", SharedPropositionsQuestion::looked)
		.slot("claimants", SharedPropositionsQuestion::claimants)
		.slot("counted", (asked) -> isOwn(asked) ? OWN : Cypher.literalTrue())
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	@Override
	public Expression of(Asked asked) {
		return PAIRS.fill(asked);
	}

	private static Condition looked(Asked asked) {
		Property claimants = claimants(asked);
		return claimants.gte(Cypher.literalOf(2))
			.and(claimants.lte(Cypher.literalOf(MOST_CLAIMANTS)))
			.and(SHARED.property("claimCount").lte(Cypher.literalOf(MOST_CLAIMS)))
			.and(SHARED.property("id").isNotNull())
			.and(asked.filter("where", SHARED));
	}

	private static Property claimants(Asked asked) {
		return SHARED.property(isOwn(asked) ? "ownClaimantCount" : "claimantCount");
	}

	private static boolean isOwn(Asked asked) {
		return Boolean.parseBoolean(asked.choice("ownOnly"));
	}

}
