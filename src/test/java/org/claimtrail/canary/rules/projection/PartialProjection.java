package org.claimtrail.canary.rules.projection;

import org.claimtrail.canary.rules.claim.Claims;

/** Is technical and knows a feature. */
class PartialProjection {

	Claims claims() {
		return new Claims();
	}

}
