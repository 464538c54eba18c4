package org.claimtrail.change;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.stereotype.Component;

/** The rule behind {@code version} of all records that keep no versions of themselves. */
@Component
class VersionRule implements ComputedField {

	private static final CypherTemplate<Node> VERSION = CypherTemplate.<Node>of("""
			COUNT { (`record`)<-[altered:ALTERED WHERE altered.effect = 'CHANGED']-(:Change) } + 1""")
		.slot("record", Node::getRequiredSymbolicName)
		.complete();

	@Override
	public String name() {
		return "version";
	}

	@Override
	public Expression of(Node record) {
		return VERSION.fill(record);
	}

}
