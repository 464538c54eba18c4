package org.claimtrail.figure.row;

import java.util.List;

import org.claimtrail.citation.Intent;
import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** The facts of each row of {@link PointQueries}, in the order of {@link PointReader}. */
public final class PointFacts {

	private static final String FACTS = """
			[claim.id, measure.id, whole.id, claimant.id, organization.id,
			    known.statedOn, known.statedOnFirst, known.statedOnLast, known.comparator, known.low, known.high, known.unit,
			    known.phrase, known.basis, known.per, known.since, known.sinceFirst, known.sinceLast, known.until,
			    known.untilFirst, known.untilLast, known.asOf, known.asOfFirst, known.asOfLast, known.forecast, known.vague,
			    CASE state WHEN claim THEN claim.line IS NULL AND EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN $E }
			      ELSE any(intent IN coalesce(known.citesIntents, []) WHERE intent IN $E) END,
			    $E, $E, $E, $E, $E,
			    coalesce(known.verification, '') = 'RETRACTED',
			    CASE WHEN withdrawnBy IS NOT NULL THEN coalesce(withdrawnBy.statedOn, 'XXXX') END, withdrawnBy.statedOnFirst,
			    withdrawnBy.statedOnLast, $E, $E, $E, known.asOfInferred, withdrawnBy.id]""";

	private static final String REPLACES = """
			COLLECT { MATCH (claim)-[edge:CITES|RETRACTS]->(earlier:Claim)
			    WHERE earlier.measureId = measure.id AND coalesce(edge.intent IN ['CORRECTS', 'UPDATES'], true)
			    RETURN earlier.id }""";

	private static final String REPORTS = "coalesce(claim.reportCount, 0)";

	private static final String ORIGIN_COUNT = """
			COUNT { MATCH ANY SHORTEST (claim) (()-[cites:CITES WHERE cites.intent IN $E]->()){0,1000} (origin)
			    WHERE NOT EXISTS { (origin)-[further:CITES]->() WHERE further.intent IN $E } RETURN origin }""";

	/** What a claim doubts, puts right or is compared with is not what it rests on. */
	private static final String RESTS_ON = """
			CASE WHEN EXISTS { ($E)-[cites:CITES]->() WHERE cites.intent IN $E } THEN COLLECT {
			    MATCH ANY SHORTEST ($E) (()-[cites:CITES WHERE cites.intent IN $E]->()){1,1000} (origin)
			    WHERE NOT EXISTS { (origin)-[further:CITES]->() WHERE further.intent IN $E }
			    WITH DISTINCT origin LIMIT 1000 RETURN [origin.id, $E] } END""";

	private static final String CORRECTS = """
			COLLECT { MATCH (claim)-[:CITES {intent: 'CORRECTS'}]->(earlier:Claim)
			    WHERE earlier.measureId = measure.id RETURN earlier.id }""";

	private static final String ARTICLES = "COLLECT { MATCH (claim)-[:APPEARS_IN]->(article:Article) RETURN article.id }";

	/** The fields of a row that give a name beside the claim. */
	private static final List<String> FLAT = List.of("claimantName", "organizationName", "source");

	private PointFacts() {
	}

	/** Those that cost are read only where they are asked for. */
	public static Expression of(Asked asked) {
		return of(asked, asked.selectsAnywhere("conflicts") || asked.selectsAnywhere("conflictsTruncated"));
	}

	/**
	 * Likewise.
	 * @param origins whether to read what each figure rests on
	 */
	public static Expression of(Asked asked, boolean origins) {
		boolean sums = asked.selects("sums");
		boolean flat = FLAT.stream().anyMatch(asked::selectsAnywhere);
		Expression retelling = Cypher.literalOf(Intent.retelling());
		return Cypher.raw(FACTS, retelling, retelling, where(asked.selectsAnywhere("reportCount"), REPORTS),
				asked.selectsAnywhere("originCount") ? Cypher.raw(ORIGIN_COUNT, passingOn(), passingOn())
						: Cypher.literalNull(),
				where(sums, ARTICLES), where(flat, "claimant.name"), where(flat, "organization.name"),
				Cypher.raw(REPLACES),
				origins ? restsOn(Cypher.name("claim"), PointQueries.isGrouped(asked)) : Cypher.literalNull(),
				where(sums, CORRECTS));
	}

	/**
	 * The claims that a claim rests on in the end, each with its source; null when it is
	 * an origin.
	 * @param grouped whether a source is the organization spoken for
	 */
	public static Expression restsOn(Expression claim, boolean grouped) {
		return Cypher.raw(RESTS_ON, claim, passingOn(), claim, passingOn(), passingOn(),
				Cypher.raw(grouped ? "coalesce(origin.organizationId, origin.claimantId)" : "origin.claimantId"));
	}

	/** The intents of citations by which a claim rests on another. */
	private static Expression passingOn() {
		return Cypher.literalOf(Intent.passingOn());
	}

	private static Expression where(boolean asked, String cypher) {
		return asked ? Cypher.raw(cypher) : Cypher.literalNull();
	}

}
