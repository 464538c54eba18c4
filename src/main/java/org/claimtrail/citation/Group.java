package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Expression;

/** For whom a claim counts: its claimant, or the organization its claimant spoke for. */
final class Group {

	private static final String CLAIMANT = "$claim.claimantId";

	private static final String ORGANIZATION = "coalesce($claim.organizationId, $claim.claimantId)";

	private static final String OF_CLAIMANT = """
			MATCH ($claim:Claim)
				WHERE $claim.claimantId = $key AND $claim.statedOnFirst IS NOT NULL AND $claim.id IS NOT NULL
				RETURN $claim""";

	private static final String OF_ORGANIZATION = """
			MATCH ($claim:Claim {organizationId: $key})
				RETURN $claim
				UNION ALL
				MATCH (:Speaker {id: $key})
				MATCH ($claim:Claim)
				WHERE $claim.claimantId = $key AND $claim.statedOnFirst IS NOT NULL AND $claim.id IS NOT NULL
					AND $claim.organizationId IS NULL
				RETURN $claim""";

	private static final String NODE = "head(COLLECT { MATCH ($node:Claimant {id: $key}) RETURN $node })";

	private Group() {
	}

	/** The identifier of the group, by what the argument {@code groupBy} asks for. */
	static Expression key(Expression claim, Asked asked) {
		return new CypherText(asked::fresh).with("claim", claim).of(byClaimant(asked) ? CLAIMANT : ORGANIZATION);
	}

	/** A query for the claims of a group, found by its identifier. */
	static Expression claims(Expression claim, Expression key, Asked asked) {
		return new CypherText(asked::fresh).with("claim", claim)
			.with("key", key)
			.of(byClaimant(asked) ? OF_CLAIMANT : OF_ORGANIZATION);
	}

	/** The claimant or organization with this identifier. */
	static Expression node(Expression key, Asked asked) {
		return new CypherText(asked::fresh).with("key", key).of(NODE);
	}

	private static boolean byClaimant(Asked asked) {
		return "CLAIMANT".equals(asked.choice("groupBy"));
	}

}
