package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Which two claimants pass on most of the same claims. What very many pass on is left
 * out, since it says little about any two of them; so are those who pass on little, and
 * with them most of the pairs there are.
 */
final class SharedSourcesQuestion implements ComputedQuestion {

	private static final String PAIRS = """
			COLLECT {
				LET $busy = COLLECT { MATCH ($count:DriftCount)
						WHERE $count.groupBy = 'CLAIMANT' AND $count.citations > 0
						WITH $count ORDER BY $count.citations DESC, $count.claimantId LIMIT 200
						RETURN $count.claimantId }
				UNWIND COLLECT { $found
					RETURN $tellers } AS $group
				UNWIND range(0, size($group) - 2) AS $place
				UNWIND $group[$place + 1..] AS $other
				WITH $group[$place] AS $one, $other
				WITH CASE WHEN $one < $other THEN $one ELSE $other END AS $lower,
					CASE WHEN $one < $other THEN $other ELSE $one END AS $higher, count(*) AS $number
				ORDER BY $number DESC, $lower, $higher LIMIT $most
				RETURN {claimants: COLLECT { UNWIND [$lower, $higher] AS $id
					MATCH ($claimant:Claimant {id: $id}) RETURN $claimant ORDER BY $id }, claimCount: $number}
			}""";

	/** All claims, by an index that has who passes them on. */
	private static final String OF_ALL = """
			MATCH ()-[$edge:CITES]->() USING INDEX $edge:CITES(citedId, citingClaimantId, intent)
					WHERE $edge.citedId IS NOT NULL AND $edge.citingClaimantId IS NOT NULL AND $edge.intent IN $intents
					WITH $edge.citedId AS $id, count(*) AS $citations, $distinct AS $all
					WHERE $citations <= 50 AND size($all) > 1
					MATCH ($shared:Claim {id: $id})
					WITH $others AS $tellers WHERE size($tellers) > 1""";

	/** Those that meet conditions. */
	private static final String OF_SOME = """
			MATCH ($shared:Claim)
					WHERE $shared.citationCount >= 2 AND $shared.citationCount <= 50 AND ($conditions)
					MATCH ($shared)<-[$edge:CITES]-() WHERE $edge.intent IN $intents
					WITH $shared, $distinct AS $all
					WITH $others AS $tellers WHERE size($tellers) > 1""";

	private static final String DISTINCT = """
			collect(DISTINCT CASE WHEN $edge.citingClaimantId IN $busy THEN $edge.citingClaimantId END)""";

	/** Whoever cites themselves shares no source. */
	private static final String OTHERS = "[$teller IN $all WHERE $teller <> $shared.claimantId]";

	@Override
	public Expression of(Asked asked) {
		Node shared = Cypher.anyNode(asked.fresh("shared"));
		CypherText text = new CypherText(asked::fresh).with("shared", shared.getRequiredSymbolicName())
			.with("conditions", asked.filter("where", shared))
			.with("intents", ChosenIntents.of(asked))
			.with("most", asked.argument("first"));
		for (String name : new String[] { "busy", "edge", "tellers", "all" }) {
			text.with(name, Cypher.name(asked.fresh(name)));
		}
		text.with("distinct", text.of(DISTINCT)).with("others", text.of(OTHERS));
		return text.with("found", text.of(asked.has("where") ? OF_SOME : OF_ALL)).of(PAIRS);
	}

}
