package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A heap that grows is noticed, and one that is merely used is not. */
class GrowthTests {

	private static final int MEGABYTE = 1024 * 1024;

	@Test
	void whatIsKeptIsNoticed() {
		Growth growth = new Growth(20);
		growth.measure();
		List<byte[]> kept = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			kept.add(new byte[MEGABYTE]);
		}
		growth.measure();

		assertThat(growth.isFlat()).as("%s with %d kept", growth, kept.size()).isFalse();
	}

	@Test
	void whatIsLetGoIsNot() {
		Growth growth = new Growth(20);
		growth.measure();
		long used = 0;
		for (int i = 0; i < 40; i++) {
			used += new byte[MEGABYTE].length;
		}
		growth.measure();

		assertThat(growth.isFlat()).as("%s after %d bytes", growth, used).isTrue();
	}

}
