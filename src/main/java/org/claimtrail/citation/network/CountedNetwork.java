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

	private static final Expression EACH = Cypher.literalTrue();

	private static final Expression TO_ITSELF = CypherTemplate.fixed("source = target");

	/** What comes after a cursor. */
	private static final CypherTemplate<Asked> AFTER = CypherTemplate.<Asked>of("""
			weight >= `least` AND (weight < `after`[0] OR weight = `after`[0]
				AND (source > `after`[1] OR source = `after`[1] AND target > `after`[2]))""")
		.slot("least", (asked) -> asked.argument("minWeight"))
		.slot("after", (asked) -> asked.argument("after"))
		.complete();

	private static final CypherTemplate<Asked> FROM_THE_START = CypherTemplate.<Asked>of("weight >= `least`")
		.slot("least", (asked) -> asked.argument("minWeight"))
		.complete();

	/** The heaviest edges between different groups. */
	private static final CypherTemplate<CitationGroups> LINKS = CypherTemplate.<CitationGroups>of("""
			COLLECT { `found`
				WITH edge, `citing` AS source, `cited` AS target WHERE source <> target
				WITH source, target, count(*) AS weight, `kinds` AS kinds, `days` AS days WHERE `heavy`
				WITH source, target, weight, kinds, days ORDER BY weight DESC, source, target LIMIT `most` + 1
				RETURN [source, target, weight, kinds, days] }""")
		.slot("found", CitationGroups::found)
		.slot("citing", CitationGroups::citing)
		.slot("cited", CitationGroups::cited)
		.slot("kinds", (groups) -> NetworkEdges.BETWEEN_GROUPS.countedKinds(groups, EACH))
		.slot("days", (groups) -> NetworkEdges.BETWEEN_GROUPS.countedDays(groups, EACH))
		.slot("heavy",
				(groups) -> groups.asked().has("after") ? AFTER.fill(groups.asked())
						: FROM_THE_START.fill(groups.asked()))
		.slot("most", (groups) -> groups.asked().argument("first"))
		.complete();

	/** Of every group that cites: how often, and how often itself. */
	private static final CypherTemplate<CitationGroups> SOURCES = CypherTemplate.<CitationGroups>of("""
			COLLECT { `found`
				WITH edge, `citing` AS source, `cited` AS target
				WITH source, count(*) AS weight, sum(CASE WHEN source = target THEN 1 ELSE 0 END) AS same,
					`kinds` AS kinds, `days` AS days
				RETURN [source, weight, same, kinds, days] }""")
		.slot("found", CitationGroups::found)
		.slot("citing", CitationGroups::citing)
		.slot("cited", CitationGroups::cited)
		.slot("kinds", (groups) -> NetworkEdges.WITHIN_GROUPS.countedKinds(groups, TO_ITSELF))
		.slot("days", (groups) -> NetworkEdges.WITHIN_GROUPS.countedDays(groups, TO_ITSELF))
		.complete();

	/** How often others cite each of the ends. */
	private static final CypherTemplate<CitationGroups> TARGETS = CypherTemplate.<CitationGroups>of("""
			COLLECT { `found`
				WITH `citing` AS source, `cited` AS target WHERE source <> target
				WITH target, count(*) AS weight WHERE target IN keys
				RETURN [target, weight] }""")
		.slot("found", CitationGroups::found)
		.slot("citing", CitationGroups::citing)
		.slot("cited", CitationGroups::cited)
		.complete();

	/** The heaviest edges from a group to itself, of those that were counted. */
	private static final CypherTemplate<Asked> OWN = CypherTemplate.<Asked>of("""
			COLLECT { UNWIND sources AS link
				WITH link WHERE link[2] >= `least` AND link[2] > 0
				WITH link ORDER BY link[2] DESC, link[0] LIMIT `most`
				RETURN [link[0], link[0], link[2], link[3], link[4]] }""")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("least", (asked) -> asked.argument("minWeight"))
		.complete();

	private static final Expression CITATIONS = CypherTemplate
		.fixed("reduce(sum = 0, link IN sources | sum + link[1])");

	private CountedNetwork() {
	}

	/** The links between different groups, the heaviest first, one more than is shown. */
	static Expression links(CitationGroups groups) {
		return LINKS.fill(groups);
	}

	/** Of each group how often it cites, and how often itself. */
	static Expression sources(CitationGroups groups) {
		return SOURCES.fill(groups);
	}

	/** Of the {@code keys} of groups how often others cite them. */
	static Expression targets(CitationGroups groups) {
		return TARGETS.fill(groups);
	}

	/** The links from a group to itself, of the {@code sources}. */
	static Expression own(CitationGroups groups) {
		return OWN.fill(groups.asked());
	}

	/** How many citations there are, of the {@code sources}. */
	static Expression citations() {
		return CITATIONS;
	}

}
