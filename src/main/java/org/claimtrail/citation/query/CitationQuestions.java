package org.claimtrail.citation.query;

import java.util.Arrays;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** The questions about citations with a shape of their own. */
final class CitationQuestions {

	private static final String DRIFT_COUNTS = """
			COLLECT {
				MATCH ($claim:Claim)-[$edge:CITES]->(:Claim)
				WHERE ($conditions) AND $edge.intent IN $intents
				%s
				WITH $group AS $key, $edge
				WITH $key, count($edge) AS $citations, collect(CASE WHEN $edge.drift <> [] THEN $edge END) AS $drifted
				WITH $key, $citations, $drifted WHERE size($drifted) >= $least
				ORDER BY size($drifted) DESC, $citations DESC, $key LIMIT $most
				RETURN {claimant: $claimant, article: $inArticle, citations: $citations, drifted: size($drifted),
					kinds: COLLECT { UNWIND $drifted AS $one
						UNWIND $one.drift AS $kind
						WITH $kind, count(*) AS $count ORDER BY $count DESC, $kind
						RETURN {kind: $kind, count: $count} }}
			}""";

	private static final String APPEARING = """
			MATCH ($claim)-[:APPEARS_IN]->($article:Article)
				WITH DISTINCT $edge, $article""";

	/** The same for all claims, as it is kept when citations are written. */
	private static final String KEPT_DRIFT_COUNTS = """
			COLLECT {
				MATCH ($count:DriftCount) WHERE $count.groupBy = $by AND $count.citations > 0
					AND $count.drifted >= $least
				WITH $count, $count.claimantId AS $key
				ORDER BY $count.drifted DESC, $count.citations DESC, $key LIMIT $most
				RETURN {claimant: $claimant, citations: $count.citations, drifted: $count.drifted,
					kinds: COLLECT { UNWIND range(0, size($count.kinds) - 1) AS $place
						WITH $allKinds[$place] AS $kind, $count.kinds[$place] AS $number WHERE $number > 0
						WITH $kind, $number ORDER BY $number DESC, $kind
						RETURN {kind: $kind, count: $number} }}
			}""";

	private static final String ORIGINS = """
			head(COLLECT {
				OPTIONAL MATCH ($claim:Claim) WHERE $claim.id IN $ids[0..500]
				OPTIONAL MATCH ANY SHORTEST ($claim)-[:CITES]->{0,1000}($origin)
				WHERE NOT EXISTS { ($origin)-[:CITES]->() }
				WITH DISTINCT $claim, $origin
				WITH $origin, $claim ORDER BY $claim.id
				WITH $origin, collect($claim) AS $claims
				WHERE $origin IS NOT NULL
				WITH $origin, $claims ORDER BY size($claims) DESC, $origin.id
				WITH collect({origin: $origin, claims: $claims}) AS $origins
				RETURN {count: size($origins), origins: $origins[0..500]}
			})""";

	/**
	 * A direct citation by the index of claimants, or else a way that is walked from
	 * those who cite: from there it is narrow, for few are cited by many.
	 */
	private static final String PATH = """
			head(COLLECT {
				CALL () {
					MATCH ($citing)-[$cites:CITES]->($cited)
					USING INDEX $cites:CITES(citingClaimantId, citedClaimantId, citingStatedOnFirst, intent)
					WHERE $cites.citingClaimantId = $from AND $cites.citedClaimantId = $to
						AND $cites.citingStatedOnFirst IS NOT NULL AND $cites.intent IS NOT NULL
					WITH $citing, $cites, $cited
					ORDER BY $cites.citingStatedOnFirst, $cites.citingId, $cites.citedId LIMIT 1
					RETURN [$citing, $cited] AS $claims, [$cites] AS $edges
					UNION ALL
					MATCH $path = ANY SHORTEST (:Claimant {id: $from})<-[:MADE_BY]-(:Claim)-[:CITES]->{1,25}
						($end:Claim WHERE $end.claimantId = $to)
					WITH $path, $end ORDER BY length($path), $end.id LIMIT 1
					RETURN nodes($path)[1..] AS $claims, relationships($path)[1..] AS $edges
				}
				WITH $claims, $edges LIMIT 1
				RETURN {length: size($edges), claims: $claims, edges: COLLECT { UNWIND $edges AS $edge
					RETURN {cursor: [startNode($edge).id, endNode($edge).id], node: endNode($edge),
						citing: startNode($edge), cited: endNode($edge), intent: $edge.intent, via: $edge.via,
						cue: $edge.cue, attribution: $edge.attribution, drift: $findings, agreed: $agreed, unknown: $unknown} }}
			})""";

	private static final Expression DRIFT_KINDS = Cypher
		.listOf(Arrays.stream(DriftKind.values()).map((kind) -> (Expression) Cypher.literalOf(kind.name())).toList());

	private CitationQuestions() {
	}

	static Expression driftCounts(Asked asked) {
		Group group = Group.of(asked);
		Expression key = Cypher.name(asked.fresh("key"));
		CypherText text = new CypherText(asked::fresh).with("key", key)
			.with("claimant", group.claimant(key, asked))
			.with("most", asked.argument("first"))
			.with("least", asked.argument("minDrifted"));
		if (group != Group.ARTICLE && !asked.has("where") && !asked.has(ChosenIntents.ARGUMENT)) {
			return text.with("by", Cypher.literalOf(group.name())).with("allKinds", DRIFT_KINDS).of(KEPT_DRIFT_COUNTS);
		}
		Node claim = Cypher.anyNode(asked.fresh("claim"));
		return text.with("claim", claim.getRequiredSymbolicName())
			.with("conditions", asked.filter("where", claim))
			.with("intents", ChosenIntents.of(asked))
			.with("group", text.of(group.key()))
			.with("inArticle", group.article(key, asked))
			.of(DRIFT_COUNTS.formatted((group == Group.ARTICLE) ? APPEARING : ""));
	}

	static Expression origins(Asked asked) {
		return new CypherText(asked::fresh).with("ids", asked.argument("of")).of(ORIGINS);
	}

	static Expression path(Asked asked) {
		CypherText text = new CypherText(asked::fresh).with("from", asked.argument("from"))
			.with("to", asked.argument("to"));
		return text.with("findings", text.of(CitationDrift.FINDINGS))
			.with("agreed", text.of(CitationDrift.AGREED))
			.with("unknown", text.of(CitationDrift.UNKNOWN))
			.of(PATH);
	}

}
