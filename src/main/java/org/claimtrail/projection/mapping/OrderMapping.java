package org.claimtrail.projection.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What one value of an order's enum sorts by.
 *
 * @param nullable whether the value may be absent; then it comes last in either direction
 * @param mark the property that is true where it is absent, if an index has that
 * @param indexed whether an index has the values that are there
 */
public record OrderMapping(Source source, boolean nullable, @Nullable String mark, boolean indexed) {
}
