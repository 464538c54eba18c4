package org.claimtrail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.citation.store.DriftCommand;
import org.claimtrail.corpus.ImportCommand;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Commands;
import org.claimtrail.neo4j.ContainerStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.neo4j.driver.Driver;
import org.testcontainers.neo4j.Neo4jContainer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product on a Neo4j of the user's own: nothing embedded starts, no sample is loaded.
 */
@TakesLong
@EnabledIf("org.claimtrail.neo4j.ContainerStore#runsOrMustRun")
class ExternalServerIT {

	/** The first question of a kind is slow while much else runs on the machine. */
	private static final List<String> PATIENCE = List.of("--claimtrail.limits.time=40s",
			"--claimtrail.limits.statements.time=30s");

	/** The citations as somebody would make them who knows no more than the model. */
	private static final String BY_HAND = """
			MATCH (citing:Claim)-[old:CITES]->(cited:Claim)
			OPTIONAL MATCH (citing)-[derived:DRIFTS_FROM]->()
			WITH citing, cited, old, old.intent AS intent, old.via AS via, old.cue AS cue,
				old.attribution AS attribution, collect(derived) AS all
			FOREACH (each IN all | DELETE each)
			DELETE old
			CREATE (citing)-[:CITES {intent: intent, via: via, cue: cue, attribution: attribution}]->(cited)""";

	/** What is counted ahead is lost as well; it says nothing of citations by hand. */
	private static final String UNCOUNT = "MATCH (count:NetworkCount|DriftCount) DELETE count";

	@Test
	void importsTheCorpusAndAnswersEveryQuestion() throws IOException {
		Neo4jContainer container = ContainerStore.started();
		String[] login = { "--spring.neo4j.uri=" + container.getBoltUrl(), "--server.port=0",
				"--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + container.getAdminPassword() };
		String[] patient = Stream.concat(Stream.of(login), PATIENCE.stream()).toArray(String[]::new);
		try (ConfigurableApplicationContext server = SpringApplication.run(ClaimtrailApplication.class, patient)) {
			int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			assertThat(server.getBeansOfType(EmbeddedStore.class)).isEmpty();
			Path first = Operations.questions().getFirst();
			assertThat(Operations.ask(port, first).toString()).contains("\"totalCount\":0");

			importCorpus(login);
			assertAnswers(port);

			server.getBean(Driver.class).executableQuery(BY_HAND).execute();
			server.getBean(Driver.class).executableQuery(UNCOUNT).execute();
			assertThat(Operations.ask(port, Path.of("graphql/operations/citation/who-cites-whom.graphql")).toString())
				.contains("\"citations\":0");
			recomputeDrift(login);
			assertAnswers(port);
		}
	}

	private static void assertAnswers(int port) throws IOException {
		for (Path question : Operations.questions()) {
			assertThat(Operations.ask(port, question)).as("%s", question)
				.isEqualTo(JsonMapper.shared().readTree(Operations.answer(question)));
		}
	}

	private static void importCorpus(String[] login) {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
		String[] arguments = { "import", "neo4j/data", login[0], login[2], login[3] };

		ImportCommand command = new ImportCommand(new CommandApplication(StoreApplication.class, arguments), out, out);

		assertThat(new Commands(out, out, command).run(arguments)).as(printed.toString(StandardCharsets.UTF_8))
			.hasValue(0);
		assertThat(printed.toString(StandardCharsets.UTF_8))
			.contains("Writing to the store at " + login[0].split("=", 2)[1]);
	}

	private static void recomputeDrift(String[] login) {
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

		String[] arguments = { "drift", login[0], login[2], login[3] };
		DriftCommand command = new DriftCommand(new CommandApplication(StoreApplication.class, arguments), out, out);

		assertThat(new Commands(out, out, command).run(arguments)).as(printed.toString(StandardCharsets.UTF_8))
			.hasValue(0);
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Compared %d claims".formatted(Corpus.claims()));
	}

}
