package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaMigrationsIT {

	private static final StoreDatabase HOME = new StoreDatabase(null);

	private Driver driver;

	@BeforeAll
	void connect() {
		EmbeddedStore store = TestStore.shared();
		this.driver = GraphDatabase.driver(store.getUri(), store.getAuthToken());
		new SchemaMigrations(this.driver, HOME).apply();
	}

	@AfterAll
	void disconnect() {
		this.driver.close();
	}

	@Test
	void identifiesEveryRecord() {
		assertThat(names("SHOW CONSTRAINTS YIELD name RETURN name")).contains("claim_id", "speaker_id",
				"organization_id", "claimant_id", "article_id", "measure_id", "claim_version_id");
	}

	@Test
	void bringsEveryIndexOnline() {
		assertThat(names("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).isEmpty();
		assertThat(names("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name"))
			.containsExactlyInAnyOrder("names", "texts");
	}

	@Test
	void findsNamesWithoutTheirAccents() {
		this.driver.executableQuery("CYPHER 25 CREATE (:Speaker {id: 'speaker:search-test', name: 'Żeljko Müller'})")
			.execute();
		try {
			assertThat(names("CALL db.index.fulltext.queryNodes('names', 'zeljko muller') YIELD node "
					+ "RETURN node.name AS name"))
				.containsExactly("Żeljko Müller");
		}
		finally {
			this.driver.executableQuery("CYPHER 25 MATCH (n:Speaker {id: $id}) DELETE n")
				.withParameters(Map.of("id", "speaker:search-test"))
				.execute();
		}
	}

	@Test
	void changeNothingTheSecondTime() {
		List<Record> before = schema();
		new SchemaMigrations(this.driver, HOME).apply();
		assertThat(schema()).isEqualTo(before);
	}

	@Test
	void areRefusedWhenOneWasChanged() {
		SchemaMigrations changed = new SchemaMigrations(this.driver, HOME, "classpath:neo4j/changed-migrations");
		List<Record> before = schema();
		assertThatExceptionOfType(MigrationRefusedException.class).isThrownBy(changed::apply)
			.withMessageContaining("0001")
			.satisfies((fault) -> assertThat(fault.action()).contains("must not change"));
		assertThat(schema()).isEqualTo(before);
	}

	@Test
	void saysWhoseTheLockIsThatDoesNotBecomeFree() {
		MigrationLock other = new MigrationLock(this.driver, HOME);
		other.announce();
		this.driver.executableQuery("CREATE (:__Neo4jMigrationsLock {id: 'other', name: 'John Doe'})").execute();
		try {
			SchemaMigrations migrations = new SchemaMigrations(this.driver, HOME);
			assertThatExceptionOfType(MigrationRefusedException.class)
				.isThrownBy(() -> migrations.applyAmongOthers(Duration.ofMillis(1)))
				.withMessageContaining("process " + ProcessHandle.current().pid())
				.satisfies((fault) -> this.driver.executableQuery(release(fault.action())).execute());
			migrations.applyAmongOthers(Duration.ofMillis(1));
		}
		finally {
			other.forget();
		}
		assertThat(names("MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigrationsLock') "
				+ "RETURN labels(n)[0] AS name"))
			.isEmpty();
	}

	/** The statement that the action ends with. */
	private static String release(String action) {
		return action.substring(action.indexOf("MATCH"));
	}

	private List<String> names(String statement) {
		return this.driver.executableQuery(statement)
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	private List<Record> schema() {
		List<Record> all = new java.util.ArrayList<>();
		for (String statement : List.of("SHOW CONSTRAINTS YIELD id, name RETURN id, name ORDER BY name",
				"SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name",
				"MATCH (m:__Neo4jMigration) RETURN m.version AS version, m.checksum AS checksum ORDER BY version")) {
			all.addAll(this.driver.executableQuery(statement).execute().records());
		}
		return all;
	}

}
