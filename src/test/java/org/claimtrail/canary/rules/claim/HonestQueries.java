package org.claimtrail.canary.rules.claim;

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

}
