package org.claimtrail.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.claimtrail.ledger.UnfinishedRecords;

import org.springframework.stereotype.Component;

/** Measures how much is still compared in the background, as the store has it. */
@Component
class ComparisonMeters implements MeterBinder {

	private final UnfinishedRecords unfinished;

	ComparisonMeters(UnfinishedRecords unfinished) {
		this.unfinished = unfinished;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("claimtrail.comparing", this.unfinished, UnfinishedRecords::count)
			.description("Altered records of which it is still compared what rests on them")
			.register(meters);
		Gauge.builder("claimtrail.comparing.claims", this.unfinished, UnfinishedRecords::claims)
			.description("Claims that are still to be looked at for that")
			.register(meters);
	}

}
