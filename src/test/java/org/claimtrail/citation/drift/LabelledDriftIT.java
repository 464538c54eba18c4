package org.claimtrail.citation.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sets what the rules find, through the import, beside what people found by reading. The
 * table by kind is left in {@code target/labelled-drift.txt}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class LabelledDriftIT {

	private static final Path FOLDER = Path.of("src/test/resources/labelled");

	private static final double PRECISION = 0.95;

	private static final double RECALL = 0.9;

	@Test
	void rulesFindWhatReadersFound(@Autowired Driver driver, @Autowired ApplicationContext context) throws IOException {
		TestImport.clear(driver);
		List<String> faults = new ArrayList<>();
		for (Path file : files()) {
			faults.addAll(TestImport.load(context, file));
		}
		assertThat(faults).isEmpty();
		Map<String, Set<String>> found = new HashMap<>();
		driver.executableQuery("MATCH (a:Claim)-[c:CITES]->(b:Claim) RETURN a.id + ' ' + b.id AS id, c.drift AS drift")
			.execute()
			.records()
			.forEach((row) -> found.put(row.get("id").asString(),
					new TreeSet<>(row.get("drift").asList(Value::asString))));

		Score score = new Score();
		labels().forEach((label) -> score.add(label, found.getOrDefault(label.id(), Set.of("NOT_THERE"))));
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target/labelled-drift.txt"), score.table());

		assertThat(score.labels).isGreaterThanOrEqualTo(150);
		assertThat(found).as("every citation has a label").hasSize(score.labels);
		assertThat(score.onFaithful).as("findings on faithful reports").isEmpty();
		assertThat(score.precision()).as(score.table()).isGreaterThanOrEqualTo(PRECISION);
		assertThat(score.recall()).as(score.table()).isGreaterThanOrEqualTo(RECALL);
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".jsonl")).sorted().toList();
		}
	}

	private static List<Label> labels() throws IOException {
		try (Stream<String> lines = Files.lines(FOLDER.resolve("labels.tsv"))) {
			return lines.filter((line) -> !line.startsWith("#") && !line.startsWith("file\t")).map(Label::of).toList();
		}
	}

	/**
	 * What readers found on a citation.
	 *
	 * @param id the identifiers of the citing and the cited claim
	 */
	private record Label(String id, Set<String> expected, String why) {

		static Label of(String line) {
			String[] columns = line.split("\t", -1);
			Set<String> kinds = new TreeSet<>(Arrays.asList(columns[3].split(",")));
			kinds.remove("-");
			return new Label(columns[1] + " " + columns[2], kinds, columns[6]);
		}

	}

	/** How the rules did, by kind. */
	private static final class Score {

		private final Map<String, int[]> kinds = new TreeMap<>();

		private final List<String> onFaithful = new ArrayList<>();

		private final List<String> wrong = new ArrayList<>();

		private int labels;

		void add(Label label, Set<String> found) {
			this.labels++;
			Set<String> all = new TreeSet<>(label.expected());
			all.addAll(found);
			for (String kind : all) {
				int[] counts = this.kinds.computeIfAbsent(kind, (any) -> new int[3]);
				boolean expected = label.expected().contains(kind);
				counts[expected ? found.contains(kind) ? 0 : 1 : 2]++;
			}
			if (label.expected().isEmpty() && !found.isEmpty()) {
				this.onFaithful.add(label.id() + " " + found);
			}
			if (!label.expected().equals(found)) {
				this.wrong
					.add(label.id() + "\n  expected " + label.expected() + ", found " + found + ": " + label.why());
			}
		}

		double precision() {
			return (double) sum(0) / (sum(0) + sum(2));
		}

		double recall() {
			return (double) sum(0) / (sum(0) + sum(1));
		}

		private int sum(int column) {
			return this.kinds.values().stream().mapToInt((counts) -> counts[column]).sum();
		}

		String table() {
			StringBuilder table = new StringBuilder("%-22s right missed false%n".formatted("kind"));
			this.kinds.forEach((kind, counts) -> table
				.append("%-22s %5d %6d %5d%n".formatted(kind, counts[0], counts[1], counts[2])));
			table.append("%-22s %5d %6d %5d%n".formatted("all", sum(0), sum(1), sum(2)));
			table.append("%d citations, precision %.3f, recall %.3f, %d findings on faithful reports%n%n"
				.formatted(this.labels, precision(), recall(), this.onFaithful.size()));
			this.wrong.forEach((line) -> table.append(line).append('\n'));
			return table.toString();
		}

	}

}
