package org.claimtrail.neo4j.failure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks a fault up in a failed start the way the report of a failed start does. */
public final class StoreFaultAssert {

	private StoreFaultAssert() {
	}

	public static <T extends StoreException> T of(@Nullable Throwable startupFailure, Class<T> type) {
		assertThat(startupFailure).isNotNull();
		FailureAnalysis analysis = new StoreFailureAnalyzer().analyze(startupFailure);
		assertThat(analysis).as("analysis of %s", startupFailure).isNotNull();
		assertThat(analysis.getAction()).isNotBlank();
		assertThat(analysis.getCause()).isInstanceOf(type);
		return type.cast(analysis.getCause());
	}

}
