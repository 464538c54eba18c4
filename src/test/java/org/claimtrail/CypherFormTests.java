package org.claimtrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fixed Cypher has one form: no counted places, no formats, and nothing glued to a text
 * that others are put into.
 */
class CypherFormTests {

	private static final Pattern CLAUSE = Pattern
		.compile("\\b(MATCH|UNWIND|COLLECT|EXISTS|MERGE|LIMIT|CITES)\\b|\\bCypher\\.raw\\(|\\bCypherTemplate\\b");

	private static final Pattern OTHER_FORM = Pattern
		.compile("\\$E\\b|%\\d+\\$s|\\bCypherText\\b|(\"\"\"|\\b[A-Z][A-Z_]+)\\.formatted\\(|\\bString\\.format\\(");

	private static final Pattern CYPHER = Pattern.compile("\\b(MATCH|UNWIND|COLLECT|EXISTS|COUNT) .*%s");

	/** It says how the form is made, or what it refuses. */
	private static final String FORM = "CypherTemplate.java";

	@Test
	void thereIsNoOther() {
		assertThat(others(Path.of("src/main/java"))).isEmpty();
	}

	@Test
	void anotherIsFound(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("Counted.java"), """
				class Counted {
					String text = "MATCH (n) WHERE n.id = $E RETURN n";
				}
				""");
		Files.writeString(folder.resolve("Formatted.java"), """
				class Formatted {
					String text = "MATCH (n:%1$s)";
					String same = MATCHING.formatted("a");
					String also = "MATCH (n:%s)";
				}
				""");
		Files.writeString(folder.resolve("Fine.java"), """
				class Fine {
					String text = "MATCH (n) WHERE n.id IN $Ends AND n.id IN $ids RETURN n.a % 2";
					String message = "There is no %s.".formatted("claim");
				}
				""");
		Files.writeString(folder.resolve("Plain.java"), """
				class Plain {
					String message = MESSAGE.formatted("no Cypher here");
				}
				""");

		assertThat(others(folder)).containsExactlyInAnyOrder("Counted.java:2", "Formatted.java:2", "Formatted.java:3",
				"Formatted.java:4");
	}

	private static List<String> others(Path root) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith(FORM))
				.flatMap(CypherFormTests::othersIn)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> othersIn(Path file) {
		try {
			String text = Files.readString(file);
			boolean cypher = CLAUSE.matcher(text).find();
			List<String> lines = text.lines().toList();
			return IntStream.range(0, lines.size())
				.filter((line) -> cypher && OTHER_FORM.matcher(lines.get(line)).find()
						|| CYPHER.matcher(lines.get(line)).find())
				.mapToObj((line) -> file.getFileName() + ":" + (line + 1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
