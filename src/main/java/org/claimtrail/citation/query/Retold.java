package org.claimtrail.citation.query;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** Whether a claim merely passes on what others said. */
final class Retold implements ComputedField {

	private static final String TEXT = "EXISTS { ($claim)-[$edge:CITES]->() WHERE $edge.intent IN $intents }";

	@Override
	public String name() {
		return "retold";
	}

	@Override
	public Expression of(Node claim) {
		String variable = claim.getRequiredSymbolicName().getValue();
		return new CypherText((name) -> variable + name).with("claim", claim.getRequiredSymbolicName())
			.with("intents", Cypher.literalOf(Intent.retelling()))
			.of(TEXT);
	}

}
