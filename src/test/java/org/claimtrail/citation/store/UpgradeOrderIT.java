package org.claimtrail.citation.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.claimtrail.citation.tally.DriftRecount;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody writes between what an upgrade or a recount reads and what it keeps of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class UpgradeOrderIT {

	private static final TransactionConfig SHORT = TransactionConfig.builder()
		.withTimeout(Duration.ofMillis(300))
		.build();

	private final Driver driver;

	private final ApplicationContext context;

	private final List<Boolean> open = new ArrayList<>();

	@TempDir
	private Path folder;

	UpgradeOrderIT(@Autowired Driver driver, @Autowired ApplicationContext context) {
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'claim','id':'claim:a','statement':'A.','claimant':'organization:o'}",
				"{'type':'claim','id':'claim:b','statement':'B.','claimant':'organization:o','cites':[{'claim':'claim:a'}]}"));
	}

	@AfterEach
	void clear() {
		TestImport.clear(this.driver);
		this.driver.executableQuery("MATCH (rules:RulesOfATest) DELETE rules").execute();
	}

	@Test
	void anUpgradeWritesInItsTurn() {
		try (Session session = this.driver.session()) {
			new KeptRules("RulesOfATest", 1, KeptRules.Kind.CLAIM).bringUpToDate(session, new KeptRules.Upgrade() {
				@Override
				public String doing() {
					return "testing";
				}

				@Override
				public void batch(TransactionContext transaction, List<String> ids) {
					look();
				}
			});
		}

		assertThat(this.open).containsOnly(false);
		assertThat(canEnter()).isTrue();
	}

	@Test
	void aRecountWritesInItsTurn() {
		try (Session session = this.driver.session()) {
			DriftRecount.run(session, (transaction) -> look());
		}

		assertThat(this.open).containsOnly(false);
	}

	private void look() {
		this.open.add(canEnter());
	}

	/** Whether somebody else could write now. */
	private boolean canEnter() {
		try (Session other = this.driver.session()) {
			other.executeWriteWithoutResult((transaction) -> WriteOrder.enter(transaction), SHORT);
			return true;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

}
