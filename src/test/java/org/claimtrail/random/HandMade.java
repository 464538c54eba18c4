package org.claimtrail.random;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Questions with something of everything, on which the net itself is tried. */
final class HandMade {

	private static final Argument BY_LOW = new Argument("orderBy", "[ClaimOrder!]",
			List.of(Map.of("field", new Word("LOW"), "direction", new Word("DESC"))), true);

	private HandMade() {
	}

	static List<Ask> claimsWithTheirCitations() {
		Ask citations = Ask
			.of("cites", List.of(Ask.of("edges", List.of(Ask.leaf("intent"), Ask.leaf("via"), things("node"))),
					Ask.leaf("totalCount")))
			.with(first(3));
		Ask claimant = Ask.of("claimant", leaves("__typename", "id", "name", "aliases", "citationCount"));
		Ask figure = Ask.of("figure", leaves("low", "high", "comparator", "vague"));
		Ask node = Ask.of("node", List.of(Ask.leaf("id"), Ask.leaf("statedOn"), Ask.leaf("recordedAt"),
				Ask.leaf("originCount"), claimant, figure, citations));
		Ask info = Ask.of("pageInfo", leaves("hasNextPage", "hasPreviousPage"));
		return List
			.of(Ask.of("claims", List.of(Ask.leaf("totalCount"), info, Ask.of("edges", List.of(node)), things("nodes")))
				.with(BY_LOW)
				.with(first(6)));
	}

	static List<Ask> claimsThatHaveAFigure() {
		Ask nodes = Ask.of("nodes", leaves("id", "statement", "statedOn"));
		Argument where = new Argument("where", "ClaimWhere", Map.of("hasFigure", true), true);
		return List.of(Ask.of("claims", List.of(nodes, Ask.leaf("totalCount"))).with(BY_LOW).with(where));
	}

	private static Ask things(String name) {
		return Ask.of(name, leaves("id"));
	}

	private static List<Ask> leaves(String... names) {
		return Arrays.stream(names).map(Ask::leaf).toList();
	}

	private static Argument first(int size) {
		return new Argument("first", "Int", size, false);
	}

}
