package org.claimtrail.identity;

import org.claimtrail.projection.CypherTemplate;
import org.claimtrail.projection.Successors;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.springframework.stereotype.Component;

/** Lets whoever asks for a merged claimant find the one that answers for it. */
@Component
class MergedClaimants implements Successors {

	private static final CypherTemplate<SymbolicName> KEPT = CypherTemplate.<SymbolicName>of("""
			head(COLLECT { MATCH (:MergedClaimant {id: `id`})-[:MERGED_INTO*]->(kept:Claimant) RETURN kept })""")
		.slot("id", (id) -> id)
		.complete();

	@Override
	public boolean mayAnswerFor(String id) {
		return Identities.isClaimant(id);
	}

	@Override
	public Expression of(SymbolicName id) {
		return KEPT.fill(id);
	}

}
