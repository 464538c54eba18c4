package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

	@Autowired
	private Driver driver;

	static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("neo4j/samples"))) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void findsSomethingAndOnlyReads(Path sample) throws IOException {
		String text = Files.readString(sample);
		SessionConfig reading = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

		assertThat(text).startsWith("// ");
		try (Session session = this.driver.session(reading)) {
			Result result = session.run(text.strip().replaceFirst(";$", ""));
			assertThat(result.list()).isNotEmpty();
			assertThat(result.consume().queryType()).isEqualTo(QueryType.READ_ONLY);
		}
	}

	@Test
	void areAtLeastEight() throws IOException {
		assertThat(samples()).hasSizeGreaterThanOrEqualTo(8)
			.allMatch((sample) -> sample.toString().endsWith(".cypher"));
	}

}
