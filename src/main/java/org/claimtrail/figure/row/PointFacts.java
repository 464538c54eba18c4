package org.claimtrail.figure.row;

import java.util.Arrays;
import java.util.List;

import org.claimtrail.citation.Intent;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Finds the facts of each row of {@link PointQueries}. Those that cost are read only
 * where they are asked for.
 */
public final class PointFacts {

	/** Reads what each figure rests on where conflicts are asked for. */
	public static final PointFacts AS_ASKED = new PointFacts(false);

	/** Reads what each figure rests on. */
	public static final PointFacts WITH_ORIGINS = new PointFacts(true);

	/** The fields of a row that give a name beside the claim. */
	private static final List<String> FLAT = List.of("claimantName", "organizationName", "source");

	private static final List<PointFact> FACTS = Arrays.asList(PointFact.values());

	private static final Expression NOT_WANTED = Cypher.literalNull();

	private static final Expression ORGANIZATION = CypherTemplate.fixed("organization.id");

	private static final Expression RETELLING = Cypher.literalOf(Intent.retelling());

	/** The intents of citations by which a claim rests on another. */
	private static final Expression PASSING_ON = Cypher.literalOf(Intent.passingOn());

	private static final CypherTemplate<Expression> RETELLS = CypherTemplate.<Expression>of("""
			CASE state WHEN claim THEN known.line IS NULL AND
				EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN `intents` }
			      ELSE any(intent IN coalesce(known.citesIntents, []) WHERE intent IN `intents`) END""")
		.slot("intents", (intents) -> intents)
		.complete();

	private static final Expression REPORT_COUNT = CypherTemplate.fixed("coalesce(claim.reportCount, 0)");

	private static final CypherTemplate<Expression> ORIGIN_COUNT = CypherTemplate.<Expression>of("""
			CASE WHEN EXISTS { (claim)-[cites:CITES]->() WHERE cites.intent IN `intents` } THEN
			COUNT { MATCH ANY SHORTEST (claim) (()-[cites:CITES WHERE cites.intent IN `intents`]->()){0,1000} (origin)
			    WHERE NOT EXISTS { (origin)-[further:CITES]->() WHERE further.intent IN `intents` } RETURN origin }
			ELSE 1 END""").slot("intents", (intents) -> intents).complete();

	private static final Expression BY_CLAIMANT = CypherTemplate.fixed("origin.claimantId");

	private static final Expression FOR_ORGANIZATION = CypherTemplate
		.fixed("coalesce(origin.organizationId, origin.claimantId)");

	/** What a claim doubts, puts right or is compared with is not what it rests on. */
	private static final CypherTemplate<Resting> RESTS_ON = CypherTemplate.<Resting>of("""
			CASE WHEN EXISTS { (`claim`)-[cites:CITES]->() WHERE cites.intent IN `intents` } THEN COLLECT {
			    MATCH ANY SHORTEST (`claim`) (()-[cites:CITES WHERE cites.intent IN `intents`]->()){1,1000} (origin)
			    WHERE NOT EXISTS { (origin)-[further:CITES]->() WHERE further.intent IN `intents` }
			    WITH DISTINCT origin LIMIT 1000 RETURN [origin.id, `source`] } END""")
		.slot("claim", (resting) -> Cypher.name(resting.claim()))
		.slot("source", (resting) -> resting.grouped() ? FOR_ORGANIZATION : BY_CLAIMANT)
		.slot("intents", PASSING_ON)
		.complete();

	private static final Expression CLAIM = CypherTemplate.fixed("known.id");

	private static final Expression CLAIM_OF_VERSION = CypherTemplate.fixed("claim.id");

	private static final Expression CLAIMANT = CypherTemplate.fixed("known.claimantId");

	/** An earlier version may name a claimant that was merged since. */
	private static final Expression CLAIMANT_OF_VERSION = CypherTemplate.fixed("claimant.id");

	private static final Expression REPLACES = CypherTemplate.fixed("""
			COLLECT { MATCH (claim)-[edge:CITES|RETRACTS]->(earlier:Claim)
			    WHERE earlier.measureId = measure.id AND coalesce(edge.intent IN ['CORRECTS', 'UPDATES'], true)
			    RETURN earlier.id }""");

	private static final Expression CORRECTS = CypherTemplate.fixed("""
			COLLECT { MATCH (claim)-[:CITES {intent: 'CORRECTS'}]->(earlier:Claim)
			    WHERE earlier.measureId = measure.id RETURN earlier.id }""");

	private static final Expression CORRECTED_BY = CypherTemplate
		.fixed("CASE WHEN known.correctedOn IS NOT NULL THEN [known.correctedBy] END");

	private static final CypherTemplate<Asked> CORRECTED_BY_AS_RECORDED = CypherTemplate.<Asked>of("""
			head(COLLECT { MATCH (claim)<-[cites:CITES]-(by:Claim)
			    WHERE cites.corrects AND by.statedOnFirst IS NOT NULL AND by.recordedAt <= `recordedBy`
			    WITH min(by.statedOnLast) AS last, count(by) AS claims WHERE claims > 0 RETURN [last] })""")
		.slot("recordedBy", (asked) -> asked.argument("recordedBy"))
		.complete();

	private static final Expression ARTICLES = CypherTemplate
		.fixed("COLLECT { MATCH (claim)-[:APPEARS_IN]->(article:Article) RETURN article.id }");

	private static final Expression CLAIMANT_NAME = CypherTemplate.fixed("claimant.name");

	private static final Expression ORGANIZATION_NAME = CypherTemplate.fixed("organization.name");

	private final boolean origins;

	private PointFacts(boolean origins) {
		this.origins = origins;
	}

	/** The list of facts. */
	public Expression of(Asked asked) {
		return Cypher.listOf(all(asked));
	}

	/** The same without the last ones that are not asked for, for very many rows. */
	public Expression ofMany(Asked asked) {
		List<Expression> facts = all(asked);
		int size = facts.size();
		while (facts.get(size - 1) == NOT_WANTED) {
			size--;
		}
		return Cypher.listOf(facts.subList(0, size));
	}

	private List<Expression> all(Asked asked) {
		boolean conflicts = asked.selectsAnywhere("conflicts") || asked.selectsAnywhere("conflictsTruncated");
		Wanted wanted = new Wanted(asked, this.origins || conflicts);
		return FACTS.stream().map((fact) -> fact.find(wanted)).toList();
	}

	/** The claims that a claim rests on in the end, each with its claimant. */
	public static Expression restsOn(String claim) {
		return RESTS_ON.fill(new Resting(claim, false));
	}

	static Expression claim(Wanted wanted) {
		return wanted.recorded() ? CLAIM_OF_VERSION : CLAIM;
	}

	static Expression claimant(Wanted wanted) {
		return wanted.recorded() ? CLAIMANT_OF_VERSION : CLAIMANT;
	}

	static Expression organization(Wanted wanted) {
		return where(wanted.origins() || wanted.sums() || PointQueries.isOrganized(wanted.asked()), ORGANIZATION);
	}

	static Expression retells(Wanted wanted) {
		return RETELLS.fill(RETELLING);
	}

	static Expression reportCount(Wanted wanted) {
		return where(wanted.asked().selectsAnywhere("reportCount"), REPORT_COUNT);
	}

	static Expression originCount(Wanted wanted) {
		return wanted.asked().selectsAnywhere("originCount") ? ORIGIN_COUNT.fill(PASSING_ON) : NOT_WANTED;
	}

	static Expression articles(Wanted wanted) {
		return where(wanted.sums(), ARTICLES);
	}

	static Expression claimantName(Wanted wanted) {
		return where(wanted.flat(), CLAIMANT_NAME);
	}

	static Expression organizationName(Wanted wanted) {
		return where(wanted.flat(), ORGANIZATION_NAME);
	}

	static Expression replaces(Wanted wanted) {
		return REPLACES;
	}

	static Expression restsOn(Wanted wanted) {
		return wanted.origins() ? RESTS_ON.fill(new Resting("claim", PointConditions.isGrouped(wanted.asked())))
				: NOT_WANTED;
	}

	static Expression correctedBy(Wanted wanted) {
		return wanted.recorded() ? CORRECTED_BY_AS_RECORDED.fill(wanted.asked()) : CORRECTED_BY;
	}

	static Expression corrects(Wanted wanted) {
		return where(wanted.sums(), CORRECTS);
	}

	private static Expression where(boolean wanted, Expression found) {
		return wanted ? found : NOT_WANTED;
	}

	/**
	 * What is asked for of a row.
	 *
	 * @param origins whether what a figure rests on is
	 */
	record Wanted(Asked asked, boolean origins) {

		boolean recorded() {
			return this.asked.has("recordedBy");
		}

		boolean sums() {
			return this.asked.selects("sums");
		}

		boolean flat() {
			return FLAT.stream().anyMatch(this.asked::selectsAnywhere);
		}

	}

	/**
	 * A claim that may rest on others.
	 *
	 * @param grouped whether a source is the organization spoken for
	 */
	private record Resting(String claim, boolean grouped) {
	}

}
