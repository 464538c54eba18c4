package org.claimtrail.claim.store;

import org.jspecify.annotations.Nullable;

/**
 * In which capacity somebody spoke on a day.
 *
 * @param organization the identifier of the organization spoken for; null when it is not
 * known
 * @param role the role there; null when it is not known, and for an organization itself
 */
record Capacity(@Nullable String organization, @Nullable String role) {

	static final Capacity UNKNOWN = new Capacity(null, null);

}
