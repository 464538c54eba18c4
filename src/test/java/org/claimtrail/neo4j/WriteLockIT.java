package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.claimtrail.neo4j.embedded.EmbeddedStore;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class WriteLockIT {

	private static final StoreDatabase HOME = new StoreDatabase(null);

	private final List<String> said = new CopyOnWriteArrayList<>();

	private Driver driver;

	@BeforeEach
	void connect() {
		EmbeddedStore store = TestStore.shared();
		this.driver = GraphDatabase.driver(store.getUri(), store.getAuthToken());
	}

	@AfterEach
	void disconnect() {
		this.driver.close();
	}

	@Test
	void isTakenByOneAfterTheOther() throws Exception {
		WriteTurn first = lock(1).take("import", this.said::add);
		CompletableFuture<WriteTurn> second = CompletableFuture
			.supplyAsync(() -> lock(60).take("upgrade", this.said::add));
		while (this.said.isEmpty()) {
			Thread.onSpinWait();
		}
		assertThat(second).isNotDone();
		first.close();
		second.get(1, TimeUnit.MINUTES).close();
		assertThat(this.said).hasSize(2).last().isEqualTo("It has ended: this goes on.");
		assertThat(this.said.getFirst()).matches("Waiting for the import of process " + ProcessHandle.current().pid()
				+ " on [^,]+, since [-\\d:T]+Z, to end: .*");
	}

	@Test
	void isFreeOnceItsTurnIsOver() {
		lock(0).take("import", this.said::add).close();
		lock(0).take("import", this.said::add).close();
		assertThat(this.said).isEmpty();
	}

	@Test
	void isOfRecordsOrOfTheSchema() {
		try (WriteTurn import1 = lock(0).take("import", this.said::add);
				WriteTurn start = WriteLock.ofSchema(this.driver, HOME, Duration.ZERO).take("start", this.said::add)) {
			assertThat(import1.id()).isNotEqualTo(start.id());
		}
	}

	@Test
	void isNotWaitedForWithoutEnd() {
		try (WriteTurn turn = lock(0).take("import", this.said::add)) {
			assertThatExceptionOfType(StoreLockedException.class)
				.isThrownBy(() -> lock(0).take("drift", this.said::add))
				.withMessageContaining("the import of process ")
				.satisfies((fault) -> assertThat(fault.action()).contains("give-up-after"));
		}
	}

	@Test
	void isKeptBeyondItsLease() throws InterruptedException {
		try (WriteTurn turn = lock(0).take("import", this.said::add)) {
			expireSoon();
			TimeUnit.SECONDS.sleep(7);
			assertThatExceptionOfType(StoreLockedException.class)
				.isThrownBy(() -> lock(0).take("drift", this.said::add));
		}
	}

	@Test
	void isLostByWhoStoodStillForLong() {
		WriteTurn slow = lock(0).take("import", this.said::add);
		assertThatNoException().isThrownBy(() -> require(slow));
		change("SET lock.until = datetime() - duration({seconds: 1})");
		try (WriteTurn next = lock(0).take("import", this.said::add)) {
			assertThatExceptionOfType(StoreLockedException.class).isThrownBy(() -> require(slow))
				.withMessageContaining("another writes now");
			slow.close();
			assertThatNoException().isThrownBy(() -> require(next));
			assertThatExceptionOfType(StoreLockedException.class)
				.isThrownBy(() -> lock(0).take("drift", this.said::add));
		}
	}

	@Test
	void isGivenBackWhenItIsClosed() {
		WriteLock ending = lock(0);
		ending.take("import", this.said::add);
		ending.close();
		lock(0).take("import", this.said::add).close();
		assertThat(this.said).isEmpty();
	}

	private WriteLock lock(int seconds) {
		return WriteLock.ofRecords(this.driver, HOME, Duration.ofSeconds(seconds));
	}

	private void expireSoon() {
		change("SET lock.until = datetime() + duration({seconds: 6})");
	}

	private void change(String how) {
		this.driver.executableQuery("CYPHER 25 MATCH (lock:WriteLock {name: 'records'}) " + how).execute();
	}

	private void require(WriteTurn turn) {
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult(turn::require);
		}
	}

}
