package org.claimtrail.canary.modules.prying;

import org.claimtrail.canary.modules.ground.cellar.Cellar;

/** Enters a room of another module. */
class Prying {

	Cellar cellar() {
		return new Cellar();
	}

}
