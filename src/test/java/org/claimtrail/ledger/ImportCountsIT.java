package org.claimtrail.ledger;

import java.time.Duration;
import java.util.Map;

import org.claimtrail.ledger.ImportCounts.Counted;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What imports did is counted in the store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ImportCountsIT {

	private final Driver driver;

	private final ImportCounts counts;

	ImportCountsIT(@Autowired Driver driver, @Autowired ImportCounts counts) {
		this.driver = driver;
		this.counts = counts;
	}

	@BeforeEach
	void forget() {
		this.driver.executableQuery("MATCH (n:ImportCount) DELETE n").execute();
	}

	@Test
	void areNothingBeforeTheFirstImport() {
		assertThat(this.counts.read()).isEqualTo(new Counted(0, Map.of(), 0, false));
	}

	@Test
	void addUpOverImports() {
		try (Session session = this.driver.session()) {
			this.counts.started(session);
			session.executeWriteWithoutResult((transaction) -> this.counts.add(transaction, records(3, 0, 1, 0)));
			assertThat(this.counts.read()).isEqualTo(new Counted(0, records(3, 0, 1, 0), 0, true));
			this.counts.ended(session, Map.of("new", 1L, "rejected", 2L), Duration.ofMillis(1500));
			assertThat(this.counts.read()).isEqualTo(new Counted(1, records(4, 0, 1, 2), 1.5, false));

			this.counts.started(session);
			this.counts.ended(session, Map.of("changed", 5L), Duration.ofMillis(2000));
			assertThat(this.counts.read()).isEqualTo(new Counted(2, records(4, 5, 1, 2), 2, false));
		}
	}

	@Test
	void forgetAnImportThatWasKilled() {
		try (Session session = this.driver.session()) {
			this.counts.started(session);
			session.run("MATCH (n:ImportCount) SET n.movedAt = datetime() - duration('PT3M')").consume();
			assertThat(this.counts.read()).isEqualTo(new Counted(0, records(0, 0, 0, 0), 0, false));
		}
	}

	private static Map<String, Long> records(long added, long changed, long unchanged, long rejected) {
		return Map.of("new", added, "changed", changed, "unchanged", unchanged, "rejected", rejected);
	}

}
