package org.claimtrail.figure;

import java.util.Set;

/**
 * What a figure rests on in the end.
 *
 * @param claims identifiers of the claims that it rests on; of one that rests on none its
 * own
 * @param sources identifiers of who made these, or spoke for them; none for itself
 */
record Origins(Set<String> claims, Set<String> sources) {

	/** Of a claim that rests on no other. */
	static Origins itself(String id) {
		return new Origins(Set.of(id), Set.of());
	}

	/** Whether two figures rest on one claim. */
	boolean isShared(Origins other) {
		return this.claims.stream().anyMatch(other.claims::contains);
	}

}
