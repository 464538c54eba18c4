package org.claimtrail.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What two each may write, and both together may not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class CheckedTogetherIT {

	private static final String MEASURE = "{%s'id':'measure:%s','name':'M','population':'p','property':'q','unit':'people','componentOf':[%s]}";

	private static final String ORGANIZATION = "{%s'id':'organization:%s','name':'O','partOf':[%s]}";

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	@TempDir
	private Path folder;

	CheckedTogetherIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.graph.clear();
	}

	@Test
	void anImportMakesNoCircleWithWhatWasRecordedAfterItsCheck() {
		TestImport.lines(this.context, this.folder, List.of(MEASURE.formatted("'type':'measure',", "a", ""),
				MEASURE.formatted("'type':'measure',", "b", "")));

		List<String> faults = TestImport.load(this.context,
				file(MEASURE.formatted("'type':'measure',", "a", "'measure:b'"),
						MEASURE.formatted("'type':'measure',", "c", "'measure:a'")),
				() -> assertThat(measure("b", "a").path("problems")).isEmpty());

		assertThat(faults).singleElement().asString().contains("found a circle, measure:a > measure:b > measure:a");
		assertThat(edges("COMPONENT_OF")).containsExactly("measure:b>measure:a", "measure:c>measure:a");
	}

	@Test
	void anImportRecordsNoSecondArticleOfAnAddress() {
		List<String> faults = TestImport.load(this.context,
				file("{'type':'article','id':'article:a','title':'A','url':'https://x.org/a?utm_source=m'}",
						"{'type':'article','id':'article:b','title':'B','url':'https://x.org/b'}"),
				() -> assertThat(this.editor.ask("recordDossier",
						"{'dossier': {'article': {'id': 'article:c', 'title': 'C', 'url': 'https://www.x.org/a/'}}}",
						"problems { message }")
					.path("problems")).isEmpty());

		assertThat(faults).singleElement().asString().contains("found the address of article:c");
		assertThat(this.graph.rows("MATCH (a:Article) RETURN a.id AS id ORDER BY id")).extracting(Object::toString)
			.containsExactly("{id=article:b}", "{id=article:c}");
	}

	@Test
	void whatRefersToSomethingRefusedAtTheLastMomentIsRefusedToo() {
		List<String> faults = TestImport.load(this.context, file(
				"{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'article','id':'article:a','title':'A','url':'https://x.org/a'}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o','appearsIn':[{'article':'article:a'}]}",
				"{'type':'claim','id':'claim:b','statement':'B.','claimant':'organization:o','cites':[{'claim':'claim:a'}]}"),
				() -> this.editor.ask("recordDossier",
						"{'dossier': {'article': {'id': 'article:c', 'title': 'C', 'url': 'https://x.org/a'}}}",
						"problems { message }"));

		assertThat(faults).hasSize(3)
			.anySatisfy((fault) -> assertThat(fault).contains("found article:a, expected the identifier of a record"))
			.anySatisfy((fault) -> assertThat(fault).contains("found claim:a, expected the identifier of a record"));
		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c")).isEmpty();
		assertThat(this.graph.rows("MATCH (o:Organization) RETURN o")).hasSize(1);
	}

	@Test
	void manyAtOnceMakeNoCircle() throws Exception {
		int bodies = 8;
		List<String> lines = new ArrayList<>();
		for (int body = 0; body < bodies; body++) {
			lines.add(ORGANIZATION.formatted("'type':'organization',", "o" + body, ""));
		}
		TestImport.lines(this.context, this.folder, lines);
		List<JsonNode> answers = new ArrayList<>();
		try (ExecutorService all = Executors.newFixedThreadPool(bodies)) {
			List<Future<JsonNode>> running = new ArrayList<>();
			for (int body = 0; body < bodies; body++) {
				int number = body;
				running.add(all.submit(() -> this.editor.ask("recordDossier",
						"{'reason': 'R', 'expectedVersions': [{'id': 'organization:o%d', 'version': 1}], 'dossier': {'organizations': [%s]}}"
							.formatted(number,
									ORGANIZATION.formatted("", "o" + number,
											"'organization:o%d'".formatted((number + 1) % bodies))),
						"problems { message }")));
			}
			for (Future<JsonNode> one : running) {
				answers.add(one.get());
			}
		}

		assertThat(answers.stream().filter((answer) -> answer.path("problems").isEmpty())).hasSize(bodies - 1);
		assertThat(edges("PART_OF")).hasSize(bodies - 1);
	}

	private JsonNode measure(String part, String whole) {
		return this.editor.ask("recordDossier",
				"{'reason': 'R', 'expectedVersions': [{'id': 'measure:%s', 'version': 1}], 'dossier': {'measures': [%s]}}"
					.formatted(part, MEASURE.formatted("", part, "'measure:" + whole + "'")),
				"problems { message }");
	}

	private List<String> edges(String type) {
		return this.graph.rows("MATCH (a)-[:" + type + "]->(b) RETURN a.id + '>' + b.id AS edge ORDER BY edge")
			.stream()
			.map((row) -> String.valueOf(row.get("edge")))
			.toList();
	}

	private Path file(String... lines) {
		try {
			return Files.writeString(this.folder.resolve("late.jsonl"), String.join("\n", lines).replace('\'', '"'));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
