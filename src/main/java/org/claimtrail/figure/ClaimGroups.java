package org.claimtrail.figure;

import java.util.Map;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * Counts, bounds and the latest of the claims that a filter keeps, in groups. The largest
 * group comes first.
 */
class ClaimGroups implements ComputedGroups {

	private static final Map<String, String> NEIGHBOURS = Map.of("CLAIMANT", "MADE_BY", "MEASURE", "QUANTIFIES",
			"ARTICLE", "APPEARS_IN");

	private static final String GROUP = """
			{key: key, node: node, count: count, figureCount: figures, lowest: lowest, highest: highest,
			  latest: COLLECT { MATCH (latest:Claim {id: last[1]}) RETURN latest }}""";

	private final ComputedField organization;

	ClaimGroups(ComputedField organization) {
		this.organization = organization;
	}

	@Override
	public String name() {
		return "claimGroups";
	}

	@Override
	public Statement of(OrderableOngoingReadingAndWithWithoutWhere matched, Node claim, Asked asked) {
		String by = String.valueOf(asked.choice("by"));
		Node group = Cypher.anyNode(asked.fresh("group"));
		Expression day = Cypher.raw("toString($E)", claim.property("statedOnFirst"));
		return switch (by) {
			case "MONTH" -> grouped(matched, claim, Cypher.left(day, Cypher.literalOf(7)), Cypher.literalNull(), asked);
			case "YEAR" -> grouped(matched, claim, Cypher.left(day, Cypher.literalOf(4)), Cypher.literalNull(), asked);
			case "ORGANIZATION" ->
				grouped(matched.unwind(this.organization.of(claim)).as(group.getRequiredSymbolicName()), claim,
						group.property("id"), group.asExpression(), asked);
			default -> grouped(matched.match(claim.relationshipTo(group, NEIGHBOURS.get(by))), claim,
					group.property("id"), group.asExpression(), asked);
		};
	}

	private static Statement grouped(OngoingReading reading, Node claim, Expression key, Expression node, Asked asked) {
		Expression low = Cypher.coalesce(claim.property("low"), claim.property("high"));
		Expression high = Cypher.coalesce(claim.property("high"), claim.property("low"));
		return reading
			.with(key.as("key"), node.as("node"), Cypher.count(claim).as("count"),
					Cypher.count(claim.property("comparator")).as("figures"), Cypher.min(low).as("lowest"),
					Cypher.max(high).as("highest"),
					Cypher.max(Cypher.listOf(claim.property("statedOnFirst"), claim.property("id"))).as("last"))
			.orderBy(Cypher.name("count").descending(), Cypher.name("key").ascending())
			.limit(asked.argument("first"))
			.returning(Cypher.raw(GROUP).as("group"))
			.build();
	}

}
