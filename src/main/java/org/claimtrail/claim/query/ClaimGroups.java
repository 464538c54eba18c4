package org.claimtrail.claim.query;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.ComputedGroups;
import org.claimtrail.projection.CypherTemplate;
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

	private static final Expression YEAR_ZERO = Cypher.date(Cypher.mapOf("year", Cypher.literalOf(0)));

	private static final Expression GROUP = CypherTemplate.fixed("""
			{key: key, node: node, count: count, figureCount: figures, lowest: lowest, highest: highest,
			  latest: COLLECT { MATCH (latest:Claim {id: last[1]}) RETURN latest }}""");

	/** How the store knows the number of claims of a group without reading them. */
	private static final Map<String, Expression> COUNTED = Map.of("CLAIMANT",
			CypherTemplate.fixed("MATCH (group:Claimant) LET count = COUNT { (group)<-[:MADE_BY]-() }"), "MEASURE",
			CypherTemplate.fixed("MATCH (group:Measure) LET count = COUNT { (group)<-[:QUANTIFIES]-() }"), "ARTICLE",
			CypherTemplate.fixed("""
					MATCH (group:Article)
						LET count = COUNT { MATCH (group)<-[:APPEARS_IN]-(one) RETURN DISTINCT one }"""),
			"ORGANIZATION", CypherTemplate.fixed("""
					MATCH (group:Organization)
						LET count = COUNT { MATCH (one:Claim) WHERE one.organizationId = group.id }"""));

	private static final Map<String, Expression> CLAIMS = Map.of("CLAIMANT",
			CypherTemplate.fixed("(group)<-[:MADE_BY]-(claim)"), "MEASURE",
			CypherTemplate.fixed("(group)<-[:QUANTIFIES]-(claim)"), "ARTICLE",
			CypherTemplate.fixed("(group)<-[:APPEARS_IN]-(claim)"), "ORGANIZATION",
			CypherTemplate.fixed("(claim:Claim) WHERE claim.organizationId = group.id"));

	private static final CypherTemplate<String> DETAILS = CypherTemplate.<String>of("""
			head(COLLECT { MATCH `claims`
				WITH DISTINCT claim
				RETURN {figures: count(claim.comparator), lowest: min(coalesce(claim.low, claim.high)),
					highest: max(coalesce(claim.high, claim.low)),
					latest: max([coalesce(claim.statedOnFirst, date({year: 0})), claim.id])[1]} })""")
		.slot("claims", (by) -> Objects.requireNonNull(CLAIMS.get(by)))
		.complete();

	private static final CypherTemplate<Asked> LARGEST = CypherTemplate.<Asked>of("""
			COLLECT {
				`counted`
				WITH group, count WHERE count > 0
				WITH group, count ORDER BY count DESC, group.id LIMIT `most`
				LET details = `details`
				RETURN {key: group.id, node: group, count: count, figureCount: details.figures, lowest: details.lowest,
					highest: details.highest,
						latest: COLLECT { MATCH (latest:Claim {id: details.latest}) RETURN latest }}
			}""")
		.slot("counted", (asked) -> Objects.requireNonNull(COUNTED.get(by(asked))))
		.slot("most", (asked) -> asked.argument("first"))
		.slot("details", (asked) -> isDetailed(asked) ? DETAILS.fill(by(asked)) : Cypher.mapOf())
		.complete();

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
		Node group = Cypher.anyNode(asked.fresh("group"));
		Expression day = Cypher.call("toString").withArgs(claim.property("statedOnFirst")).asFunction();
		Condition dated = claim.property("statedOnFirst").isNotNull();
		return switch (by(asked)) {
			case "MONTH" -> grouped(matched.where(dated), claim, Cypher.left(day, Cypher.literalOf(7)),
					Cypher.literalNull(), asked);
			case "YEAR" -> grouped(matched.where(dated), claim, Cypher.left(day, Cypher.literalOf(4)),
					Cypher.literalNull(), asked);
			case "ORGANIZATION" ->
				grouped(matched.unwind(this.organization.of(claim)).as(group.getRequiredSymbolicName()), claim,
						group.property("id"), group.asExpression(), asked);
			// a claim may be in several places of an article
			default -> grouped(
					matched.match(claim.relationshipTo(group, NEIGHBOURS.get(by(asked))))
						.withDistinct(claim.getRequiredSymbolicName(), group.getRequiredSymbolicName()),
					claim, group.property("id"), group.asExpression(), asked);
		};
	}

	/** Counts all groups, and reads the claims of the largest only. */
	@Override
	public @Nullable Expression ofAll(Asked asked) {
		return COUNTED.containsKey(by(asked)) ? LARGEST.fill(asked) : null;
	}

	private static String by(Asked asked) {
		return String.valueOf(asked.choice("by"));
	}

	private static boolean isDetailed(Asked asked) {
		return Stream.of("figureCount", "lowest", "highest", "latest").anyMatch(asked::selects);
	}

	private static Statement grouped(OngoingReading reading, Node claim, Expression key, Expression node, Asked asked) {
		Expression low = Cypher.coalesce(claim.property("low"), claim.property("high"));
		Expression high = Cypher.coalesce(claim.property("high"), claim.property("low"));
		return reading
			.with(key.as("key"), node.as("node"), Cypher.count(claim).as("count"),
					Cypher.count(claim.property("comparator")).as("figures"), Cypher.min(low).as("lowest"),
					Cypher.max(high).as("highest"),
					Cypher.max(Cypher.listOf(Cypher.coalesce(claim.property("statedOnFirst"), YEAR_ZERO),
							claim.property("id")))
						.as("last"))
			.orderBy(Cypher.name("count").descending(), Cypher.name("key").ascending())
			.limit(asked.argument("first"))
			.returning(GROUP.as("group"))
			.build();
	}

}
