package org.claimtrail.random;

import org.jspecify.annotations.Nullable;

/**
 * One item of a connection.
 *
 * @param tie the tie that leads to it; null for a connection of the whole graph
 * @param thing what is at the other end
 */
record Item(@Nullable Tie tie, Thing thing) {

}
