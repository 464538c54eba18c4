package org.claimtrail.health;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.claimtrail.neo4j.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Slow statements are found in the log. */
@ExtendWith(OutputCaptureExtension.class)
class SlowStatementsTests {

	private static final String STATEMENT = "MATCH (n:Claim) RETURN n.id";

	private final SlowStatements slow = new SlowStatements(
			new HealthSettings(Duration.ofMillis(100), DataSize.ofMegabytes(1)));

	@BeforeEach
	void askForTexts() {
		((Logger) LoggerFactory.getLogger(SlowStatements.class)).setLevel(Level.DEBUG);
	}

	@AfterEach
	void askNoMore() {
		((Logger) LoggerFactory.getLogger(SlowStatements.class)).setLevel(null);
	}

	@Test
	void namesTheOperationAndTheStatementByItsHash(CapturedOutput log) {
		try (MDC.MDCCloseable ignored = MDC.putCloseable("operation", "TrailToTheSpeech")) {
			this.slow.ran(STATEMENT, Duration.ofMillis(100), null);
		}

		assertThat(log).contains(
				"100 ms for a statement of TrailToTheSpeech, answered, statement " + SlowStatements.hash(STATEMENT));
	}

	@Test
	void tellsTheTextOfAStatementOnce(CapturedOutput log) {
		this.slow.ran(STATEMENT, Duration.ofSeconds(1), StoreFault.busy());
		this.slow.ran(STATEMENT, Duration.ofSeconds(2), null);

		assertThat(log).containsOnlyOnce(STATEMENT).contains("STORE_BUSY").contains("2000 ms");
	}

	@Test
	void saysNothingOfQuickOnes(CapturedOutput log) {
		this.slow.ran(STATEMENT, Duration.ofMillis(99), null);

		assertThat(log.getOut()).doesNotContain("statement");
	}

}
