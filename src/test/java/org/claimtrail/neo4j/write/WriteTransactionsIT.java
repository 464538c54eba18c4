package org.claimtrail.neo4j.write;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.claimtrail.neo4j.SharedStore;
import org.claimtrail.neo4j.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A write is done, or it is told that nobody knows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class WriteTransactionsIT {

	private final Driver driver;

	private final Environment environment;

	private final WriteTransactions writes;

	WriteTransactionsIT(@Autowired Driver driver, @Autowired Environment environment) {
		this.driver = driver;
		this.environment = environment;
		this.writes = new WriteTransactions(driver, environment, new WriteLimits(Duration.ofMillis(700)),
				new StaticListableBeanFactory().getBeanProvider(CommitListener.class));
	}

	@AfterEach
	void clear() {
		this.driver.executableQuery("MATCH (n:WriteTrial) DELETE n").execute();
	}

	@Test
	void writeThatEndsByItsTimeBeforeItIsCommittedMayBeTriedAgain() {
		assertThatExceptionOfType(StoreFault.class).isThrownBy(() -> this.writes.run((transaction) -> transaction
			.run("UNWIND range(1, 2000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS count")
			.list(), (rows) -> true)).withMessageContaining("try again").satisfies((fault) -> {
				assertThat(fault.code()).isEqualTo(StoreFault.Code.STORE_BUSY);
				assertThat(fault.isRetryable()).isTrue();
			});
	}

	@Test
	void writeThatNeedsTooMuchMemoryIsCertainlyNotThere() {
		WriteTransactions patient = new WriteTransactions(this.driver, this.environment,
				new WriteLimits(Duration.ofMinutes(2)),
				new StaticListableBeanFactory().getBeanProvider(CommitListener.class));

		assertThatExceptionOfType(StoreFault.class)
			.isThrownBy(() -> patient.run((transaction) -> transaction
				.run("UNWIND range(1, 3000000) AS i CREATE (:WriteTrial {number: i, text: 'a text of some length'})")
				.consume(), (summary) -> true))
			.withMessageContaining("claimtrail.memory.transaction")
			.satisfies((fault) -> {
				assertThat(fault.code()).isEqualTo(StoreFault.Code.MEMORY_LIMIT);
				assertThat(fault.isRetryable()).isFalse();
			});
		assertThat(this.driver.executableQuery("MATCH (n:WriteTrial) RETURN count(n) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt()).isZero();
	}

	@Test
	void readerSeesWhatWasWrittenBefore() {
		for (int round = 0; round < 5; round++) {
			int number = round;
			this.writes.run((transaction) -> transaction
				.run("CREATE (n:WriteTrial {number: $number}) RETURN n", Map.of("number", number))
				.list(), (rows) -> true);
		}

		assertThat(this.driver.executableQueryBookmarkManager().getBookmarks()).isNotEmpty();
		assertThat(this.driver.executableQuery("MATCH (n:WriteTrial) RETURN n.number AS number ORDER BY number")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("number").asInt())
			.toList()).isEqualTo(List.of(0, 1, 2, 3, 4));
	}

	@Test
	void faultOfTheWriterIsNoMatterOfTime() {
		assertThatExceptionOfType(StoreFault.class)
			.isThrownBy(() -> this.writes.run((transaction) -> transaction.run("RETURN 1 / 0").list(), (rows) -> true))
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(StoreFault.Code.STORE_FAILED));
	}

}
