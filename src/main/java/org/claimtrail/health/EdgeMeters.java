package org.claimtrail.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.claimtrail.http.EdgeListener;

import org.springframework.stereotype.Component;

/** Counts what is turned away before it gets to a door. */
@Component
class EdgeMeters implements EdgeListener {

	private final MeterRegistry meters;

	EdgeMeters(MeterRegistry meters) {
		this.meters = meters;
	}

	@Override
	public void turnedAway(Reason reason) {
		Counter.builder("claimtrail.turned.away")
			.description("Requests and connections that got to no door")
			.tag("reason", reason.name())
			.register(this.meters)
			.increment();
	}

}
