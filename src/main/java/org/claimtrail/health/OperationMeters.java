package org.claimtrail.health;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.claimtrail.graphql.OperationListener;

import org.springframework.stereotype.Component;

/** Measures operations by name and result, and counts what limits refuse. */
@Component
class OperationMeters implements OperationListener {

	private final MeterRegistry meters;

	private final KnownOperations known = KnownOperations.load();

	OperationMeters(MeterRegistry meters) throws IOException {
		this.meters = meters;
	}

	@Override
	public void ended(Outcome outcome) {
		Timer.builder("claimtrail.operations")
			.description("Operations of GraphQL, from arrival to answer")
			.tag("operation", this.known.tag(outcome.operation()))
			.tag("result", outcome.result())
			.serviceLevelObjectives(Buckets.all())
			.register(this.meters)
			.record(outcome.took());
		if (outcome.limit() != null) {
			this.meters.counter("claimtrail.refusals", "limit", outcome.limit()).increment();
		}
	}

}
