package org.claimtrail.change;

import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * By what a request that comes a second time is recognized.
 *
 * @param key a key that no other request has
 * @param asked whether the client gave the key, and may come again with it whatever
 * becomes of the request
 * @param inputHash the hash of all it asks for
 * @param warnings what was said about it, as text to be given back as it is
 */
public record Receipt(String key, boolean asked, String inputHash, @Nullable String warnings) {

	/** What the graph keeps of a key, which nobody who reads the graph can send again. */
	static String kept(String key) {
		return "sha256:" + Fingerprint.of(key);
	}

}
