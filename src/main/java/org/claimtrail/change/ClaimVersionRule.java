package org.claimtrail.change;

import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

/** The rule behind {@code Claim.version}: the number that its history gives it. */
@Component
class ClaimVersionRule implements ComputedField {

	@Override
	public String name() {
		return "claimVersion";
	}

	@Override
	public Expression of(Node claim) {
		return Cypher.raw("COUNT { ($E)-[:SUPERSEDES]->(:ClaimVersion) } + 1", claim.getRequiredSymbolicName());
	}

}
