package org.claimtrail.canary.rules.claim;

import org.springframework.data.neo4j.core.Neo4jClient;

/** Hides its question to the store in a nested class. */
class RecklessController {

	static class Hidden {

		void ask(Neo4jClient client) {
			client.query("RETURN 1").run();
		}

	}

}
