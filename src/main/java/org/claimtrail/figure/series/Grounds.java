package org.claimtrail.figure.series;

import java.util.Set;

/**
 * What a figure rests on in the end.
 *
 * @param claims identifiers of the claims that it rests on; of one that rests on none its
 * own
 * @param sources identifiers of who made these, or spoke for them; none for itself
 */
public record Grounds(Set<String> claims, Set<String> sources) {

	/** Of a claim that rests on no other. */
	public static Grounds itself(String id) {
		return new Grounds(Set.of(id), Set.of());
	}

	/** Whether two figures rest on one claim. */
	public boolean isShared(Grounds other) {
		return this.claims.stream().anyMatch(other.claims::contains);
	}

}
