package org.claimtrail.canary.rules.claim;

import org.junit.jupiter.api.Test;

/** Is a test that no plugin picks up by its name. */
class StrayFacts {

	@Test
	void isNeverRun() {
		throw new IllegalStateException("A canary does not run");
	}

}
