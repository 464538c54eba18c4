package org.claimtrail.canary.modules.trespassing;

import org.claimtrail.canary.modules.ground.Ground;

/** Stands on the ground. */
class Trespassing {

	Ground ground() {
		return new Ground();
	}

}
