package org.claimtrail.canary.rules.claim;

import org.springframework.beans.factory.annotation.Autowired;

/** Has its collaborator put into a field. */
class InjectedQueries {

	@Autowired
	private HonestQueries queries;

	void run() {
		this.queries.run();
	}

}
