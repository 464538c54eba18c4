package org.claimtrail.account;

import jakarta.servlet.http.HttpServletRequest;

/** Counts, by the address they come from, tokens that were shown and do not count. */
public interface Attempts {

	/** A token was shown that does not count. */
	void failed(HttpServletRequest request);

	/**
	 * Seconds until the address may try again; 0 when it may now.
	 */
	long secondsToWait(HttpServletRequest request);

}
