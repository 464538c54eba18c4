package org.claimtrail.health;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.claimtrail.neo4j.StatementListener;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Measures the statements that the store answers, planning included. */
@Component
class StatementMeters implements StatementListener {

	private final MeterRegistry meters;

	StatementMeters(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void planned(Duration took) {
		Timer.builder("claimtrail.planning")
			.description("Plans that the store made for statements that were new to it")
			.serviceLevelObjectives(Buckets.all())
			.register(this.meters)
			.record(took);
	}

	@Override
	public void ran(String statement, Duration took, @Nullable StoreFault fault) {
		Timer.builder("claimtrail.statements")
			.description("Statements that read, from their turn to their last row")
			.tag("result", (fault != null) ? fault.code().name() : "OK")
			.serviceLevelObjectives(Buckets.all())
			.register(this.meters)
			.record(took);
	}

}
