package org.claimtrail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.ImportCommand;
import org.claimtrail.launch.CommandApplication;
import org.claimtrail.launch.Commands;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.StoreProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code import} with and without {@code --prune}. */
class PruneCommandIT {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	private Driver driver;

	private Graph graph;

	@BeforeEach
	void connect() {
		EmbeddedStore store = TestStore.shared();
		this.driver = GraphDatabase.driver(store.getUri(), store.getAuthToken());
		this.graph = new Graph(this.driver);
		this.graph.clear();
	}

	@AfterEach
	void clear() {
		this.graph.clear();
		this.graph.rows("MATCH (stone:RemovedClaim) DETACH DELETE stone");
		this.driver.close();
	}

	@Test
	void removesWhatADossierHasNoMore() throws IOException {
		dossier("x", "y");
		assertThat(run()).hasValue(0);
		dossier("y");
		assertThat(run()).hasValue(0);
		assertThat(said())
			.contains("found 1 claim of article:a in the store and no longer in the document: claim:x; "
					+ "pass --prune / prune: true to remove it")
			.contains("1 warnings")
			.doesNotContain("claim removed");

		assertThat(run("--prune", "--reason", "It is not in the text.")).hasValue(0);

		assertThat(said()).contains("1 claim removed that its dossier no longer has: claim:x\n");
		assertThat(this.graph.rows("MATCH (s:RemovedClaim) RETURN s.id + ' ' + s.removedBy + ' ' + s.reason AS s")
			.getFirst()).containsEntry("s", "claim:x import It is not in the text.");
	}

	@Test
	void refusesToPruneWithoutAReasonOrDossiers() throws IOException {
		dossier("x", "y");
		assertThat(run()).hasValue(0);
		dossier("y");

		assertThat(run("--prune")).hasValue(2);
		assertThat(said()).contains("--prune needs --reason");
		assertThat(run("--prune", "--reason", " ")).hasValue(2);
		assertThat(said()).contains("--reason: found nothing that can be seen");
		Files.writeString(this.folder.resolve("lines.jsonl"), "");
		assertThat(run("--prune", "--reason", "R.")).hasValue(2);
		assertThat(said()).contains("Found JSON Lines in ").contains("lines.jsonl, expected dossiers");
		assertThat(this.graph.number("MATCH (c:Claim) RETURN count(c)")).isEqualTo(2);
	}

	private void dossier(String... claims) throws IOException {
		StringBuilder text = new StringBuilder("""
				organizations: [{id: organization:o, name: O}]
				article: {id: article:a, title: A}
				claims:
				""");
		for (String name : claims) {
			text.append("  - {id: claim:")
				.append(name)
				.append(", statement: S., claimant: organization:o, statedOn: XXXX}\n");
		}
		Files.writeString(this.folder.resolve("a.yaml"), text);
	}

	private OptionalInt run(String... options) {
		this.printed.reset();
		PrintStream out = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		List<String> arguments = new ArrayList<>(List.of("import", this.folder.toString()));
		arguments.addAll(List.of(options));
		arguments.addAll(StoreProxy.directOptions());
		String[] line = arguments.toArray(String[]::new);
		return new Commands(out, out, new ImportCommand(new CommandApplication(StoreApplication.class, line), out, out))
			.run(line);
	}

	private String said() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
