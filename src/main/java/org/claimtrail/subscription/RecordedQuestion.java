package org.claimtrail.subscription;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The claims that a change added, and that a subscriber wants to hear of. */
final class RecordedQuestion implements ComputedQuestion {

	private static final CypherTemplate<Asked> OF_MEASURE = CypherTemplate.<Asked>of("claim.measureId = `measure`")
		.slot("measure", (asked) -> asked.argument("measure"))
		.complete();

	private static final CypherTemplate<Asked> RECORDED = CypherTemplate.<Asked>of("""
			head(COLLECT {
				MATCH (change:Change {number: $changeNumber})-[altered:ALTERED]->(claim:Claim)
				WHERE altered.effect = 'NEW' AND `wanted`
				WITH change, claim ORDER BY claim.id
				WITH change, collect(claim) AS claims
				RETURN {number: change.number, change: change, count: size(claims), claims: claims[0..`most`]}
			})""").slot("wanted", RecordedQuestion::wanted).slot("most", (asked) -> asked.argument("first")).complete();

	@Override
	public Expression of(Asked asked) {
		return RECORDED.fill(asked);
	}

	private static Expression wanted(Asked asked) {
		if (asked.has("measure")) {
			return OF_MEASURE.fill(asked);
		}
		Condition condition = asked.filter("where", Cypher.anyNode("claim"));
		return asked.has("where") ? condition : Cypher.literalTrue();
	}

}
