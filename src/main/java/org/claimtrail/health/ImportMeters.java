package org.claimtrail.health;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.claimtrail.ledger.ImportCounts;
import org.claimtrail.ledger.ImportCounts.Counted;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Measures what imports did, whichever process they run in, as the store counts it. Every
 * server on that store tells the same.
 */
@Component
class ImportMeters implements MeterBinder {

	/** One look at the store is good for all that is asked at the same time. */
	private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

	private final ImportCounts imports;

	private volatile @Nullable Look last;

	ImportMeters(ImportCounts imports) {
		this.imports = imports;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (String outcome : ImportCounts.OUTCOMES) {
			FunctionCounter
				.builder("claimtrail.import.records", this,
						value((counted) -> counted.records().getOrDefault(outcome, 0L)))
				.description("Records that imports read, by what they did with them")
				.tag("outcome", outcome)
				.register(meters);
		}
		FunctionCounter.builder("claimtrail.imports", this, value(Counted::imports))
			.description("Imports that came to their end")
			.register(meters);
		TimeGauge.builder("claimtrail.import.duration", this, TimeUnit.SECONDS, value(Counted::seconds))
			.description("Time that the last import took that came to its end")
			.register(meters);
		Gauge.builder("claimtrail.import.running", this, value((counted) -> counted.running() ? 1 : 0))
			.description("1 while an import runs; one that was killed counts for two minutes")
			.register(meters);
	}

	private static ToDoubleFunction<ImportMeters> value(ToDoubleFunction<Counted> value) {
		return (meters) -> {
			Counted counted = meters.look();
			return (counted != null) ? value.applyAsDouble(counted) : Double.NaN;
		};
	}

	private synchronized @Nullable Counted look() {
		Look now = this.last;
		if (now == null || System.nanoTime() - now.nanos() > FRESH_NANOS) {
			now = new Look(this.imports.read(), System.nanoTime());
			this.last = now;
		}
		return now.counted();
	}

	private record Look(@Nullable Counted counted, long nanos) {

	}

}
