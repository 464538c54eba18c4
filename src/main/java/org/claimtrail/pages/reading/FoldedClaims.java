package org.claimtrail.pages.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims in an article that need no place of their own: another claim beside
 * them cites them, and they cite nobody and have no words of their own in the article.
 */
final class FoldedClaims {

	private FoldedClaims() {
	}

	/** Their identifiers, among the claims of one page. */
	static Set<String> of(Map<?, ?> article) {
		List<Map<?, ?>> edges = (article.get("claims") instanceof Map<?, ?> claims) ? Answers.maps(claims.get("edges"))
				: List.of();
		Set<String> cited = new HashSet<>();
		edges.forEach((edge) -> cites(edge).forEach((citation) -> cited.add(id(citation.get("node")))));
		Set<String> folded = new HashSet<>();
		for (Map<?, ?> edge : edges) {
			String id = id(edge.get("node"));
			if (edge.get("exact") == null && cites(edge).isEmpty() && cited.contains(id)) {
				folded.add(id);
			}
		}
		return folded;
	}

	private static List<Map<?, ?>> cites(Map<?, ?> edge) {
		return (edge.get("node") instanceof Map<?, ?> claim && claim.get("cites") instanceof Map<?, ?> cites)
				? Answers.maps(cites.get("edges")) : List.of();
	}

	private static String id(@Nullable Object claim) {
		return (claim instanceof Map<?, ?> map) ? String.valueOf(map.get("id")) : "";
	}

}
