package org.claimtrail.neo4j.embedded;

import org.claimtrail.neo4j.StoreSettings.Memory;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** The memory of one transaction grows with the heap, unless it is set. */
class CommunitySettingsTests {

	private static final DataSize CACHE = DataSize.ofMegabytes(128);

	@Test
	void oneTransactionMayTakeAFifthOfTheHeap() {
		assertThat(CommunitySettings.ofOne(new Memory(CACHE, null, null), gigabytes(5))).isEqualTo(gigabytes(1));
		assertThat(CommunitySettings.ofOne(new Memory(CACHE, null, null), gigabytes(1)))
			.isEqualTo(DataSize.ofMegabytes(256).toBytes());
	}

	@Test
	void whatIsSetCounts() {
		DataSize set = DataSize.ofMegabytes(100);

		assertThat(CommunitySettings.ofOne(new Memory(CACHE, set, null), gigabytes(5))).isEqualTo(set.toBytes());
	}

	private static long gigabytes(long number) {
		return DataSize.ofGigabytes(number).toBytes();
	}

}
