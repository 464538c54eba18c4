package org.claimtrail.neo4j;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanningTurnsTests {

	private final PlanningTurns turns = new PlanningTurns(1, Duration.ZERO, 10);

	private PlanningTurns.Turn take(String statement, Object asker) {
		PlanningTurns.Turn turn = this.turns.take(statement, asker);
		assertThat(turn).isNotNull();
		return turn;
	}

	@Test
	void letsFewStatementsBePlannedAtOnce() {
		PlanningTurns.Turn first = take("RETURN 1", "a");
		assertThatThrownBy(() -> take("RETURN 2", "b")).isInstanceOfSatisfying(StoreFault.class,
				(fault) -> assertThat(fault.code()).isEqualTo(StoreFault.Code.STORE_BUSY));

		first.end();

		take("RETURN 2", "b").end();
	}

	@Test
	void letsPlannedStatementsPassWhileAnotherIsPlanned() {
		take("RETURN 1", "a").planned();
		take("RETURN 2", "b");

		assertThat(this.turns.take("RETURN 1", "a")).isNull();
	}

	@Test
	void endsATurnOnce() {
		PlanningTurns.Turn turn = take("RETURN 1", "a");
		turn.planned();
		turn.end();

		assertThat(this.turns.free()).isEqualTo(1);
	}

	@Test
	void refusesAtOnceWhatCouldNotBePlanned() {
		PlanningTurns.Turn turn = take("RETURN 1", "a");
		turn.refuse();
		turn.end();

		assertThatThrownBy(() -> this.turns.take("RETURN 1", "b")).isInstanceOfSatisfying(StoreFault.class,
				(fault) -> assertThat(fault.code()).isEqualTo(StoreFault.Code.TIME_LIMIT));
		take("RETURN 2", "b").end();

		turn.forgive();
		take("RETURN 1", "b").end();
	}

	@Test
	void takesWhatWasPlannedBesideItForNoSecondTime() {
		PlanningTurns two = new PlanningTurns(2, Duration.ZERO, 10);
		PlanningTurns.Turn first = Objects.requireNonNull(two.take("RETURN 1", "a"));
		PlanningTurns.Turn second = Objects.requireNonNull(two.take("RETURN 1", "b"));
		first.refuse();
		second.refuse();
		first.forgive();
		second.forgive();

		first.end();
		second.end();
		assertThat(two.take("RETURN 1", "c")).isNotNull();
	}

	@Test
	void refusesWhatIsLateAgainForSomeTimesAsLongAsItWasPlanned() {
		AtomicLong now = new AtomicLong();
		PlanningTurns timed = new PlanningTurns(1, Duration.ZERO, 10, now::get);
		for (int late = 0; late < 2; late++) {
			PlanningTurns.Turn turn = Objects.requireNonNull(timed.take("RETURN 1", "a"));
			now.addAndGet(Duration.ofSeconds(4).toNanos());
			turn.refuse();
			now.addAndGet(Duration.ofSeconds(6).toNanos());
			turn.forgive();
			turn.end();
		}

		now.addAndGet(Duration.ofSeconds(39).toNanos());
		assertThatThrownBy(() -> timed.take("RETURN 1", "b")).isInstanceOf(StoreFault.class);
		now.addAndGet(Duration.ofSeconds(2).toNanos());
		assertThat(timed.take("RETURN 1", "b")).isNotNull();
	}

	@Test
	void refusesNobodyWhatTheServerCouldNotPlanAhead() {
		PlanningTurns.Turn ahead = Objects.requireNonNull(this.turns.take("RETURN 1", ReadStatements.AHEAD));
		ahead.refuse();
		take("RETURN 1", "a").end();

		ahead.forgive();
		ahead.end();
		take("RETURN 1", "a").end();
	}

	@Test
	void letsNobodyWaitForWhatTheServerPlansAhead() {
		PlanningTurns.Turn ahead = this.turns.take("RETURN 1", ReadStatements.AHEAD);
		PlanningTurns.Turn turn = take("RETURN 2", "a");

		assertThatThrownBy(() -> this.turns.take("RETURN 3", ReadStatements.AHEAD)).isInstanceOf(StoreFault.class);
		turn.end();
		assertThat(ahead).isNotNull();
		ahead.planned();
		assertThat(this.turns.take("RETURN 1", "a")).isNull();
	}

	@Test
	void letsAnAskerPlanOneStatementAtATime() {
		PlanningTurns two = new PlanningTurns(2, Duration.ZERO, 10);
		Object asker = new Object();
		PlanningTurns.Turn first = two.take("RETURN 1", asker);
		assertThat(first).isNotNull();
		assertThatThrownBy(() -> two.take("RETURN 2", asker)).isInstanceOf(StoreFault.class);

		assertThat(two.take("RETURN 2", new Object())).isNotNull();
		first.end();
		assertThat(two.free()).isEqualTo(1);
	}

}
