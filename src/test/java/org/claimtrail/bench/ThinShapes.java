package org.claimtrail.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Questions whose cost grows with the graph unless they start from the right end, or are
 * answered from what is kept.
 */
final class ThinShapes {

	private static final String PAGE = "{ nodes { id statement statedOn claimant { id name } } }";

	private static final List<Map<String, Object>> ONCE = List.of(Map.of());

	private ThinShapes() {
	}

	static List<Shape> of(int claims) {
		List<Map<String, Object>> organizations = named("organization:o", BenchCorpus.organizations(claims));
		List<Map<String, Object>> measures = named("measure:m", BenchCorpus.measures(claims));
		return List.of(
				byId("claims by an affiliation of the claimant",
						"claims(first: 20, where: {claimant: {affiliation: {id: {eq: $id}}}}) " + PAGE, organizations),
				byId("claims by the publisher of an article",
						"claims(first: 20, where: {article: {publisher: {id: {eq: $id}}}}) " + PAGE, organizations),
				byId("claims for an organization", "claims(first: 20, where: {organization: {id: {eq: $id}}}) " + PAGE,
						organizations),
				byId("articles with a claim about a measure",
						"articles(first: 20, where: {claim: {measure: {id: {eq: $id}}}}) { nodes { id title } }",
						measures),
				new Shape("most reported since a day",
						"""
								query ($day: PartialDate!) {
								  claims(first: 20, where: {statedOn: {from: $day}}, orderBy: [{field: REPORT_COUNT, direction: DESC}]) %s
								}"""
							.formatted(PAGE),
						days()),
				new Shape("claims that rest on stale ones",
						"{ claims(first: 20, where: {restsOnStale: true}) " + PAGE + " }", ONCE),
				new Shape("count of a rare word",
						"query ($text: String!) { claims(where: {statement: {contains: $text}}) { totalCount } }",
						List.of(Map.of("text", BenchCorpus.word(2743)), Map.of("text", BenchCorpus.word(2730)))),
				new Shape("groups by claimant", """
						{ claims { groups(by: CLAIMANT) { key count figureCount lowest highest latest { id } } } }""",
						ONCE),
				new Shape("pairs that share sources", "{ sharedSources { claimants { id } claimCount } }", ONCE),
				new Shape("drift counts",
						"{ driftCounts { claimant { id name } citations drifted kinds { kind count } } }", ONCE),
				new Shape("whole citation network",
						"""
								{ citationNetwork { citations nodes { claimant { id } inWeight outWeight selfWeight }
								  edges { citing { id } cited { id } weight firstOn lastOn drift { kind count } examples { id } } } }""",
						ONCE));
	}

	private static Shape byId(String name, String field, List<Map<String, Object>> ids) {
		return new Shape(name, "query ($id: ID!) { " + field + " }", ids);
	}

	private static List<Map<String, Object>> named(String prefix, int count) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			all.add(Map.of("id", prefix + (i * 7) % count));
		}
		return all;
	}

	private static List<Map<String, Object>> days() {
		List<Map<String, Object>> all = new ArrayList<>();
		List.of("2022", "2022-06", "2023-06", "2024-06", "2024-12", "2024-12-20", "2024-12-28")
			.forEach((day) -> all.add(Map.of("day", day)));
		return all;
	}

}
