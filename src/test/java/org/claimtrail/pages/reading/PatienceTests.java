package org.claimtrail.pages.reading;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatienceTests {

	private static final ExecutionResult ANSWER = ExecutionResult.newExecutionResult().data(Map.of()).build();

	private static final ExecutionResult LATE = failing("TIME_LIMIT");

	private static final HttpFault TIME_IS_UP = new HttpFault(503, RequestFault.Code.TIME_LIMIT, "Late.");

	private static ExecutionResult failing(String code) {
		return ExecutionResult.newExecutionResult()
			.addError(GraphqlErrorBuilder.newError().message("M").extensions(Map.of("code", code)).build())
			.build();
	}

	private static Object asked(boolean starting, Deque<Object> answers) {
		return new Patience(() -> starting, Duration.ZERO).ask(() -> {
			Object next = Objects.requireNonNull(answers.poll());
			if (next instanceof HttpFault fault) {
				throw fault;
			}
			return (ExecutionResult) next;
		});
	}

	private static Deque<Object> answers(Object... answers) {
		return new ArrayDeque<>(List.of(answers));
	}

	@Test
	void asksAgainWhatWasLateWhileTheServerStarts() {
		assertThat(asked(true, answers(LATE, TIME_IS_UP, ANSWER))).isSameAs(ANSWER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "STORE_BUSY", "STORE_UNAVAILABLE" })
	void asksAgainAStoreThatIsStillBusyWithItsPlans(String code) {
		assertThat(asked(true, answers(failing(code), ANSWER))).isSameAs(ANSWER);
		assertThat(asked(false, answers(failing(code), ANSWER))).isNotSameAs(ANSWER);
	}

	@Test
	void endsWithTheLastAnswer() {
		Deque<Object> answers = answers(LATE, LATE, LATE, ANSWER);

		assertThat(asked(true, answers)).isSameAs(LATE);
		assertThat(answers).hasSize(1);
		assertThatThrownBy(() -> asked(true, answers(LATE, LATE, TIME_IS_UP))).isSameAs(TIME_IS_UP);
	}

	@Test
	void asksOnceLaterOn() {
		assertThat(asked(false, answers(LATE, ANSWER))).isSameAs(LATE);
		assertThatThrownBy(() -> asked(false, answers(TIME_IS_UP, ANSWER))).isSameAs(TIME_IS_UP);
	}

	@Test
	void takesOtherFaultsAsTheyAre() {
		ExecutionResult refused = failing("BAD_ARGUMENT");
		HttpFault gone = new HttpFault(429, RequestFault.Code.RATE_LIMITED, "Wait.");

		assertThat(asked(true, answers(refused, ANSWER))).isSameAs(refused);
		assertThatThrownBy(() -> asked(true, answers(gone, ANSWER))).isSameAs(gone);
	}

}
