package org.claimtrail.figure.row;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Which statements of figures a question wants, by their {@code state}. */
public final class PointConditions {

	/** A toll for a period describes all of it, and so does a rate over a stretch. */
	private static final CypherTemplate<Asked> FROM = CypherTemplate.<Asked>of("""
			coalesce(CASE WHEN state.basis IN ['PERIOD', 'RATE'] AND state.until IS NOT NULL
			    THEN state.untilLast ELSE state.asOfLast END >= `from`, true)""")
		.slot("from", (asked) -> asked.firstDay("from"))
		.complete();

	private static final CypherTemplate<Expression> TO = CypherTemplate
		.<Expression>of(
				"""
						coalesce(CASE WHEN state.basis IN ['PERIOD', 'RATE'] AND state.since IS NOT NULL
						    THEN state.sinceFirst WHEN state.basis IN ['PERIOD', 'RATE'] AND state.until IS NOT NULL THEN state.untilFirst
						    ELSE state.asOfFirst END <= `to`, true)""")
		.slot("to", (to) -> to)
		.complete();

	private static final CypherTemplate<Asked> KNOWN_ON = CypherTemplate
		.<Asked>of("coalesce(state.statedOnLast <= `day`, `day` IS NULL)")
		.slot("day", (asked) -> asked.lastDay("knownOn"))
		.complete();

	private static final CypherTemplate<Asked> BY_CLAIMANTS = CypherTemplate.<Asked>of("state.claimantId IN `sources`")
		.slot("sources", (asked) -> asked.argument("sources"))
		.complete();

	private static final CypherTemplate<Asked> FOR_ORGANIZATIONS = CypherTemplate
		.<Asked>of("coalesce(state.organizationId, state.claimantId) IN `sources`")
		.slot("sources", (asked) -> asked.argument("sources"))
		.complete();

	/** For the claimant that a version names another one may answer by now. */
	static final Expression KEPT_CLAIMANT = CypherTemplate.fixed("""
			coalesce(head(COLLECT { MATCH (:MergedClaimant {id: state.claimantId})-[:MERGED_INTO*]->(kept:Claimant)
			    RETURN kept.id }), state.claimantId)""");

	static final Expression KEPT_ORGANIZATION = CypherTemplate.fixed("""
			coalesce(head(COLLECT { MATCH (:MergedClaimant {id: state.organizationId})-[:MERGED_INTO*]->(kept:Claimant)
			    RETURN kept.id }), state.organizationId)""");

	private static final CypherTemplate<Asked> BY_CLAIMANTS_AS_RECORDED = CypherTemplate
		.<Asked>of("`kept` IN `sources`")
		.slot("kept", KEPT_CLAIMANT)
		.slot("sources", (asked) -> asked.argument("sources"))
		.complete();

	private static final CypherTemplate<Asked> FOR_ORGANIZATIONS_AS_RECORDED = CypherTemplate
		.<Asked>of("coalesce(`organization`, `claimant`) IN `sources`")
		.slot("organization", KEPT_ORGANIZATION)
		.slot("claimant", KEPT_CLAIMANT)
		.slot("sources", (asked) -> asked.argument("sources"))
		.complete();

	private static final Expression ORIGINS_ONLY = CypherTemplate.fixed("""
			CASE state WHEN claim THEN NOT EXISTS { (claim)-[:CITES]->() }
				ELSE size(coalesce(state.citesIds, [])) = 0 END""");

	private final String to;

	/**
	 * Prepares the conditions of a question.
	 * @param to its argument with the last day that may be described
	 */
	public PointConditions(String to) {
		this.to = to;
	}

	/** Only those that are set, so that nothing is read for the others. */
	public Expression of(Asked asked) {
		return set(asked).stream()
			.map(Expression::asCondition)
			.reduce(Condition::and)
			.map(Expression.class::cast)
			.orElseGet(Cypher::literalTrue);
	}

	/** Whether every statement is wanted. */
	boolean areNone(Asked asked) {
		return set(asked).isEmpty();
	}

	private List<Expression> set(Asked asked) {
		List<Expression> conditions = new ArrayList<>();
		if (asked.has("from")) {
			conditions.add(FROM.fill(asked));
		}
		if (asked.has(this.to)) {
			conditions.add(TO.fill(asked.lastDay(this.to)));
		}
		if (asked.has("knownOn")) {
			conditions.add(KNOWN_ON.fill(asked));
		}
		if (asked.has("sources")) {
			conditions.add(sources(asked).fill(asked));
		}
		if ("true".equals(asked.choice("originsOnly"))) {
			conditions.add(ORIGINS_ONLY);
		}
		return conditions;
	}

	private static CypherTemplate<Asked> sources(Asked asked) {
		if (asked.has("recordedBy")) {
			return isGrouped(asked) ? FOR_ORGANIZATIONS_AS_RECORDED : BY_CLAIMANTS_AS_RECORDED;
		}
		return isGrouped(asked) ? FOR_ORGANIZATIONS : BY_CLAIMANTS;
	}

	/** Whether a source is the organization that a claimant spoke for. */
	static boolean isGrouped(Asked asked) {
		return "ORGANIZATION".equals(asked.choice("groupBy"));
	}

}
