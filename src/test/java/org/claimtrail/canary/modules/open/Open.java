package org.claimtrail.canary.modules.open;

import org.claimtrail.canary.modules.ground.Ground;

/** Stands on the ground. */
class Open {

	Ground ground() {
		return new Ground();
	}

}
