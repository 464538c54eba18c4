package org.claimtrail.canary.rules.claim;

import java.util.concurrent.TimeUnit;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Does everything right: a feature's queries may touch Neo4j. */
class HonestQueries {

	private final Neo4jClient client;

	HonestQueries(Neo4jClient client) {
		this.client = client;
	}

	void run() {
		if (this.client.query("RETURN 1").fetch().all().isEmpty()) {
			throw new IllegalStateException("No row");
		}
	}

	/** The compiler makes a static array for this. */
	boolean isSlow(TimeUnit unit) {
		switch (unit) {
			case HOURS, DAYS:
				return true;
			default:
				return false;
		}
	}

}
