package org.claimtrail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Paging by any size, in either direction, gives exactly the whole list. */
@WholeServer
class PagingIT {

	private static final String ALL = """
			query ($order: [ClaimOrder!], $first: Int, $after: String, $last: Int, $before: String) {
			  connection: claims(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
			    edges { cursor node { id } }
			    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
			  }
			}""";

	private static final String NESTED = """
			query ($order: [ClaimOrder!], $first: Int, $after: String, $last: Int, $before: String) {
			  parent: measure(id: "measure:russian-military-killed-or-wounded") {
			    connection: claims(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
			      edges { cursor node { id } }
			      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
			    }
			  }
			}""";

	private static final Map<String, String> KEYS = Map.of("STATED_ON", "claim.statedOnFirst", "RECORDED_AT",
			"claim.recordedAt", "LOW", "claim.low", "HIGH", "claim.high", "AS_OF", "claim.asOfFirst", "REPORT_COUNT",
			"claim.reportCount");

	@LocalServerPort
	private int port;

	@Autowired
	private Driver driver;

	@RepeatedTest(12)
	void givesTheWholeListAtTheRoot(RepetitionInfo repetition) {
		pagesGiveAll(ALL, "MATCH (claim:Claim)", new Random(repetition.getCurrentRepetition()));
	}

	@RepeatedTest(12)
	void givesTheWholeListWithinANode(RepetitionInfo repetition) {
		pagesGiveAll(NESTED, "MATCH (claim:Claim)-[:QUANTIFIES]->({id: 'measure:russian-military-killed-or-wounded'})",
				new Random(repetition.getCurrentRepetition()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesASizeThatNoPageHas(int size) {
		for (String argument : List.of("first", "last")) {
			JsonNode byVariable = Operations.ask(this.port, ALL, Map.of(argument, size));
			JsonNode byLiteral = Operations.ask(this.port, "{claims(%s: %d) {nodes {id}}}".formatted(argument, size),
					Map.of());

			assertThat(List.of(byVariable, byLiteral))
				.allSatisfy((answer) -> assertThat(answer.at("/errors/0/extensions/code").asString())
					.isEqualTo("LIMIT_EXCEEDED"));
		}
	}

	@Test
	void takesAnOrderThatRepeatsItself() {
		List<Map<String, String>> order = Collections.nCopies(200, Map.of("field", "LOW", "direction", "ASC"));
		JsonNode page = page(ALL, order, true, 3, null);
		JsonNode next = page(ALL, order, true, 3, page.at("/pageInfo/endCursor").asString());

		assertThat(next.get("edges")).hasSize(3);
		assertThat(page.at("/pageInfo/endCursor").asString()).hasSizeLessThan(300);
	}

	@Test
	void refusesACursorOfAnotherOrder() {
		JsonNode page = Operations.ask(this.port, ALL, Map.of("first", 1)).at("/data/connection");
		String cursor = page.at("/pageInfo/endCursor").asString();

		JsonNode answer = Operations.ask(this.port, ALL,
				Map.of("after", cursor, "order", List.of(Map.of("field", "LOW"))));

		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_CURSOR");
	}

	private void pagesGiveAll(String document, String pattern, Random random) {
		List<Map<String, String>> order = anyOrder(random);
		List<String> all = all(pattern, order);
		boolean forward = random.nextBoolean();
		List<String> paged = new ArrayList<>();
		String cursor = null;
		boolean more = true;
		while (more) {
			JsonNode page = page(document, order, forward, 1 + random.nextInt(40), cursor);
			List<String> ids = new ArrayList<>();
			page.get("edges").forEach((edge) -> ids.add(edge.at("/node/id").asString()));
			more = page.at(forward ? "/pageInfo/hasNextPage" : "/pageInfo/hasPreviousPage").asBoolean();
			assertThat(page.at(forward ? "/pageInfo/hasPreviousPage" : "/pageInfo/hasNextPage").asBoolean())
				.isEqualTo(cursor != null);
			paged.addAll(forward ? paged.size() : 0, ids);
			cursor = page.at(forward ? "/pageInfo/endCursor" : "/pageInfo/startCursor").asString();
		}
		assertThat(paged).as("%s %s", order, forward).isEqualTo(all);
	}

	private JsonNode page(String document, List<Map<String, String>> order, boolean forward, int size,
			@Nullable String cursor) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("order", order);
		variables.put(forward ? "first" : "last", size);
		if (cursor != null) {
			variables.put(forward ? "after" : "before", cursor);
		}
		JsonNode answer = Operations.ask(this.port, document, variables);
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return answer.at("/data").findValue("connection");
	}

	private static List<Map<String, String>> anyOrder(Random random) {
		List<String> fields = new ArrayList<>(KEYS.keySet());
		Collections.sort(fields);
		Collections.shuffle(fields, random);
		return fields.subList(0, 1 + random.nextInt(3))
			.stream()
			.map((field) -> Map.of("field", field, "direction", random.nextBoolean() ? "ASC" : "DESC"))
			.toList();
	}

	private List<String> all(String pattern, List<Map<String, String>> order) {
		StringBuilder keys = new StringBuilder();
		for (Map<String, String> key : order) {
			String value = KEYS.get(key.get("field"));
			keys.append("%s IS NULL, %s %s, ".formatted(value, value, key.get("direction")));
		}
		String statement = "%s RETURN claim.id ORDER BY %sclaim.id %s".formatted(pattern, keys,
				order.getFirst().get("direction"));
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get(0).asString())
			.toList();
	}

}
