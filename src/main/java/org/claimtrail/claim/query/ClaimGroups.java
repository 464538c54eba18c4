package org.claimtrail.claim.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
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

	/** How the store knows the number of claims of a group without reading them. */
	private static final Map<String, String> COUNTED = Map.of("CLAIMANT",
			"MATCH (group:Claimant) LET count = COUNT { (group)<-[:MADE_BY]-() }", "MEASURE",
			"MATCH (group:Measure) LET count = COUNT { (group)<-[:QUANTIFIES]-() }", "ARTICLE",
			"MATCH (group:Article) LET count = COUNT { MATCH (group)<-[:APPEARS_IN]-(one) RETURN DISTINCT one }",
			"ORGANIZATION",
			"MATCH (group:Organization) LET count = COUNT { MATCH (one:Claim) WHERE one.organizationId = group.id }");

	private static final Map<String, String> CLAIMS = Map.of("CLAIMANT", "(group)<-[:MADE_BY]-(claim)", "MEASURE",
			"(group)<-[:QUANTIFIES]-(claim)", "ARTICLE", "(group)<-[:APPEARS_IN]-(claim)", "ORGANIZATION",
			"(claim:Claim) WHERE claim.organizationId = group.id");

	private static final String DETAILS = """
			head(COLLECT { MATCH $E
				WITH DISTINCT claim
				RETURN {figures: count(claim.comparator), lowest: min(coalesce(claim.low, claim.high)),
					highest: max(coalesce(claim.high, claim.low)), latest: max([coalesce(claim.statedOnFirst, date({year: 0})), claim.id])[1]} })""";

	private static final String LARGEST = """
			COLLECT {
				$E
				WITH group, count WHERE count > 0
				WITH group, count ORDER BY count DESC, group.id LIMIT $E
				LET details = $E
				RETURN {key: group.id, node: group, count: count, figureCount: details.figures, lowest: details.lowest,
					highest: details.highest, latest: COLLECT { MATCH (latest:Claim {id: details.latest}) RETURN latest }}
			}""";

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
		Condition dated = claim.property("statedOnFirst").isNotNull();
		return switch (by) {
			case "MONTH" -> grouped(matched.where(dated), claim, Cypher.left(day, Cypher.literalOf(7)),
					Cypher.literalNull(), asked);
			case "YEAR" -> grouped(matched.where(dated), claim, Cypher.left(day, Cypher.literalOf(4)),
					Cypher.literalNull(), asked);
			case "ORGANIZATION" ->
				grouped(matched.unwind(this.organization.of(claim)).as(group.getRequiredSymbolicName()), claim,
						group.property("id"), group.asExpression(), asked);
			// a claim may be in several places of an article
			default -> grouped(
					matched.match(claim.relationshipTo(group, NEIGHBOURS.get(by)))
						.withDistinct(claim.getRequiredSymbolicName(), group.getRequiredSymbolicName()),
					claim, group.property("id"), group.asExpression(), asked);
		};
	}

	/** Counts all groups, and reads the claims of the largest only. */
	@Override
	public @Nullable Expression ofAll(Asked asked) {
		String by = String.valueOf(asked.choice("by"));
		String counted = COUNTED.get(by);
		if (counted == null) {
			return null;
		}
		boolean detailed = List.of("figureCount", "lowest", "highest", "latest").stream().anyMatch(asked::selects);
		return Cypher.raw(LARGEST, Cypher.raw(counted), asked.argument("first"),
				detailed ? Cypher.raw(DETAILS, Cypher.raw(Objects.requireNonNull(CLAIMS.get(by)))) : Cypher.mapOf());
	}

	private static Statement grouped(OngoingReading reading, Node claim, Expression key, Expression node, Asked asked) {
		Expression low = Cypher.coalesce(claim.property("low"), claim.property("high"));
		Expression high = Cypher.coalesce(claim.property("high"), claim.property("low"));
		return reading.with(key.as("key"), node.as("node"), Cypher.count(claim).as("count"),
				Cypher.count(claim.property("comparator")).as("figures"), Cypher.min(low).as("lowest"),
				Cypher.max(high).as("highest"),
				Cypher.max(Cypher.listOf(Cypher.raw("coalesce($E, date({year: 0}))", claim.property("statedOnFirst")),
						claim.property("id")))
					.as("last"))
			.orderBy(Cypher.name("count").descending(), Cypher.name("key").ascending())
			.limit(asked.argument("first"))
			.returning(Cypher.raw(GROUP).as("group"))
			.build();
	}

}
