package org.claimtrail.graphql.limit;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.TestLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is fetched for an operation that asks for too much, and each answer tells its
 * cost.
 */
class OperationLimitsTests {

	private static final String CONTRACT = """
			type Query { items(first: Int, last: Int, where: Where): ItemConnection! item: Item }
			type ItemConnection { nodes: [Item!]! edges: [Edge!]! totalCount: Int! }
			type Edge { node: Item! }
			directive @size(most: Int!) on ARGUMENT_DEFINITION
			type Many { points: [Item!]! series: [Series!]! }
			type Series { points: [Item!]! }
			type Kinds { kinds: [Kind!]! }
			type Kind { id: ID! items: [Item!]! others: [Item!]! item: Item }
			type Item { id: ID! many(first: Int! = 5000): Many! few(first: Int! = 50 @size(most: 200)): [Item!]! kinds(first: Int! = 4, each: Int! = 6 @size(most: 9)): Kinds! items(first: Int = 5, last: Int): ItemConnection! parts: [Item!]! some(first: Int! = 3): [Item!]! more(first: Int): ItemConnection! }
			input Where { in: [String!] and: [Where!] text: String }
			""";

	private final AtomicInteger fetches = new AtomicInteger();

	private final GraphQL engine = engine();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{ items { nodes { id } } } | 20", "{ items(first: 7) { nodes { id } } } | 7",
			"{ items(last: 7) { nodes { id } edges { node { id } } } } | 7", "{ items(first: 50) { totalCount } } | 0",
			"{ item { items { nodes { id } } } } | 5", "{ item { parts { id } } } | 0", "{ item { some { id } } } | 3",
			"{ items(first: 2) { nodes { some(first: 150) { id } } } } | 302",
			"{ items(first: 10) { nodes { items(first: 4) { nodes { id } } } } } | 50",
			"{ items(first: 10) { nodes { items { nodes { id } } } nodes { items { nodes { id } } } } } | 60",
			"query($n: Int = 30) { items(first: $n) { nodes { id } } } | 30",
			"query($n: Int) { items(first: $n) { nodes { id } } } | 12",
			"query($m: Int) { items(first: $m) { nodes { id } } } | 20",
			"query($m: Int) { items(last: $m) { nodes { id } } } | 20",
			"query($m: Int) { item { some(first: $m) { id } } } | 3",
			"query($m: Int) { item { items(first: $m) { nodes { id } } } } | 5",
			"{ items(first: null) { nodes { id } } } | 20",
			"{ items(first: 10) { nodes { more { nodes { id } } } } } | 60",
			"{ item { many { points { id } } } } | 100", "{ item { many(first: 5000) { points { id } } } } | 5000",
			"{ item { many { points { more { nodes { more { nodes { id } } } } } } } } | 3100",
			"{ item { kinds { kinds { items { id } others { id } } } } } | 28",
			"{ item { kinds(first: 2, each: 100) { kinds { items { id } item { items { nodes { id } } } } } } } | 30",
			"{ item { kinds(each: 3) { kinds { id items { id } } } } } | 16",
			"query($n: Int) { item { kinds(each: $n) { kinds { id items { id } } } } } | 40",
			"{ item { few(first: 100000) { id } } } | 200", "{ item { few { id } } } | 50",
			"{ items(first: 10) @include(if: false) { nodes { id } } item { id } } | 0",
			"{ items(first: 9999) { nodes { id } } } | 100", "{ items(first: -5) { nodes { id } } } | 0" })
	void estimatesItemsFromPageSizesAlongThePath(String document, long nodes) {
		ExecutionResult result = execute(document, Map.of("n", 12));

		assertThat(result.getExtensions()).extractingByKey("cost")
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("estimatedNodes", document.contains("$n: Int =") ? 12L : nodes);
	}

	@Test
	void refusesMoreItemsThanAllowedAndFetchesNothing() {
		assertRefused(execute("{ items(first: 100) { nodes { items(first: 100) { nodes { id } } } } }", Map.of()),
				"nodes");
	}

	/** Each variable has the name of the path to the field whose size it gives. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{ items(first: $items) { nodes { items(first: $items_nodes_items) { nodes { id } } } } } | `first: 99` on `items.nodes.items`",
			"{ items(last: $items) { nodes { items(last: $items_nodes_items) { nodes { id } } } } } | `last: 99` on `items.nodes.items`",
			"{ items(first: $items) { nodes { some(first: $items_nodes_some) { id } } } } | `first: 99` on `items.nodes.some`",
			"{ item { many(first: $item_many) { points { a: more(first: $item_many_points_a) { nodes { id } } } } } } | `first: 99` on `item.many.points.a`",
			"{ items(first: $items) { nodes { items(first: $items_nodes_items) { nodes { b: items(first: $items_nodes_items_nodes_b) { nodes { id } } } } } } } | `first: 25` on `items" })
	void saysWhichPagesWouldBeSmallEnough(String selection, String advice) {
		String variables = Pattern.compile("\\$\\w+")
			.matcher(selection)
			.results()
			.map((found) -> found.group() + ": Int! = " + (found.group().endsWith("some") ? 5000 : 100))
			.collect(Collectors.joining(", "));
		String document = "query(%s) %s".formatted(variables, selection);
		String message = execute(document, Map.of()).getErrors().getFirst().getMessage();
		Map<String, Object> smaller = new HashMap<>();
		Pattern.compile("`(?:first|last): (\\d+)` on `([^`]+)`")
			.matcher(message)
			.results()
			.forEach((found) -> smaller.put(found.group(2).replace('.', '_'), Integer.valueOf(found.group(1))));

		assertThat(message).contains(advice);
		assertThat(execute(document, smaller).getExtensions()).containsKey("cost");
	}

	@Test
	void refusesMoreItemsThanANumberCanHold() {
		String deep = "nodes { items(first: 100) { ".repeat(8) + "totalCount nodes { id }" + "} }".repeat(8);

		assertRefused(execute("{ items(first: 100) { " + deep + " } }", Map.of()), "nodes");
	}

	@Test
	void refusesLongListsInDocumentsAndVariables() {
		List<String> list = Collections.nCopies(251, "a");
		String literal = list.stream().map((text) -> '"' + text + '"').collect(Collectors.joining(","));

		assertRefused(execute("{ items(where: {in: [" + literal + "]}) { totalCount } }", Map.of()), "inputList");
		assertRefused(execute("query($l: [String!]) { items(where: {in: $l}) { totalCount } }", Map.of("l", list)),
				"inputList");
		assertRefused(execute("query($w: Where) { items(where: $w) { totalCount } }", Map.of("w", Map.of("in", list))),
				"inputList");
	}

	@Test
	void refusesLongTextsInDocumentsAndVariables() {
		String text = "x".repeat(4001);

		assertRefused(execute("{ items(where: {text: \"" + text + "\"}) { totalCount } }", Map.of()), "inputText");
		assertRefused(execute("query($t: String) { items(where: {text: $t}) { totalCount } }", Map.of("t", text)),
				"inputText");
	}

	@Test
	void countsAVariableWhereverItIsUsed() {
		Map<String, Object> where = Map.of("in", Collections.nCopies(200, "a"));
		String uses = IntStream.range(0, 15)
			.mapToObj((i) -> "a%d: items(where: $w) { totalCount } ".formatted(i))
			.collect(Collectors.joining());

		assertRefused(execute("query($w: Where) {" + uses + "}", Map.of("w", where)), "inputValues");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tokens", "whitespaceTokens", "ruleDepth", "characters" })
	void refusesDocumentsThatAreTooLarge(String limit) {
		String document = switch (limit) {
			case "tokens" -> "{ " + "item ".repeat(4001) + "}";
			case "whitespaceTokens" -> "{ item { id } " + ",".repeat(20_001) + "}";
			case "ruleDepth" -> "{ a(b: " + "[".repeat(300) + "]".repeat(300) + ") }";
			default -> "{ item { id } } #" + "x".repeat(65_536);
		};

		assertRefused(execute(document, Map.of()), limit);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{ | GRAPHQL_PARSE_FAILED", "{ nothing } | GRAPHQL_VALIDATION_FAILED",
					"query($n: Int!) { items(first: $n) { totalCount } } | BAD_ARGUMENT",
					"query A { item { id } } query B { item { id } } | GRAPHQL_VALIDATION_FAILED" })
	void givesErrorsOfTheEngineACode(String document, String code) {
		ExecutionResult result = execute(document, Map.of("n", Map.of("x", 1)));

		assertThat(result.getErrors()).isNotEmpty().allSatisfy((error) -> {
			assertThat(error.getExtensions()).containsEntry("code", code);
			assertThat(error.getMessage()).doesNotContain("LinkedHashMap", "java");
		});
	}

	@Test
	void repeatsNoLongNamesAndNoEndlessErrors() {
		String long1 = "{ " + "x".repeat(60_000) + " }";
		String many = "{ " + IntStream.range(0, 200)
			.mapToObj((i) -> " item { x%d }".formatted(i))
			.limit(20)
			.collect(Collectors.joining()) + " }";

		assertThat(execute(long1, Map.of()).getErrors())
			.allSatisfy((error) -> assertThat(error.getMessage()).hasSizeLessThan(500));
		assertThat(execute(many, Map.of()).getErrors()).hasSizeLessThanOrEqualTo(20);
	}

	private void assertRefused(ExecutionResult result, String limit) {
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
				.containsEntry("limit", limit)
				.containsKeys("asked", "allowed"));
		assertThat(this.fetches).hasValue(0);
	}

	private ExecutionResult execute(String document, Map<String, Object> variables) {
		return this.engine.execute(ExecutionInput.newExecutionInput(document).variables(variables).build());
	}

	private GraphQL engine() {
		RequestLimits limits = TestLimits.usual();
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (type) -> type.defaultDataFetcher((environment) -> {
				this.fetches.incrementAndGet();
				return null;
			}))
			.build();
		return GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(CONTRACT), wiring))
			.instrumentation(new OperationInstrumentation(limits))
			.preparsedDocumentProvider(new ParsedDocuments(limits))
			.build();
	}

}
