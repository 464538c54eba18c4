package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LateStatementsTests {

	private static final String STATEMENT = "MATCH (n) WHERE n.name = $name RETURN n";

	private final AtomicLong now = new AtomicLong();

	private final LateStatements late = new LateStatements(1, Duration.ZERO, this.now::get);

	private LateStatements.Run enter(String statement, String name) {
		return this.late.enter(statement, Map.of("name", name));
	}

	private void beLate(String statement, String name) {
		LateStatements.Run run = enter(statement, name);
		run.late();
		run.end();
	}

	private void refuses(String name, StoreFault.Code code) {
		assertThatThrownBy(() -> enter(STATEMENT, name)).isInstanceOfSatisfying(StoreFault.class,
				(fault) -> assertThat(fault.code()).isEqualTo(code));
	}

	@Test
	void letsPassWhatWasNeverLate() {
		enter(STATEMENT, "a");
		enter(STATEMENT, "a");

		assertThat(this.late.free()).isEqualTo(1);
	}

	@Test
	void runsWhatWasLateOneAtATimeWhateverItsValues() {
		beLate(STATEMENT, "a");

		LateStatements.Run run = enter(STATEMENT, "b");
		refuses("c", StoreFault.Code.STORE_BUSY);
		enter("RETURN $name", "c");

		run.end();
		enter(STATEMENT, "c").end();
		assertThat(this.late.free()).isEqualTo(1);
	}

	@Test
	void refusesAtOnceWhatWasLateTwiceWithTheSameValues() {
		beLate(STATEMENT, "a");
		beLate(STATEMENT, "a");

		refuses("a", StoreFault.Code.TIME_LIMIT);
		enter(STATEMENT, "b").end();
	}

	@Test
	void triesAgainLaterWhatWasLate() {
		beLate(STATEMENT, "a");
		beLate(STATEMENT, "a");

		for (int seconds : List.of(10, 20, 40, 60, 60)) {
			pass(seconds - 1);
			refuses("a", StoreFault.Code.TIME_LIMIT);
			pass(1);
			beLate(STATEMENT, "a");
		}
	}

	private void pass(int seconds) {
		this.now.addAndGet(Duration.ofSeconds(seconds).toNanos());
	}

	@Test
	void forgetsWhatWasAnsweredSince() {
		beLate(STATEMENT, "a");
		LateStatements.Run run = enter(STATEMENT, "a");
		run.answered();
		run.end();
		beLate(STATEMENT, "a");

		enter(STATEMENT, "a").end();
		assertThat(this.late.free()).isEqualTo(1);
	}

	@Test
	void letsPassAgainWhatWasAnsweredSeveralTimesInARow() {
		beLate(STATEMENT, "a");
		for (int i = 0; i < 4; i++) {
			answer("b");
		}
		enter(STATEMENT, "b");
		assertThat(this.late.free()).isZero();
	}

	@Test
	void letsPassFreelyWhatWasAnsweredFiveTimes() {
		beLate(STATEMENT, "a");
		for (int i = 0; i < 5; i++) {
			answer("b");
		}
		enter(STATEMENT, "b");
		assertThat(this.late.free()).isEqualTo(1);
	}

	@Test
	void refusesWhatBecameLateTwiceWhileItWaited() throws Exception {
		LateStatements patient = new LateStatements(1, Duration.ofSeconds(20));
		Map<String, String> values = Map.of("name", "a");
		LateStatements.Run first = patient.enter(STATEMENT, values);
		first.late();
		first.end();
		LateStatements.Run second = patient.enter(STATEMENT, values);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> waiting = threads.submit(() -> patient.enter(STATEMENT, values));
			while (!patient.isWaitedFor()) {
				Thread.onSpinWait();
			}
			second.late();
			second.end();
			assertThatThrownBy(waiting::get).hasCauseInstanceOf(StoreFault.class);
		}
		assertThat(patient.free()).isEqualTo(1);
	}

	private void answer(String name) {
		LateStatements.Run run = enter(STATEMENT, name);
		run.answered();
		run.end();
	}

	@Test
	void countsTwoThatRanTogetherOnce() {
		LateStatements.Run one = enter(STATEMENT, "a");
		LateStatements.Run other = enter(STATEMENT, "a");
		one.late();
		other.late();
		one.end();
		other.end();

		beLate(STATEMENT, "a");
		refuses("a", StoreFault.Code.TIME_LIMIT);
		assertThat(this.late.free()).isEqualTo(1);
	}

}
