package org.claimtrail.canary.rules.claim;

import org.neo4j.driver.Driver;

/** Is a controller and asks the store itself. */
class QueryingController {

	private final Driver driver;

	QueryingController(Driver driver) {
		this.driver = driver;
	}

	void claims() {
		this.driver.verifyConnectivity();
	}

}
