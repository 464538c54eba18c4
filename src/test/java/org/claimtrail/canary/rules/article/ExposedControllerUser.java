package org.claimtrail.canary.rules.article;

import org.claimtrail.canary.rules.claim.ExposedController;

/** Gives the exposed controller a user in another package. */
class ExposedControllerUser {

	private final ExposedController controller = new ExposedController();

	@Override
	public String toString() {
		return this.controller.toString();
	}

}
