package org.claimtrail.subscription;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** A change itself, if a subscriber wants to hear of it. */
final class MadeQuestion implements ComputedQuestion {

	private static final CypherTemplate<Asked> MADE = CypherTemplate.<Asked>of("""
			head(COLLECT { MATCH (change:Change {number: $changeNumber}) WHERE `wanted` RETURN change })""")
		.slot("wanted",
				(asked) -> asked.has("where") ? asked.filter("where", Cypher.anyNode("change")) : Cypher.literalTrue())
		.complete();

	@Override
	public Expression of(Asked asked) {
		return MADE.fill(asked);
	}

}
