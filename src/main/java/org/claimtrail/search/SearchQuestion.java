package org.claimtrail.search;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * The question behind {@code Query.search}: the best candidates of the full-text indexes
 * and of the figures, those of them that meet the conditions, and the page after the
 * cursor.
 */
final class SearchQuestion implements ComputedQuestion {

	private static final int MOST = 1_000;

	/** From among how many of each kind those are taken that meet conditions. */
	private static final int CANDIDATES = 50_000;

	/** Claims by their figures, before all that merely have the number in their text. */
	private static final Expression FIGURES = CypherTemplate.fixed("""
			UNWIND $searchFigures AS lookup
			    CALL (lookup) {
			      MATCH (found:Claim) USING INDEX SEEK found:Claim(low, id)
			      WHERE found.low = lookup.value AND found.id IS NOT NULL
			      RETURN found ORDER BY found.low, found.id LIMIT 50000
			      UNION
			      MATCH (found:Claim) USING INDEX SEEK found:Claim(high, id)
			      WHERE found.high = lookup.value AND found.id IS NOT NULL
			      RETURN found ORDER BY found.high, found.id LIMIT 50000
			    }
			    WITH found, lookup
			    WHERE all(other IN lookup.others WHERE found.low IN other.values OR found.high IN other.values
			      OR any(text IN other.texts WHERE found.statementFolded CONTAINS text))
			    RETURN found, 0.0 AS score, lookup.ahead AS ahead""");

	private static final Expression HIGHLIGHTS = CypherTemplate.fixed("""
			[highlight IN [text IN [hit.node.name, hit.node.title, hit.node.statement] + coalesce(hit.node.aliases, [])
			    WHERE text IS NOT NULL | {text: text, words: [word IN split(text, ' ') | {word: word,
			      matches: any(beginning IN $searchBeginnings WHERE
			        reduce(plain = normalize(toLower(word), NFKD), mark IN $searchMarks | replace(plain, mark, ''))
			          CONTAINS beginning)}]}]
			  WHERE any(part IN highlight.words WHERE part.matches)]""");

	private static final CypherTemplate<Asked> FOUND = CypherTemplate.<Asked>of("""
			head(COLLECT {
			  CALL () {
			    UNWIND $searchLookups AS lookup
			    CALL db.index.fulltext.queryNodes(lookup.index, lookup.query, {limit: `candidates`})
			        YIELD node AS found, score
			    RETURN found, score * lookup.weight + lookup.ahead AS score, 0 AS ahead
			    UNION ALL
			    `figures`
			  }
			  WITH found, max(score) + sum(ahead) AS score
			  WHERE (`kinds` IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN `kinds`)) AND `conditions`
			  WITH found, score ORDER BY score DESC, found.id LIMIT 1000
			  WITH collect({node: found, score: score, key: [score, found.id]}) AS whole
			  WITH whole, [hit IN whole WHERE `after` IS NULL OR hit.score < `after`[0]
			    OR (hit.score = `after`[0] AND hit.node.id > `after`[1])] AS rest
			  WITH whole, rest, rest[0..`most`] AS page
			  RETURN {
			    edges: [hit IN page | {cursor: hit.key, node: hit.node, score: hit.score, highlights: `highlights`}],
			    nodes: [hit IN page | hit.node],
			    pageInfo: {hasNextPage: size(rest) > size(page), hasPreviousPage: size(rest) < size(whole),
			      startCursor: head(page).key, endCursor: last(page).key},
			    totalCount: size(whole)} AS found
			})""")
		.slot("candidates", (asked) -> Cypher.literalOf(asked.has("where") ? CANDIDATES : MOST))
		.slot("figures", FIGURES)
		.slot("kinds", (asked) -> asked.argument("in"))
		.slot("conditions", (asked) -> asked.filter("where", Cypher.anyNode("found")))
		.slot("after", (asked) -> asked.argument("after"))
		.slot("most", (asked) -> asked.argument("first"))
		.slot("highlights", (asked) -> asked.selects("edges", "highlights") ? HIGHLIGHTS : Cypher.listOf())
		.complete();

	@Override
	public Expression of(Asked asked) {
		return FOUND.fill(asked);
	}

}
