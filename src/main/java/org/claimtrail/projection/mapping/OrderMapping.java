package org.claimtrail.projection.mapping;

/**
 * What one value of an order's enum sorts by.
 *
 * @param nullable whether the value may be absent; then it comes last in either direction
 */
public record OrderMapping(Source source, boolean nullable) {
}
