package org.claimtrail.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A question that is asked time and again, each time with the next variables.
 *
 * @param variables what to ask for, all of the same form
 */
record Shape(String name, String document, List<Map<String, Object>> variables) {

	private static final int VARIATIONS = 200;

	private static final String CLAIM = """
			fragment Told on Claim {
			  id statement statedOn medium
			  figure { low high comparator unit phrase }
			  measure { id name unit }
			  claimant { id name ... on Speaker { affiliations(first: 5) { edges { role from to node { id name } } } } }
			  articles(first: 3) { nodes { id title publishedOn publisher { id name } } }
			}""";

	static List<Shape> six(int claims) {
		return List.of(claimById(claims), nestedClaim(claims), measureList(claims), filteredList(), nestedConnections(),
				search());
	}

	private static Shape claimById(int claims) {
		return new Shape("claim by id",
				"""
						query ($id: ID!) {
						  claim(id: $id) { id statement statedOn medium verification figure { low high comparator unit phrase } }
						}""",
				of((i) -> Map.of("id", "claim:c" + (long) i * 997 % claims)));
	}

	private static Shape nestedClaim(int claims) {
		return new Shape("nested claim, 3 levels", """
				query ($id: ID!) {
				  claim(id: $id) {
				    ...Told
				    cites(first: 5) { edges { intent via node { ...Told
				      cites(first: 5) { edges { intent via node { ...Told
				        cites(first: 5) { edges { intent via node { ...Told } } } } } } } } }
				  }
				}
				""" + CLAIM, of((i) -> Map.of("id", "claim:c" + (claims / 2 + (long) i * 997 % (claims / 2)))));
	}

	private static Shape measureList(int claims) {
		return new Shape("measure, first 100 claims",
				"""
						query ($id: ID!) {
						  measure(id: $id) { id name unit claims(first: 100) { nodes {
						    id statement statedOn figure { low high comparator unit phrase }
						    claimant { id name ... on Speaker { affiliations(first: 5) { edges { role from to node { id name } } } } }
						    articles(first: 3) { nodes { id title publishedOn publisher { id name } } }
						  } } }
						}""",
				of((i) -> Map.of("id", "measure:m" + i % BenchCorpus.measures(claims))));
	}

	private static Shape filteredList() {
		return new Shape("filtered, ordered list",
				"""
						query ($from: PartialDate!, $to: PartialDate!, $least: Float!) {
						  claims(first: 20, where: {statedOn: {from: $from, to: $to}, medium: [INTERVIEW], figure: {low: {gte: $least}}},
						      orderBy: [{field: STATED_ON, direction: DESC}, {field: LOW}]) {
						    edges { cursor node { id statement statedOn figure { low high } claimant { id name } } }
						    pageInfo { hasNextPage endCursor }
						  }
						}""",
				of((i) -> Map.of("from", "%d-%02d-10".formatted(2022 + i % 3, 1 + i % 12), "to",
						"%d-%02d".formatted(2022 + i % 3, 1 + i % 12), "least", 1000.0 * i)));
	}

	private static Shape nestedConnections() {
		return new Shape("connection in connection, totalCount", """
				query ($prefix: String!) {
				  speakers(first: 10, where: {name: {startsWith: $prefix}}) {
				    totalCount
				    nodes { id name claims(first: 5) { totalCount nodes { id statement statedOn } } }
				  }
				}""", of((i) -> Map.of("prefix", BenchCorpus.word(i))));
	}

	private static Shape search() {
		return new Shape("search", """
				query ($text: String!) {
				  search(text: $text, first: 10) {
				    edges { score node { __typename id ... on Claim { statement statedOn } ... on Claimant { name } } }
				  }
				}""", of((i) -> Map.of("text", BenchCorpus.word(40 + i) + " " + BenchCorpus.word(2 * i))));
	}

	/** The first page of the reports of some claims. */
	static Shape reports(String name, List<String> claims) {
		List<Map<String, Object>> variables = new ArrayList<>();
		claims.forEach((id) -> variables.add(Map.of("id", id)));
		return new Shape(name, "query ($id: ID!) { claim(id: $id) { citedBy(first: 20) { edges { node { id } } } } }",
				variables);
	}

	private static List<Map<String, Object>> of(IntFunction<Map<String, Object>> variation) {
		List<Map<String, Object>> variables = new ArrayList<>();
		for (int i = 0; i < VARIATIONS; i++) {
			variables.add(variation.apply(i));
		}
		return variables;
	}

}
