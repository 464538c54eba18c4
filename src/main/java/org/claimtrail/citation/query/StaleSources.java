package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.AskedRule;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.CypherTemplate;

/**
 * What a claim or article rests on that is stale, what to go by instead, and whether an
 * article tells, beside the old, what its source has put in its place.
 */
final class StaleSources {

	private static final CypherTemplate<AskedNode> SOURCES_OF_CLAIM = AskedRule.about("""
			MATCH ANY SHORTEST (`node`) (()-[cites:CITES WHERE cites.intent IN `resting`]->()){1,25} (source)
				WHERE source.staleKind IN `kinds`
				WITH DISTINCT source, `node`.statedOnFirst AS first, `node`.statedOnLast AS last,
					coalesce(NOT `node`.asOfInferred AND `node`.asOfLast < date(source.staleSince)
						AND `node`.asOfFirst <= source.asOfLast
							AND `node`.asOfLast >= source.asOfFirst, false) AS dated""")
		.slot("resting", StaleRules.RESTING)
		.slot("kinds", (about) -> about.asked().argument("kinds"))
		.complete();

	private static final CypherTemplate<AskedNode> SOURCES_OF_ARTICLE = AskedRule.about("""
			MATCH (`node`)<-[:APPEARS_IN]-(claim:Claim)
				MATCH ANY SHORTEST (claim) (()-[cites:CITES WHERE cites.intent IN `resting`]->()){1,25} (source)
				WHERE source.staleKind IN `kinds`
				WITH source,
					CASE WHEN count(claim) = count(claim.statedOnFirst) THEN min(claim.statedOnFirst) END AS first,
					min(claim.statedOnLast) AS last,
					any(named IN collect(NOT claim.asOfInferred AND claim.asOfLast < date(source.staleSince)
						AND claim.asOfFirst <= source.asOfLast
							AND claim.asOfLast >= source.asOfFirst) WHERE named) AS dated""")
		.slot("resting", StaleRules.RESTING)
		.slot("kinds", (about) -> about.asked().argument("kinds"))
		.complete();

	private static final CypherTemplate<AskedNode> BESIDE_CLAIM = AskedRule
		.about("(`node`)-[:APPEARS_IN]->()<-[:APPEARS_IN]-(beside:Claim)")
		.complete();

	private static final CypherTemplate<AskedNode> BESIDE_ARTICLE = AskedRule
		.about("(`node`)<-[:APPEARS_IN]-(beside:Claim)")
		.complete();

	private static final String STALE_SOURCES = """
			COLLECT { `sources`
				ORDER BY source.id LIMIT `most`
				OPTIONAL CALL (source) {
					MATCH (source)<-[:RETRACTS {withdraws: true}]-(instead:Claim)
					WHERE source.staleKind = 'WITHDRAWN'
					RETURN instead ORDER BY instead.statedOnLast, instead.statedOnFirst, instead.id LIMIT 1
					UNION ALL
					MATCH (source)<-[edge:CITES]-(instead:Claim)
					WHERE source.staleKind = 'CORRECTED' AND source.correctedOn IS NOT NULL
						AND edge.corrects
					RETURN instead
						ORDER BY instead.statedOnFirst IS NULL, instead.statedOnFirst DESC, instead.id DESC LIMIT 1
					UNION ALL
					MATCH (instead:Claim)
					WHERE source.staleKind = 'CORRECTED' AND source.correctedOn IS NULL
						AND instead.claimantId = source.claimantId
						AND instead.measureId = source.measureId AND instead.line = source.line
						AND instead.describedFirst = source.describedFirst AND instead.described = source.described
						AND coalesce(instead.staleKind = 'OVERTAKEN', true)
					RETURN instead ORDER BY instead.statedOnFirst DESC, instead.id DESC LIMIT 1
					UNION ALL
					MATCH (instead:Claim)
					WHERE source.staleKind = 'OVERTAKEN' AND instead.claimantId = source.claimantId
						AND instead.measureId = source.measureId AND instead.line = source.line
						AND instead.describedFirst > source.describedFirst AND instead.staleKind IS NULL
					RETURN instead
						ORDER BY instead.describedFirst DESC, instead.statedOnFirst DESC, instead.id DESC LIMIT 1
				}
				WITH source, instead, CASE WHEN last < date(source.staleSince) THEN false
					WHEN dated AND source.staleKind = 'OVERTAKEN' THEN false
					WHEN EXISTS { MATCH `beside`
						MATCH ANY SHORTEST (beside)
							(()-[passes:CITES WHERE passes.intent IN `resting`]->()){0,25} (told:Claim)
						WHERE told = instead OR (told.claimantId = source.claimantId
							AND told.measureId = source.measureId
							AND told.line = source.line AND told.statedOnFirst >= date(source.staleSince)
							AND (told.describedFirst > source.describedFirst OR (source.staleKind <> 'OVERTAKEN'
								AND told.describedFirst = source.describedFirst AND told <> source))) } THEN false
					WHEN first > date(source.staleBy) THEN true END AS after
				ORDER BY source.id
				RETURN {claim: source, kind: source.staleKind, since: source.staleSince, repeatedAfter: after,
					retracted: source.staleKind = 'WITHDRAWN', replacedBy: instead} }""";

	static final CypherTemplate<AskedNode> OF_CLAIM = staleSources(SOURCES_OF_CLAIM, BESIDE_CLAIM);

	static final CypherTemplate<AskedNode> OF_ARTICLE = staleSources(SOURCES_OF_ARTICLE, BESIDE_ARTICLE);

	private StaleSources() {
	}

	private static CypherTemplate<AskedNode> staleSources(CypherTemplate<AskedNode> sources,
			CypherTemplate<AskedNode> beside) {
		return CypherTemplate.<AskedNode>of(STALE_SOURCES)
			.slot("sources", sources::fill)
			.slot("beside", beside::fill)
			.slot("resting", StaleRules.RESTING)
			.slot("most", (about) -> about.asked().argument("first"))
			.complete();
	}

}
