package org.claimtrail.canary.modules.tidy;

import org.claimtrail.canary.modules.ground.Ground;

/** Stands on the ground. */
class Tidy {

	Ground ground() {
		return new Ground();
	}

}
