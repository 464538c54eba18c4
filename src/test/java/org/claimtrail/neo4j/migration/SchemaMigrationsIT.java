package org.claimtrail.neo4j.migration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import ac.simons.neo4j.migrations.core.MigrationContext;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.claimtrail.neo4j.StoreDatabase;
import org.claimtrail.neo4j.TestStore;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.failure.MigrationRefusedException;
import org.claimtrail.neo4j.failure.StoreLockedException;
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

	private static final Consumer<String> NOBODY = (words) -> {
	};

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
				"organization_id", "claimant_id", "article_id", "measure_id", "proposition_id", "claim_version_id");
	}

	@Test
	void bringsEveryIndexOnline() {
		assertThat(names("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).isEmpty();
		assertThat(names("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name"))
			.containsExactlyInAnyOrder("names", "texts", "propositions");
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
	void countWhatAStoreOfBeforeHoldsAlsoWhenInterrupted() {
		this.driver.executableQuery("""
				CYPHER 25
				CREATE (a:Claim {id: 'claim:before-a', organizationId: 'organization:before'})
					-[:MADE_BY]->(:Speaker:Claimant {id: 'speaker:before'}),
					(b:Claim {id: 'claim:before-b', organizationId: 'organization:before'})
					-[:MADE_BY]->(:Organization:Claimant {id: 'organization:before'}),
					(c:Claim {id: 'claim:before-c'})-[:MADE_BY]->(:Speaker:Claimant {id: 'speaker:before-c'}),
					(a)-[:CITES {drift: ['ROUNDED']}]->(b), (c)-[:CITES {drift: []}]->(b), (b)-[:CITES]->(c)
				""").execute();
		try {
			MigrationContext context = MigrationContext.of(MigrationsConfig.defaultConfig(), this.driver);
			new CountedStore().apply(context);
			this.driver.executableQuery("CYPHER 25 MATCH (n:Claim {id: 'claim:before-b'}) REMOVE n.reportCount")
				.execute();
			new CountedStore().apply(context);
			assertThat(names("MATCH (n:Claim) WHERE n.id STARTS WITH 'claim:before' "
					+ "RETURN n.id + ' ' + n.reportCount AS name ORDER BY name"))
				.containsExactly("claim:before-a 0", "claim:before-b 2", "claim:before-c 1");
			assertThat(names("MATCH (n:DriftCount) WHERE n.claimantId CONTAINS ':before' RETURN n.groupBy + ' ' + "
					+ "n.claimantId + ' ' + n.citations + ' ' + n.drifted + ' ' + n.kinds[5] AS name ORDER BY name"))
				.containsExactly("CLAIMANT organization:before 1 0 0", "CLAIMANT speaker:before 1 1 1",
						"CLAIMANT speaker:before-c 1 0 0", "ORGANIZATION organization:before 2 1 1",
						"ORGANIZATION speaker:before-c 1 0 0");
		}
		finally {
			this.driver
				.executableQuery("CYPHER 25 MATCH (n:Claim|Claimant|DriftCount) "
						+ "WHERE n.id CONTAINS ':before' OR n.claimantId CONTAINS ':before' DETACH DELETE n")
				.execute();
		}
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
	void waitForAnotherStartAndSayForWhom() {
		SchemaMigrations migrations = new SchemaMigrations(this.driver, HOME);
		try (WriteTurn other = WriteLock.ofSchema(this.driver, HOME, Duration.ZERO).take("start", NOBODY)) {
			assertThatExceptionOfType(StoreLockedException.class)
				.isThrownBy(() -> migrations.applyAmongOthers(Duration.ofMillis(1)))
				.withMessageContaining("the start of process " + ProcessHandle.current().pid());
		}
		migrations.applyAmongOthers(Duration.ofMillis(1));
	}

	@Test
	void waitForAnImportOnlyIfThereIsSomethingToDo() {
		SchemaMigrations migrations = new SchemaMigrations(this.driver, HOME);
		try (WriteTurn other = WriteLock.ofRecords(this.driver, HOME, Duration.ZERO).take("import", NOBODY)) {
			migrations.applyAmongOthers(Duration.ofMillis(1));
			names("MATCH (m:__Neo4jMigration {version: '0008'}) SET m.version = '8' RETURN m.version AS name");
			assertThatExceptionOfType(StoreLockedException.class)
				.isThrownBy(() -> migrations.applyAmongOthers(Duration.ofMillis(1)))
				.withMessageContaining("the import of process ");
		}
		finally {
			names("MATCH (m:__Neo4jMigration {version: '8'}) SET m.version = '0008' RETURN m.version AS name");
		}
	}

	@Test
	void areNotHeldUpByAStartThatWasKilled() {
		this.driver.executableQuery("CREATE (:__Neo4jMigrationsLock {id: 'killed', name: 'John Doe'})").execute();
		new SchemaMigrations(this.driver, HOME).applyAmongOthers(Duration.ofMillis(1));
		assertThat(names("MATCH (n:__Neo4jMigrationsLock) RETURN n.id AS name")).isEmpty();
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
