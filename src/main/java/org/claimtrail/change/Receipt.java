package org.claimtrail.change;

import org.jspecify.annotations.Nullable;

/**
 * By what a request that comes a second time is recognized.
 *
 * @param key a key that no other request has
 * @param inputHash the hash of all it asks for
 * @param warnings what was said about it, as text to be given back as it is
 */
public record Receipt(String key, String inputHash, @Nullable String warnings) {
}
