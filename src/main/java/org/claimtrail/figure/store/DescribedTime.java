package org.claimtrail.figure.store;

import java.time.LocalDate;
import java.util.Map;

/**
 * The times that figures of one claimant on one line describe, as far as they begin on
 * one day: what is read together. Which of them are the same {@code Day.time()} tells.
 *
 * @param line the line in words
 * @param first the first day that its end can mean
 */
record DescribedTime(String claimantId, String measureId, String line, LocalDate first) {

	/** Another time of the same claimant on the same line. */
	DescribedTime on(LocalDate day) {
		return new DescribedTime(this.claimantId, this.measureId, this.line, day);
	}

	/** As a parameter of a statement. */
	Map<String, Object> row() {
		return Map.of("claimantId", this.claimantId, "measureId", this.measureId, "line", this.line, "first",
				this.first);
	}

}
