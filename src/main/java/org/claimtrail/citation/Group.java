package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Expression;

/** For whom a claim counts: its claimant, or the organization its claimant spoke for. */
enum Group {

	CLAIMANT("$claim.claimantId", "citingClaimantId", "citedClaimantId"),

	ORGANIZATION("coalesce($claim.organizationId, $claim.claimantId)", "citingGroupId", "citedGroupId");

	private static final String NODE = "head(COLLECT { MATCH ($node:Claimant {id: $key}) RETURN $node })";

	private final String key;

	private final String citing;

	private final String cited;

	Group(String key, String citing, String cited) {
		this.key = key;
		this.citing = citing;
		this.cited = cited;
	}

	/** What the argument {@code groupBy} asks for. */
	static Group of(Asked asked) {
		return "CLAIMANT".equals(asked.choice("groupBy")) ? CLAIMANT : ORGANIZATION;
	}

	/** The identifier of the group of a claim. */
	Expression key(Expression claim, Asked asked) {
		return new CypherText(asked::fresh).with("claim", claim).of(this.key);
	}

	/** The property of a citation that has the identifier of the group that cites. */
	String citing() {
		return this.citing;
	}

	/** The property of a citation that has the identifier of the group that is cited. */
	String cited() {
		return this.cited;
	}

	/** The claimant or organization with this identifier. */
	static Expression node(Expression key, Asked asked) {
		return new CypherText(asked::fresh).with("key", key).of(NODE);
	}

}
