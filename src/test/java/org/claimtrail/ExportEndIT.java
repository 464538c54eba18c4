package org.claimtrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.claimtrail.corpus.Graph;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.embedded.StoreProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** An export that is ended in the middle says so once and leaves nothing behind. */
@TakesLong
class ExportEndIT {

	private static final String ARTICLES = "MATCH (n:`Article`) WHERE";

	private static final int SECONDS = 30;

	@TempDir
	private Path folder;

	private Driver driver;

	@BeforeEach
	void enterArticle() {
		EmbeddedStore store = TestStore.shared();
		this.driver = GraphDatabase.driver(store.getUri(), store.getAuthToken());
		this.driver.executableQuery("CREATE (:Article {id: 'article:end', title: 'x', recordedAt: datetime()})")
			.execute();
	}

	@AfterEach
	void clear() {
		new Graph(this.driver).clear();
		this.driver.close();
	}

	@ParameterizedTest
	@CsvSource({ "INT,130", "TERM,143" })
	void leavesNothingWhenASignalEndsIt(String signal, int exit) throws Exception {
		try (StoreProxy.Held held = StoreProxy.holdAt(ARTICLES); Program export = export()) {
			awaitMiddle(held, export);
			export.signal(signal);
			assertThat(export.exit(SECONDS)).isEqualTo(exit);
			assertThat(export.said()).contains("Ended by a signal, after 0 of 1 articles.");
			assertLeftNothing(export);
		}
	}

	@Test
	void leavesNothingWhenTheStoreGoesAway() throws Exception {
		try (StoreProxy.Held held = StoreProxy.holdAt(ARTICLES); Program export = export()) {
			awaitMiddle(held, export);
			StoreProxy.close();
			assertThat(export.exit(SECONDS)).isEqualTo(3);
			assertThat(export.said()).contains("The store ended the export, after 0 of 1 articles: ");
			assertLeftNothing(export);
		}
		finally {
			StoreProxy.open();
		}
	}

	private Program export() throws IOException {
		List<String> arguments = new ArrayList<>(List.of("export", this.folder.resolve("all.jsonl").toString()));
		arguments.addAll(StoreProxy.options());
		return Program.start(arguments.toArray(String[]::new));
	}

	private void awaitMiddle(StoreProxy.Held held, Program export) throws Exception {
		assertThat(held.await(60)).as(export.said()).isTrue();
		assertThat(left()).hasSize(1);
	}

	private void assertLeftNothing(Program export) throws IOException {
		assertThat(left()).isEmpty();
		assertThat(export.said().lines().filter((line) -> !line.isBlank())).hasSize(1);
	}

	private List<Path> left() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList();
		}
	}

}
