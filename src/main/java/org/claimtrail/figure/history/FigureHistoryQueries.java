package org.claimtrail.figure.history;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.claimtrail.figure.row.PointConditions;
import org.claimtrail.figure.row.PointFacts;
import org.claimtrail.figure.row.PointQueries;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The rows of histories of figures. Which figures there are, and how often each was
 * restated, is read as it is kept, or counted where days are asked for; the statements
 * are read of those only that are listed: the last ones of each, and those that may have
 * been the first or may stand. The first row has no figure but the counts, of all and of
 * each that is listed.
 */
final class FigureHistoryQueries {

	private static final PointConditions CONDITIONS = new PointConditions("to");

	private static final Map<String, Expression> FATES = Arrays.stream(FigureFate.values())
		.collect(Collectors.toMap(FigureFate::name, FigureFate::condition));

	private static final Map<String, Expression> ORDERS = Arrays.stream(FigureHistoryOrder.values())
		.collect(Collectors.toMap(FigureHistoryOrder::name, FigureHistoryOrder::key));

	private static final PointFacts FACTS = PointFacts.AS_ASKED;

	private static final Expression NONE = CypherTemplate.fixed("0");

	private static final Expression STATED_ON = CypherTemplate.fixed("claim.statedOnFirst");

	private static final CypherTemplate<Asked> SOURCES = CypherTemplate.<Asked>of("claim.claimantId IN `sources`")
		.slot("sources", (asked) -> asked.argument("sources"))
		.complete();

	/**
	 * The figures as they are kept, each with its last statement, from an index alone.
	 */
	private static final CypherTemplate<Asked> KEPT = CypherTemplate.<Asked>of("""
			MATCH (claim:Claim)
			      USING INDEX claim:Claim(measureId, figureStatements, figureRestatements, figureWithdrawals,
			        describedFirst, claimantId, line, described)
			      WHERE claim.measureId = measure.id AND claim.figureStatements IS NOT NULL
			        AND claim.figureRestatements IS NOT NULL AND claim.figureWithdrawals IS NOT NULL
			        AND claim.describedFirst IS NOT NULL AND claim.claimantId IS NOT NULL AND claim.line IS NOT NULL
			        AND claim.described IS NOT NULL AND `sources`
			      LET statements = claim.figureStatements, restated = claim.figureRestatements,
			        withdrawn = claim.figureWithdrawals
			      WITH * WHERE `only`
			      LET source = claim.claimantId, line = claim.line, first = claim.describedFirst,
			        described = claim.described, stated = `stated`""")
		.slot("sources", FigureHistoryQueries::sources)
		.slot("only", FigureHistoryQueries::only)
		.slot("stated", (asked) -> isByStatement(asked) ? STATED_ON : NONE)
		.complete();

	/** The figures by the statements that are about some days, counted. */
	private static final CypherTemplate<Asked> COUNTED = CypherTemplate.<Asked>of("""
			MATCH (claim)-[:QUANTIFIES]->(measure)
			      LET state = claim
			      WITH * WHERE `conditions` AND claim.describedFirst IS NOT NULL
			      WITH measure, claim.claimantId AS source, claim.line AS line, claim.describedFirst AS first,
			        claim.described AS described, count(*) AS statements,
			            sum(COUNT { (claim)-[:RESTATES]->() }) AS restated,
			        sum(CASE claim.staleKind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
			            max(claim.statedOnFirst) AS stated""").slot("conditions", CONDITIONS::of).complete();

	private static final CypherTemplate<Histories> ROWS = CypherTemplate.<Histories>of("""
			COLLECT {
			  LET found = COLLECT {
			      UNWIND `measures` AS measure
			      `figures`
			      WITH measure, source, line, first, described, statements, restated, withdrawn, stated
			      WHERE `only`
			      WITH * ORDER BY `order`, first DESC, source, line, described, measure.id
			      RETURN [measure, source, line, first, described, [statements, restated, withdrawn]]
			    }
			  UNWIND [{facts: [null, size(found), reduce(sum = 0, figure IN found | sum + figure[5][0]),
			      reduce(sum = 0, figure IN found | sum + figure[5][1]),
			          reduce(sum = 0, figure IN found | sum + figure[5][2]),
			      [figure IN found[0..`most`] | figure[5]]]}]
			    + COLLECT {
			        UNWIND range(0, size(found[0..`most`]) - 1) AS i
			        LET measure = found[i][0]
			        LET source = found[i][1], line = found[i][2], first = found[i][3], described = found[i][4]
			        LET stated = COLLECT {
			            MATCH (claim:Claim)
			            USING INDEX claim:Claim(claimantId, measureId, line, describedFirst)
			            WHERE claim.claimantId = source AND claim.measureId = measure.id AND claim.line = line
			              AND claim.describedFirst = first AND claim.described = described
			            LET state = claim
			            WITH claim, state WHERE `conditions`
			            RETURN claim ORDER BY claim.statedOnFirst, claim.id
			          }
			        LET standing = [one IN stated WHERE coalesce(one.staleKind <> 'WITHDRAWN', true)],
			            more = size(stated) - `each`
			        UNWIND CASE WHEN more > 0 THEN stated[0..20] + standing[CASE
			            WHEN size(standing) > 20 THEN size(standing) - 20 ELSE 0 END..]
			          + stated[more..] ELSE stated END AS claim
			        WITH DISTINCT i, measure, claim
			        MATCH (claim)-[:MADE_BY]->(claimant)
			        WITH i, measure, claim, claim AS state, claimant
			        ORDER BY i, claim.statedOnFirst, claim.id LIMIT 10001
			        LET organization = `organization`
			        LET known = properties(state)
			        LET withdrawnBy = `withdrawnBy`
			        LET facts = `facts`
			        RETURN {facts: facts + [i], claim: claim, measure: measure, claimant: claimant,
			            organization: organization,
			          withdrawnBy: withdrawnBy} AS statement
			      } AS row
			  RETURN row
			}""")
		.slot("measures", Histories::measures)
		.slot("conditions", (histories) -> CONDITIONS.of(histories.asked()))
		.slot("figures", (histories) -> (isKept(histories.asked()) ? KEPT : COUNTED).fill(histories.asked()))
		.slot("only", (histories) -> only(histories.asked()))
		.slot("order", (histories) -> order(histories.asked()))
		.slot("most", (histories) -> histories.asked().argument("first"))
		.slot("each", (histories) -> histories.asked().argument("each"))
		.slot("organization", (histories) -> PointQueries.organization(histories.asked()))
		.slot("withdrawnBy", PointQueries.WITHDRAWN_BY)
		.slot("facts", (histories) -> FACTS.of(histories.asked()))
		.complete();

	/**
	 * The rows for measures.
	 * @param measures one node or a list of nodes
	 */
	Expression ofMeasures(Expression measures, Asked asked) {
		return ROWS.fill(new Histories(measures, asked));
	}

	/**
	 * Whether what is kept of figures tells: of the days that one is asked about not all
	 * statements about a stretch may be.
	 */
	private static boolean isKept(Asked asked) {
		return !asked.has("from") && !asked.has("to");
	}

	private static boolean isByStatement(Asked asked) {
		return FigureHistoryOrder.STATED.name().equals(asked.choice("orderBy"));
	}

	private static Expression sources(Asked asked) {
		return asked.has("sources") ? SOURCES.fill(asked) : Cypher.literalTrue();
	}

	private static Expression only(Asked asked) {
		String only = asked.choice("only");
		return (only != null) ? Objects.requireNonNull(FATES.get(only)) : Cypher.literalTrue();
	}

	private static Expression order(Asked asked) {
		return Objects.requireNonNull(ORDERS.get(asked.choice("orderBy")));
	}

	private record Histories(Expression measures, Asked asked) {
	}

}
