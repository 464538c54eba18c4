package org.claimtrail.neo4j.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.claimtrail.neo4j.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class RestartIT {

	@TempDir
	private Path folder;

	@Test
	void keepsDataAndPassword() {
		AuthToken first;
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder))) {
			first = store.getAuthToken();
			assertThat(store.newPassword()).isPresent();
			run(store, "CREATE (:Kept {value: 42})");
		}
		assertThat(EmbeddedStore.running(this.folder)).isEmpty();
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder))) {
			assertThat(store.getAuthToken()).isEqualTo(first);
			assertThat(store.newPassword()).isEmpty();
			assertThat(run(store, "MATCH (n:Kept) RETURN n.value AS value")).isEqualTo(42);
		}
	}

	@Test
	void takesAPasswordThatWasChangedSince() throws Exception {
		try (EmbeddedStore store = EmbeddedStore
			.start(TestStore.settings(this.folder, "claimtrail.password=first-one"))) {
			assertThat(run(store, "RETURN 1 AS value")).isOne();
			assertThat(store.passwordFile()).doesNotExist();
		}
		try (EmbeddedStore store = EmbeddedStore
			.start(TestStore.settings(this.folder, "claimtrail.password=second-one"))) {
			assertThat(run(store, "RETURN 2 AS value")).isEqualTo(2);
		}
		try (EmbeddedStore store = EmbeddedStore.start(TestStore.settings(this.folder))) {
			assertThat(run(store, "RETURN 3 AS value")).isEqualTo(3);
			assertThat(Files.readString(store.passwordFile())).isNotBlank();
		}
	}

	private static int run(EmbeddedStore store, String statement) {
		try (Driver driver = GraphDatabase.driver(store.getUri(), store.getAuthToken())) {
			return driver.executableQuery(statement)
				.withParameters(Map.of())
				.execute()
				.records()
				.stream()
				.mapToInt((row) -> row.get("value").asInt())
				.findFirst()
				.orElse(0);
		}
	}

}
