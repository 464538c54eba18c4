package org.claimtrail.graphql.limit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.introspection.IntrospectionQueryBuilder;
import graphql.parser.Parser;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.TestLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents are measured in the time it takes to read them, whatever they expand to. */
class DocumentCheckTests {

	private static final RequestLimits.OperationLimits LIMITS = TestLimits.usual().operation();

	private final DocumentCheck check = new DocumentCheck(LIMITS);

	@ParameterizedTest
	@CsvSource({ "22,2", "26,2", "40,2", "12,10", "60,3" })
	void refusesFragmentsThatSpreadTheNextOneSeveralTimes(int levels, int times) {
		String bomb = bomb("claims", levels, times);

		assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> check(bomb))
			.satisfies((fault) -> assertThat(fault.details()).containsKeys("limit", "asked", "allowed"));
	}

	@ParameterizedTest
	@CsvSource({ "26,2", "60,3" })
	void refusesBombsInIntrospection(int levels, int times) {
		assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> check(bomb("__schema", levels, times)));
	}

	@Test
	void takesLessThanTwentyMillisecondsForTheWorstThatFits() {
		List<String> worst = List.of(bomb("claims", 300, 3), bomb("__schema", 300, 3), "{" + aliases(900) + "}");
		var documents = worst.stream().map(Parser::parse).toList();
		documents.forEach((document) -> assertThatExceptionOfType(RequestFault.class)
			.isThrownBy(() -> this.check.check(document)));

		for (var document : documents) {
			long start = System.nanoTime();
			assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> this.check.check(document));
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(20));
		}
	}

	@ParameterizedTest
	@CsvSource({ "20,true", "21,false" })
	void countsDepthThroughFragments(int depth, boolean allowed) {
		String fragments = IntStream.range(1, depth - 1)
			.mapToObj((i) -> " fragment F%d on T { a%s }".formatted(i,
					(i == depth - 2) ? "{ a }" : "{ ...F%d }".formatted(i + 1)))
			.collect(Collectors.joining());

		assertLimit("query { a { ...F1 } }" + fragments, "depth", allowed);
	}

	@Test
	void doesNotTrustAFragmentThatWasMetAtALesserDepthBefore() {
		String deep = "x{".repeat(15) + "x" + "}".repeat(15);

		assertLimit("query { ...F a { a { a { a { a { ...F } } } } } } fragment F on Query { " + deep + " }", "depth",
				false);
	}

	@ParameterizedTest
	@CsvSource({ "30,true", "31,false" })
	void countsAliases(int aliases, boolean allowed) {
		assertLimit("{ a {" + aliases(aliases) + "} }", "aliases", allowed);
	}

	@Test
	void countsAliasesWhereverTheirFragmentIsSpread() {
		assertLimit("{ a { ...F } b { ...F } } fragment F on T {" + aliases(16) + "}", "aliases", false);
	}

	@ParameterizedTest
	@CsvSource({ "20,true", "21,false" })
	void countsRootFields(int fields, boolean allowed) {
		assertLimit("{ ...F } fragment F on Query { " + "a ".repeat(fields) + "}", "rootFields", allowed);
	}

	@ParameterizedTest
	@CsvSource({ "50,true", "51,false" })
	void countsDirectives(int directives, boolean allowed) {
		assertLimit("{ a " + "@include(if: true) ".repeat(directives) + " }", "directives", allowed);
	}

	@ParameterizedTest
	@CsvSource({ "500,true", "501,false" })
	void countsFields(int fields, boolean allowed) {
		assertLimit("{ a { " + "b ".repeat(fields - 1) + "} }", "fields", allowed);
	}

	@Test
	void survivesFragmentsThatSpreadThemselves() {
		assertThatCode(() -> check("{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }"))
			.doesNotThrowAnyException();
	}

	@Test
	void letsTheIntrospectionOfToolsPass() {
		String largest = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
			.inputValueDeprecation(true)
			.specifiedByUrl(true)
			.isOneOf(true)
			.directiveIsRepeatable(true)
			.schemaDescription(true)
			.typeRefFragmentDepth(9));

		assertThatCode(() -> check(largest)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource
	void letsEveryQuestionOfOursPass(Path operation) {
		assertThatCode(() -> check(Files.readString(operation))).doesNotThrowAnyException();
	}

	static List<Path> letsEveryQuestionOfOursPass() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("graphql/operations"))) {
			return files.filter((file) -> file.toString().endsWith(".graphql")).toList();
		}
	}

	private void assertLimit(String document, String limit, boolean allowed) {
		if (allowed) {
			assertThatCode(() -> check(document)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RequestFault.class).isThrownBy(() -> check(document))
				.satisfies((fault) -> assertThat(fault.details()).containsEntry("limit", limit));
		}
	}

	private void check(String document) {
		this.check.check(Parser.parse(document));
	}

	private static String aliases(int count) {
		return IntStream.range(0, count).mapToObj((i) -> " a%d: x".formatted(i)).collect(Collectors.joining());
	}

	private static String bomb(String root, int levels, int times) {
		StringBuilder document = new StringBuilder("{ " + root + " { ...F0 } }");
		for (int level = 0; level < levels; level++) {
			document.append(" fragment F%d on T { ".formatted(level))
				.append("...F%d ".formatted(level + 1).repeat(times))
				.append("}");
		}
		return document.append(" fragment F%d on T { a }".formatted(levels)).toString();
	}

}
