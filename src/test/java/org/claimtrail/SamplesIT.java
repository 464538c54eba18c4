package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.summary.QueryType;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample for researchers says what it asks, only reads, and finds something. */
@WholeServer
class SamplesIT {

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

	@Autowired
	private Driver driver;

	static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("neo4j/samples"))) {
			return files.filter((file) -> file.toString().endsWith(".cypher")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void findsSomethingAndOnlyReads(Path sample) throws IOException {
		String text = Files.readString(sample);
		SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

		assertThat(text).startsWith("// ");
		try (Session session = this.driver.session(reading)) {
			Result result = session.run(text.strip().replaceFirst(";$", ""), withoutValues(text));
			assertThat(result.list()).isNotEmpty();
			assertThat(result.consume().queryType()).isEqualTo(QueryType.READ_ONLY);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void namesNoRecordAndSaysHowToGiveItsParameters(Path sample) throws IOException {
		String text = Files.readString(sample);

		assertThat(text).doesNotContainPattern("'(claim|speaker|organization|article|measure|proposition):");
		withoutValues(text).keySet()
			.forEach((name) -> assertThat(text).contains("// $" + name)
				.containsPattern(":param \\{.*\\b" + name + ": null"));
	}

	@Test
	void areAtLeastEight() throws IOException {
		assertThat(samples()).hasSizeGreaterThanOrEqualTo(8);
	}

	/** Every parameter of a sample has a default, which stands in for null. */
	private static Map<String, Object> withoutValues(String text) {
		Map<String, Object> none = new HashMap<>();
		PARAMETER.matcher(text.replaceAll("(?m)^//.*$", ""))
			.results()
			.forEach((parameter) -> none.put(parameter.group(1), null));
		return none;
	}

}
