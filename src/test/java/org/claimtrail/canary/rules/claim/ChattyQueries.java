package org.claimtrail.canary.rules.claim;

import java.util.logging.Logger;

/** Logs past the application's logging. */
class ChattyQueries {

	void run() {
		Logger.getLogger("claim").info("ran");
	}

}
