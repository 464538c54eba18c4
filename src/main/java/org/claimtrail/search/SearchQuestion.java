package org.claimtrail.search;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedQuestion;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * The question behind {@code Query.search}: at most 1000 candidates of each full-text
 * index, the conditions, and the page after the cursor. Names count twice as much as
 * running text.
 */
final class SearchQuestion implements ComputedQuestion {

	private static final String FOUND = """
			head(COLLECT {
			  UNWIND ['names', 'texts'] AS index
			  CALL db.index.fulltext.queryNodes(index, $searchQuery, {limit: 1000}) YIELD node AS found, score
			  WITH found, score * CASE index WHEN 'names' THEN 2.0 ELSE 1.0 END AS score
			  WHERE ($E IS NULL OR any(label IN labels(found) WHERE toUpper(label) IN $E)) AND $E
			  WITH found, score ORDER BY score DESC, found.id
			  WITH collect({node: found, score: score, key: [score, found.id]}) AS whole
			  WITH whole, [hit IN whole WHERE $E IS NULL OR hit.score < $E[0]
			    OR (hit.score = $E[0] AND hit.node.id > $E[1])] AS rest
			  WITH whole, rest, rest[0..$E] AS page
			  RETURN {
			    edges: [hit IN page | {cursor: hit.key, node: hit.node, score: hit.score, highlights: $E}],
			    nodes: [hit IN page | hit.node],
			    pageInfo: {hasNextPage: size(rest) > size(page), hasPreviousPage: size(rest) < size(whole),
			      startCursor: head(page).key, endCursor: last(page).key},
			    totalCount: size(whole)} AS found
			})""";

	private static final String HIGHLIGHTS = """
			[highlight IN [text IN [hit.node.name, hit.node.title, hit.node.statement] + coalesce(hit.node.aliases, [])
			    WHERE text IS NOT NULL | {text: text, words: [word IN split(text, ' ') | {word: word,
			      matches: any(beginning IN $searchBeginnings WHERE
			        reduce(plain = normalize(toLower(word), NFKD), mark IN $searchMarks | replace(plain, mark, ''))
			          CONTAINS beginning)}]}]
			  WHERE any(part IN highlight.words WHERE part.matches)]""";

	@Override
	public Expression of(Asked asked) {
		Node found = Cypher.anyNode("found");
		Expression after = asked.argument("after");
		Expression kinds = asked.argument("in");
		return Cypher.raw(FOUND, kinds, kinds, asked.filter("where", found), after, after, after, after,
				asked.argument("first"), Cypher.raw(HIGHLIGHTS));
	}

}
