package org.claimtrail.canary.rules.citation.downstairs;

import org.claimtrail.canary.rules.citation.upstairs.Upstairs;

/** Leads back to the room that leads here. */
public class Downstairs {

	public Upstairs up() {
		return new Upstairs();
	}

}
