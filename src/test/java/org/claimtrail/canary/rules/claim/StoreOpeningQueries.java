package org.claimtrail.canary.rules.claim;

import org.neo4j.graphdb.GraphDatabaseService;

/** Goes round the driver to the embedded database. */
class StoreOpeningQueries {

	void open(GraphDatabaseService database) {
		database.beginTx().close();
	}

}
