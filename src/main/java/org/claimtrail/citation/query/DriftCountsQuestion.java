package org.claimtrail.citation.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Whose citations drift most, and how. What is asked of all claims is read as it is kept
 * when citations are written.
 */
final class DriftCountsQuestion implements ComputedQuestion {

	/** For which groups counts are kept. */
	private static final Set<Group> KEPT_FOR = EnumSet.of(Group.CLAIMANT, Group.ORGANIZATION);

	private static final Expression KEY = Cypher.name("key");

	private static final Expression KINDS = Cypher
		.listOf(Arrays.stream(DriftKind.values()).map((kind) -> (Expression) Cypher.literalOf(kind.name())).toList());

	private static final CypherTemplate<Asked> KEPT = CypherTemplate.<Asked>of("""
			COLLECT {
				MATCH (count:DriftCount) WHERE count.groupBy = `groupBy` AND count.citations > 0
					AND count.drifted >= CASE WHEN `least` > 0 THEN `least` ELSE -2147483648 END
				WITH count, count.claimantId AS key
				ORDER BY count.drifted DESC, count.citations DESC, key LIMIT `most`
				RETURN {claimant: `claimant`, citations: count.citations,
					drifted: CASE WHEN count.drifted > 0 THEN count.drifted ELSE 0 END,
					kinds: COLLECT { UNWIND range(0, size(count.kinds) - 1) AS place
						WITH `kinds`[place] AS kind, count.kinds[place] AS number WHERE number > 0
						WITH kind, number ORDER BY number DESC, kind
						RETURN {kind: kind, count: number} }}
			}""")
		.slot("groupBy", (asked) -> Cypher.literalOf(Group.of(asked).name()))
		.slot("most", (asked) -> asked.argument("first"))
		.slot("least", (asked) -> asked.argument("minDrifted"))
		.slot("claimant", (asked) -> Group.of(asked).claimant(KEY))
		.slot("kinds", KINDS)
		.complete();

	private static final CypherTemplate<Group> BY_CLAIMANT = CypherTemplate.<Group>of("WITH `group` AS key, edge")
		.slot("group", Group::key)
		.complete();

	private static final Expression BY_ARTICLE = CypherTemplate.fixed("""
			MATCH (claim)-[:APPEARS_IN]->(article:Article)
				WITH DISTINCT edge, article
				WITH article.id AS key, edge""");

	private static final CypherTemplate<Asked> COUNTED = CypherTemplate.<Asked>of("""
			COLLECT {
				MATCH (claim:Claim)-[edge:CITES]->(:Claim)
				WHERE (`conditions`) AND edge.intent IN `intents`
				`grouped`
				WITH key, count(edge) AS citations, collect(CASE WHEN edge.drift <> [] THEN edge END) AS drifted
				WITH key, citations, drifted WHERE size(drifted) >= `least`
				ORDER BY size(drifted) DESC, citations DESC, key LIMIT `most`
				RETURN {claimant: `claimant`, article: `article`, citations: citations, drifted: size(drifted),
					kinds: COLLECT { UNWIND drifted AS one
						UNWIND one.drift AS kind
						WITH kind, count(*) AS count ORDER BY count DESC, kind
						RETURN {kind: kind, count: count} }}
			}""")
		.slot("conditions", (asked) -> asked.filter("where", Cypher.anyNode("claim")))
		.slot("intents", ChosenIntents::of)
		.slot("grouped", (asked) -> (Group.of(asked) == Group.ARTICLE) ? BY_ARTICLE : BY_CLAIMANT.fill(Group.of(asked)))
		.slot("most", (asked) -> asked.argument("first"))
		.slot("least", (asked) -> asked.argument("minDrifted"))
		.slot("claimant", (asked) -> Group.of(asked).claimant(KEY))
		.slot("article", (asked) -> Group.of(asked).article(KEY))
		.complete();

	@Override
	public Expression of(Asked asked) {
		boolean kept = KEPT_FOR.contains(Group.of(asked)) && !asked.has("where") && !asked.has(ChosenIntents.ARGUMENT);
		return kept ? KEPT.fill(asked) : COUNTED.fill(asked);
	}

}
