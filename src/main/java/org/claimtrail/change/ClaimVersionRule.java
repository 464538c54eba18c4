package org.claimtrail.change;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

/** The rule behind {@code Claim.version}: the number that its history gives it. */
@Component
class ClaimVersionRule implements ComputedField {

	private static final CypherTemplate<Node> VERSION = CypherTemplate
		.<Node>of("COUNT { (`claim`)-[:SUPERSEDES]->(:ClaimVersion) } + 1")
		.slot("claim", Node::getRequiredSymbolicName)
		.complete();

	@Override
	public String name() {
		return "claimVersion";
	}

	@Override
	public Expression of(Node claim) {
		return VERSION.fill(claim);
	}

}
