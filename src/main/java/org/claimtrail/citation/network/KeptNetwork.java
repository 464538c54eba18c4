package org.claimtrail.citation.network;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Who cites whom, as it is kept for each pair when citations are written. It answers for
 * claimants and organizations, for the purposes that count unless others are asked for,
 * and without conditions: what else is asked has to be counted. Orders begin with what is
 * the same for all, as the index has them, so that those of a less weight than is shown
 * are not read.
 */
final class KeptNetwork {

	private static final Set<Group> KEPT_FOR = EnumSet.of(Group.CLAIMANT, Group.ORGANIZATION);

	private static final List<String> CONDITIONS = List.of("where", ChosenIntents.ARGUMENT, "from", "to", "measure");

	private static final Expression ALL_KINDS = Cypher
		.listOf(Arrays.stream(DriftKind.values()).map((kind) -> (Expression) Cypher.literalOf(kind.name())).toList());

	/** What comes after a cursor, in the words of the index first. */
	private static final CypherTemplate<Asked> AFTER = CypherTemplate.<Asked>of("""
			count.citations <= `after`[0] AND (count.citations < `after`[0] OR count.citingId > `after`[1]
				OR count.citingId = `after`[1] AND count.citedId > `after`[2])""")
		.slot("after", (asked) -> asked.argument("after"))
		.complete();

	/** The heaviest edges between different groups. */
	static final CypherTemplate<Asked> LINKS = CypherTemplate.<Asked>of("""
			COLLECT { MATCH (count:NetworkCount)
				WHERE count.groupBy = `groupBy` AND count.self = false AND count.citations >= `least`
					AND count.citations > 0 AND `follows`
				WITH count ORDER BY count.groupBy DESC, count.self DESC, count.citations DESC, count.citingId,
					count.citedId LIMIT `most` + 1
				RETURN [count.citingId, count.citedId, count.citations, count.kinds] }""")
		.slot("groupBy", KeptNetwork::groupBy)
		.slot("least", (asked) -> asked.argument("minWeight"))
		.slot("follows", (asked) -> asked.has("after") ? AFTER.fill(asked) : Cypher.literalTrue())
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	/** Of the ends of the edges: how often each cites, and how often itself. */
	static final CypherTemplate<Asked> SOURCES = CypherTemplate.<Asked>of("""
			COLLECT { UNWIND keys AS key
				MATCH (count:DriftCount) WHERE count.groupBy = `groupBy` AND count.claimantId = key
				OPTIONAL MATCH (own:NetworkCount)
					WHERE own.groupBy = `groupBy` AND own.citingId = key AND own.citedId = key AND own.citations > 0
				LET same = coalesce(own.citations, 0)
				RETURN [key, CASE WHEN count.citations > same THEN count.citations ELSE same END, same] }""")
		.slot("groupBy", KeptNetwork::groupBy)
		.complete();

	/** How often others cite each of the ends. */
	static final CypherTemplate<Asked> TARGETS = CypherTemplate
		.<Asked>of(
				"""
						COLLECT { UNWIND keys AS key
							MATCH (count:NetworkCount)
								WHERE count.groupBy = `groupBy` AND count.citedId = key AND count.self = false AND count.citations > 0
							WITH key, sum(count.citations) AS weight
							RETURN [key, weight] }""")
		.slot("groupBy", KeptNetwork::groupBy)
		.complete();

	/** The heaviest edges from a group to itself. */
	static final CypherTemplate<Asked> OWN = CypherTemplate
		.<Asked>of(
				"""
						COLLECT { MATCH (count:NetworkCount)
							WHERE count.groupBy = `groupBy` AND count.self = true AND count.citations >= `least` AND count.citations > 0
							WITH count ORDER BY count.groupBy DESC, count.self DESC, count.citations DESC, count.citingId LIMIT `most`
							RETURN [count.citingId, count.citingId, count.citations, count.kinds] }""")
		.slot("groupBy", KeptNetwork::groupBy)
		.slot("least", (asked) -> asked.argument("minWeight"))
		.slot("most", (asked) -> asked.argument("first"))
		.complete();

	/** How many citations there are. */
	static final CypherTemplate<Asked> CITATIONS = CypherTemplate.<Asked>of("""
			head(COLLECT { MATCH (count:DriftCount) WHERE count.groupBy = `groupBy`
				RETURN sum(count.citations) })""").slot("groupBy", KeptNetwork::groupBy).complete();

	/** The kinds of drift on a {@code link}, and how many have each. */
	static final CypherTemplate<Asked> KINDS = CypherTemplate.<Asked>of("""
			COLLECT { UNWIND range(0, size(link[3]) - 1) AS place
				WITH `kinds`[place] AS kind, link[3][place] AS count WHERE count > 0
				WITH kind, count ORDER BY count DESC, kind
				RETURN {kind: kind, count: count} }""").slot("kinds", ALL_KINDS).complete();

	private KeptNetwork() {
	}

	/** Whether all that is asked for was kept. */
	static boolean answers(Asked asked) {
		return KEPT_FOR.contains(Group.of(asked)) && CONDITIONS.stream().noneMatch(asked::has);
	}

	private static Expression groupBy(Asked asked) {
		return Cypher.literalOf(Group.of(asked).name());
	}

}
