package org.claimtrail.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What merged organizations are a part of is never lost, and makes no circle. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class MergedWholesIT {

	private final ApplicationContext context;

	private final Graph graph;

	private final Merging merging;

	@TempDir
	private Path folder;

	MergedWholesIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.merging = new Merging(this.graph, Editor.with(service, Role.EDITOR));
	}

	@BeforeEach
	void load() throws IOException {
		clear();
		assertThat(imported(organization("a", "whole"), organization("b", ""), organization("c", ""),
				organization("whole", "")))
			.isEmpty();
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void aMergedOneIsNoPartOfTheOneThatAnswersForIt() throws IOException {
		this.merging.merge("organization:a", "organization:b");

		assertThat(imported(organization("a", "b', 'organization:whole"))).singleElement()
			.asString()
			.contains("found a circle, organization:a > organization:b > organization:a",
					"undo the merge of organization:a into organization:b");
		assertThat(imported(organization("b", "a"))).hasSize(1);
		assertThat(wholes("a")).isEqualTo(List.of("organization:whole"));
	}

	@Test
	void findsCirclesThroughTheOneThatAnswers() throws IOException {
		this.merging.merge("organization:a", "organization:b");
		assertThat(imported(organization("c", "a"))).isEmpty();

		assertThat(imported(organization("b", "c"))).singleElement().asString().contains("a circle");
		assertThat(imported(organization("whole", "b"))).singleElement().asString().contains("a circle");
		assertThat(imported(organization("d", "b"), organization("a", "d"))).hasSize(2);
		assertThat(imported(organization("b", ""), organization("whole", "b"))).singleElement()
			.asString()
			.contains("a circle");
		assertThat(this.graph.number("MATCH (o:Organization)-[:PART_OF]->+(o) RETURN count(*)")).isZero();
	}

	@Test
	void findsCirclesThroughChains() throws IOException {
		this.merging.merge("organization:a", "organization:b");
		this.merging.merge("organization:b", "organization:c");

		assertThat(imported(organization("whole", "a"))).hasSize(1);
		assertThat(imported(organization("a", "c"))).hasSize(1);
		assertThat(imported(organization("d", "b"), organization("c", "d"))).hasSize(2);
	}

	@Test
	void takesWhatIsNoCircleAndKeepsItWhenParted() throws IOException {
		this.merging.merge("organization:a", "organization:b");

		assertThat(imported(organization("a", ""), organization("whole", "b"))).isEmpty();
		assertThat(imported(organization("a", "c"), organization("b", "c"))).isEmpty();
		assertThat(wholes("b")).isEqualTo(List.of("organization:c"));
		this.merging.undo("organization:a");

		assertThat(wholes("a")).isEqualTo(List.of("organization:c"));
		assertThat(wholes("b")).isEqualTo(List.of("organization:c"));
		assertThat(wholes("whole")).isEqualTo(List.of("organization:b"));
	}

	@Test
	void looksAgainWhereAMergeComesBetweenTheCheckAndTheWriting() throws IOException {
		Path file = Files.writeString(this.folder.resolve("late.jsonl"), organization("c", "b").replace('\'', '"'));
		assertThat(imported(organization("a", "c"))).isEmpty();

		assertThat(TestImport.load(this.context, file, () -> this.merging.merge("organization:a", "organization:b")))
			.singleElement()
			.asString()
			.contains("a circle");
		assertThat(wholes("c")).isEmpty();
	}

	@Test
	void refusesToMergeAPartIntoItsWholeInHoweverManySteps() throws IOException {
		String[] chain = new String[60];
		for (int i = 0; i < chain.length; i++) {
			chain[i] = organization("s" + i, (i > 0) ? "s" + (i - 1) : "");
		}
		assertThat(imported(chain)).isEmpty();

		assertThat(this.merging.tryMerge("organization:s0", "organization:s59").path("problems")).hasSize(1);
	}

	private List<Object> wholes(String part) {
		return this.graph
			.rows("""
					MATCH (:Claimant|MergedClaimant {id: 'organization:%s'})-[:MERGED_INTO*0..]->(:Claimant)-[:PART_OF]->(whole)
					RETURN whole.id AS id ORDER BY id
					"""
				.formatted(part))
			.stream()
			.map((row) -> row.get("id"))
			.toList();
	}

	private static String organization(String name, String whole) {
		return "{'type':'organization','id':'organization:%s','name':'%s','partOf':[%s]}".formatted(name, name,
				whole.isEmpty() ? "" : "'organization:" + whole + "'");
	}

	private List<String> imported(String... lines) throws IOException {
		Path file = Files.writeString(this.folder.resolve("lines.jsonl"), String.join("\n", lines).replace('\'', '"'));
		return TestImport.load(this.context, file);
	}

}
