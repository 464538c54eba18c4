package org.claimtrail.citation.query;

import java.util.List;

import org.claimtrail.citation.cypher.Group;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom. Without conditions it reads what is kept of each pair; else it counts
 * every citation that meets them. What else is asked for of the edges that are shown is
 * looked up.
 */
final class NetworkQuestion implements ComputedQuestion {

	private static final List<String> OF_SOURCES = List.of("citations", "selfCitations", "nodes");

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
	private static final CypherTemplate<Asked> LINKS = CypherTemplate.<Asked>of("""
			COLLECT { `found`
				WITH `from` AS source, `to` AS target WHERE source <> target
				WITH source, target, count(*) AS weight WHERE `heavy`
				WITH source, target, weight ORDER BY weight DESC, source, target LIMIT `most` + 1
				RETURN [source, target, weight] }""")
		.slot("found", NetworkCitations::all)
		.slot("from", NetworkCitations::from)
		.slot("to", NetworkCitations::to)
		.slot("heavy", (asked) -> asked.has("after") ? AFTER.fill(asked) : FROM_THE_START.fill(asked))
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	/** Of every group that cites: how often, and how often itself. */
	private static final CypherTemplate<Asked> SOURCES = CypherTemplate.<Asked>of("""
			COLLECT { `found`
				WITH `from` AS source, `to` AS target
				WITH source, count(*) AS weight, sum(CASE WHEN source = target THEN 1 ELSE 0 END) AS same
				RETURN [source, weight, same] }""")
		.slot("found", NetworkCitations::all)
		.slot("from", NetworkCitations::from)
		.slot("to", NetworkCitations::to)
		.complete();

	/** The ends of the edges. */
	private static final Expression KEYS = CypherTemplate.fixed("""
			COLLECT { UNWIND shown AS link UNWIND link[0..2] AS key RETURN DISTINCT key }""");

	/** How often others cite each of the ends. */
	private static final CypherTemplate<Asked> TARGETS = CypherTemplate.<Asked>of("""
			COLLECT { `found`
				WITH `from` AS source, `to` AS target WHERE source <> target
				WITH target, count(*) AS weight WHERE target IN keys
				RETURN [target, weight] }""")
		.slot("found", NetworkCitations::all)
		.slot("from", NetworkCitations::from)
		.slot("to", NetworkCitations::to)
		.complete();

	private static final CypherTemplate<Group> NODES = CypherTemplate.<Group>of("""
			COLLECT { UNWIND keys AS key
				LET citing = head([link IN sources WHERE link[0] = key]),
					cited = coalesce(head([link IN targets WHERE link[0] = key | link[1]]), 0)
				WITH key, citing, cited ORDER BY cited DESC, key
				RETURN {claimant: `claimant`, article: `article`, inWeight: cited,
					outWeight: coalesce(citing[1] - citing[2], 0), selfWeight: coalesce(citing[2], 0)} }""")
		.slot("claimant", (group) -> group.claimant(Cypher.name("key")))
		.slot("article", (group) -> group.article(Cypher.name("key")))
		.complete();

	private static final Expression CURSOR = CypherTemplate.fixed("[link[2], link[0], link[1]]");

	private static final CypherTemplate<Asked> PAGE = CypherTemplate.<Asked>of("""
			{hasNextPage: size(links) > `most`, hasPreviousPage: `further`,
				startCursor: head([link IN shown[0..1] | `cursor`]),
					endCursor: head([link IN shown[-1..] | `cursor`])}""")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("further", (asked) -> asked.has("after") ? Cypher.literalTrue() : Cypher.literalFalse())
		.slot("cursor", CURSOR)
		.complete();

	/** The heaviest edges from a group to itself, of those that were counted. */
	private static final CypherTemplate<Asked> OWN = CypherTemplate.<Asked>of("""
			COLLECT { UNWIND sources AS link
				WITH link WHERE link[2] >= `least` AND link[2] > 0
				WITH link ORDER BY link[2] DESC, link[0] LIMIT `most`
				RETURN [link[0], link[0], link[2]] }""")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("least", (asked) -> asked.argument("minWeight"))
		.complete();

	private static final Expression COUNTED = CypherTemplate.fixed("reduce(sum = 0, link IN sources | sum + link[1])");

	private static final Ways LINKED = new Ways(LINKS, KeptNetwork.LINKS);

	private static final Ways FROM_SOURCES = new Ways(SOURCES, KeptNetwork.SOURCES);

	private static final Ways TO_TARGETS = new Ways(TARGETS, KeptNetwork.TARGETS);

	private static final Ways TO_ITSELF = new Ways(OWN, KeptNetwork.OWN);

	private static final CypherTemplate<Asked> NETWORK = CypherTemplate.<Asked>of("""
			head(COLLECT {
				UNWIND [1] AS one
				LET links = `links`
				LET shown = links[0..`most`]
				LET keys = `keys`
				LET sources = `sources`, targets = `targets`
				LET own = `own`
				RETURN {nodes: `nodes`, citations: `citations`,
					edges: `edges`, selfCitations: `selfCitations`, pageInfo: `pageInfo`}
			})""")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("links", (asked) -> LINKED.fillIf(isLinked(asked), asked))
		.slot("keys", (asked) -> asked.selects("nodes") ? KEYS : Cypher.listOf())
		.slot("sources", (asked) -> FROM_SOURCES.fillIf(OF_SOURCES.stream().anyMatch(asked::selects), asked))
		.slot("targets", (asked) -> TO_TARGETS.fillIf(asked.selects("nodes"), asked))
		.slot("own", (asked) -> TO_ITSELF.fillIf(asked.selects("selfCitations"), asked))
		.slot("nodes", (asked) -> NODES.fillIf(asked.selects("nodes"), Group.of(asked)))
		.slot("citations", (asked) -> KeptNetwork.answers(asked) ? KeptNetwork.CITATIONS.fill(asked) : COUNTED)
		.slot("edges", new NetworkEdges("edges", Cypher.name("shown"), CURSOR)::of)
		.slot("selfCitations", new NetworkEdges("selfCitations", Cypher.name("own"), Cypher.literalNull())::of)
		.slot("pageInfo", (asked) -> PAGE.fillIf(asked.selects("pageInfo"), asked))
		.complete();

	@Override
	public Expression of(Asked asked) {
		return NETWORK.fill(asked);
	}

	private static boolean isLinked(Asked asked) {
		return asked.selects("nodes") || asked.selects("edges") || asked.selects("pageInfo");
	}

	/** How something is counted, and how it is read where it is kept. */
	private record Ways(CypherTemplate<Asked> counted, CypherTemplate<Asked> kept) {

		/** An empty list where nobody asks for it. */
		Expression fillIf(boolean wanted, Asked asked) {
			return wanted ? (KeptNetwork.answers(asked) ? this.kept : this.counted).fill(asked) : Cypher.listOf();
		}

	}

}
