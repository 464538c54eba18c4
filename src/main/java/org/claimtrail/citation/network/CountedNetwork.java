package org.claimtrail.citation.network;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom, counted citation by citation for what meets conditions. Where the
 * groups are those of the claims, what else is asked of an edge is counted with it, since
 * it cannot be looked up.
 */
final class CountedNetwork {

	/** What comes after a cursor. */
	private static final CypherTemplate<Asked> AFTER = CypherTemplate.<Asked>of("""
			pair[2] < `after`[0] OR pair[2] = `after`[0]
				AND (pair[0] > `after`[1] OR pair[0] = `after`[1] AND pair[1] > `after`[2])""")
		.slot("after", (asked) -> asked.argument("after"))
		.complete();

	/**
	 * Each group that cites with each that it cites, itself too, the heaviest first: all
	 * that is counted, in one pass over the citations. They are in order once for all,
	 * since a store that orders some of a list reckons the whole list to the memory of
	 * each.
	 */
	private static final CypherTemplate<CitationGroups> PAIRS = CypherTemplate.<CitationGroups>of("""
			COLLECT { `found`
				WITH edge, `citing` AS source, `cited` AS target
				WITH source, target, count(*) AS weight, `kinds` AS kinds, `days` AS days
				WITH source, target, weight, kinds, days ORDER BY weight DESC, source, target
				RETURN [source, target, weight, kinds, days] }""")
		.slot("found", CitationGroups::found)
		.slot("citing", CitationGroups::citing)
		.slot("cited", CitationGroups::cited)
		.slot("kinds", NetworkEdges::countedKinds)
		.slot("days", NetworkEdges::countedDays)
		.complete();

	/** The heaviest edges between different groups. */
	private static final CypherTemplate<Asked> LINKS = CypherTemplate.<Asked>of("""
			[pair IN pairs WHERE pair[0] <> pair[1] AND pair[2] >= `least` AND (`follows`)][0..`most` + 1]""")
		.slot("least", (asked) -> asked.argument("minWeight"))
		.slot("follows", (asked) -> asked.has("after") ? AFTER.fill(asked) : Cypher.literalTrue())
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	/** Of each of the ends that cites: how often, and how often itself. */
	private static final Expression SOURCES = CypherTemplate.fixed("""
			COLLECT { UNWIND pairs AS pair
				WITH pair WHERE pair[0] IN keys
				WITH pair[0] AS source, sum(pair[2]) AS weight,
					sum(CASE WHEN pair[0] = pair[1] THEN pair[2] ELSE 0 END) AS same
				RETURN [source, weight, same] }""");

	/** How often others cite each of the ends. */
	private static final Expression TARGETS = CypherTemplate.fixed("""
			COLLECT { UNWIND pairs AS pair
				WITH pair WHERE pair[1] IN keys AND pair[0] <> pair[1]
				WITH pair[1] AS target, sum(pair[2]) AS weight
				RETURN [target, weight] }""");

	/** The heaviest edges from a group to itself. */
	private static final CypherTemplate<Asked> OWN = CypherTemplate
		.<Asked>of("[pair IN pairs WHERE pair[0] = pair[1] AND pair[2] >= `least`][0..`most`]")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("least", (asked) -> asked.argument("minWeight"))
		.complete();

	private static final Expression CITATIONS = CypherTemplate.fixed("reduce(sum = 0, pair IN pairs | sum + pair[2])");

	private CountedNetwork() {
	}

	/** All {@code pairs} of groups of which one cites the other, or itself. */
	static Expression pairs(CitationGroups groups) {
		return PAIRS.fill(groups);
	}

	/** The links between different groups, the heaviest first, one more than is shown. */
	static Expression links(Asked asked) {
		return LINKS.fill(asked);
	}

	/** Of each of the {@code keys} of groups how often it cites, and how often itself. */
	static Expression sources(Asked asked) {
		return SOURCES;
	}

	/** Of the {@code keys} of groups how often others cite them. */
	static Expression targets(Asked asked) {
		return TARGETS;
	}

	/** The links from a group to itself. */
	static Expression own(Asked asked) {
		return OWN.fill(asked);
	}

	/** How many citations there are. */
	static Expression citations(Asked asked) {
		return CITATIONS;
	}

}
