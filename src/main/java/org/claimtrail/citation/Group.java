package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Expression;

/** For whom a claim counts: its claimant, or the organization its claimant spoke for. */
final class Group {

	private static final String CLAIMANT = "head(COLLECT { MATCH ($claim)-[:MADE_BY]->($claimant) RETURN $claimant })";

	private static final String ORGANIZATION = """
			head(COLLECT { MATCH ($claim)-[:MADE_BY]->($claimant)
				OPTIONAL MATCH ($claimant)-[$role:AFFILIATED_WITH]->($organization)
				WHERE ($role.fromFirst IS NULL OR $role.fromFirst <= $claim.statedOnFirst)
					AND ($role.toLast IS NULL OR $role.toLast > $claim.statedOnFirst)
				WITH $claimant, $role, $organization
				ORDER BY $role.fromFirst IS NULL, $role.fromFirst DESC, $organization.id LIMIT 1
				RETURN CASE WHEN $claimant:Organization THEN $claimant ELSE coalesce($organization, $claimant) END })""";

	private Group() {
	}

	/** By what the argument {@code groupBy} asks for. */
	static Expression of(Expression claim, Asked asked) {
		return new CypherText(asked::fresh).with("claim", claim)
			.of("CLAIMANT".equals(asked.choice("groupBy")) ? CLAIMANT : ORGANIZATION);
	}

}
