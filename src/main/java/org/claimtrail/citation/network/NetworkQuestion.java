package org.claimtrail.citation.network;

import java.util.function.Function;

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
public final class NetworkQuestion implements ComputedQuestion {

	/** The ends of the edges. */
	private static final Expression KEYS = CypherTemplate.fixed("""
			COLLECT { UNWIND shown AS link UNWIND link[0..2] AS key RETURN DISTINCT key }""");

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

	private static final CypherTemplate<Asked> PAGE = CypherTemplate.<Asked>of("""
			{hasNextPage: size(links) > `most`, hasPreviousPage: `further`,
				startCursor: head([link IN shown[0..1] | `cursor`]),
					endCursor: head([link IN shown[-1..] | `cursor`])}""")
		.slot("most", (asked) -> asked.argument("first"))
		.slot("further", (asked) -> asked.has("after") ? Cypher.literalTrue() : Cypher.literalFalse())
		.slot("cursor", NetworkEdges.CURSOR)
		.complete();

	private static final Ways LINKED = new Ways(CountedNetwork::links, KeptNetwork.LINKS);

	private static final Ways FROM_SOURCES = new Ways(CountedNetwork::sources, KeptNetwork.SOURCES);

	private static final Ways TO_TARGETS = new Ways(CountedNetwork::targets, KeptNetwork.TARGETS);

	private static final Ways TO_ITSELF = new Ways(CountedNetwork::own, KeptNetwork.OWN);

	private static final Ways ALL = new Ways(CountedNetwork::citations, KeptNetwork.CITATIONS);

	/**
	 * What is counted of the network. It has all pairs only in here: a store that orders
	 * something reckons whatever is at hand to the memory of each row.
	 */
	private static final CypherTemplate<CitationGroups> COUNTS = CypherTemplate.<CitationGroups>of("""
			head(COLLECT {
				LET pairs = `pairs`
				LET links = `links`
				LET shown = links[0..`most`]
				LET keys = `keys`
				RETURN {links: links, keys: keys, sources: `sources`, targets: `targets`, own: `own`,
					citations: `citations`}
			})""")
		.slot("most", (groups) -> groups.asked().argument("first"))
		.slot("pairs", (groups) -> KeptNetwork.answers(groups.asked()) ? Cypher.listOf() : CountedNetwork.pairs(groups))
		.slot("links", (groups) -> LINKED.fillIf(isLinked(groups.asked()), groups.asked()))
		.slot("keys", (groups) -> groups.asked().selects("nodes") ? KEYS : Cypher.listOf())
		.slot("sources", (groups) -> FROM_SOURCES.fillIf(groups.asked().selects("nodes"), groups.asked()))
		.slot("targets", (groups) -> TO_TARGETS.fillIf(groups.asked().selects("nodes"), groups.asked()))
		.slot("own", (groups) -> TO_ITSELF.fillIf(groups.asked().selects("selfCitations"), groups.asked()))
		.slot("citations", (groups) -> ALL.fillIf(groups.asked().selects("citations"), groups.asked()))
		.complete();

	private static final CypherTemplate<CitationGroups> NETWORK = CypherTemplate.<CitationGroups>of("""
			head(COLLECT {
				UNWIND `once` AS one
				LET counts = `counts`
				LET links = counts.links, shown = counts.links[0..`most`], keys = counts.keys,
					sources = counts.sources, targets = counts.targets, own = counts.own
				RETURN {nodes: `nodes`, citations: counts.citations,
					edges: `edges`, selfCitations: `selfCitations`, pageInfo: `pageInfo`}
			})""")
		.slot("once", CitationGroups::once)
		.slot("counts", COUNTS::fill)
		.slot("most", (groups) -> groups.asked().argument("first"))
		.slot("nodes", (groups) -> NODES.fillIf(groups.asked().selects("nodes"), Group.of(groups.asked())))
		.slot("edges", NetworkEdges.BETWEEN_GROUPS::of)
		.slot("selfCitations", NetworkEdges.WITHIN_GROUPS::of)
		.slot("pageInfo", (groups) -> PAGE.fillIf(groups.asked().selects("pageInfo"), groups.asked()))
		.complete();

	private final boolean meanwhile;

	/**
	 * Asks the question.
	 * @param meanwhile whether the answer is to hold while citations follow their claims
	 * to other organizations; else there is none then
	 */
	public NetworkQuestion(boolean meanwhile) {
		this.meanwhile = meanwhile;
	}

	@Override
	public Expression of(Asked asked) {
		return NETWORK.fill(new CitationGroups(asked, this.meanwhile));
	}

	private static boolean isLinked(Asked asked) {
		return asked.selects("nodes") || asked.selects("edges") || asked.selects("pageInfo");
	}

	/** How something is counted, and how it is read where it is kept. */
	private record Ways(Function<Asked, Expression> counted, CypherTemplate<Asked> kept) {

		/** An empty list where nobody asks for it. */
		Expression fillIf(boolean wanted, Asked asked) {
			if (!wanted) {
				return Cypher.listOf();
			}
			return KeptNetwork.answers(asked) ? this.kept.fill(asked) : this.counted.apply(asked);
		}

	}

}
