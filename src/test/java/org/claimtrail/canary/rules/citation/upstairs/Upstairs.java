package org.claimtrail.canary.rules.citation.upstairs;

import org.claimtrail.canary.rules.citation.downstairs.Downstairs;

/** Leads to another room. */
public class Upstairs {

	public Downstairs down() {
		return new Downstairs();
	}

}
