package org.claimtrail.canary.rules.claim;

import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Does everything right: a controller may touch GraphQL. */
class HonestController {

	private static final int LIMIT = 100;

	@QueryMapping
	int claims() {
		return LIMIT;
	}

}
