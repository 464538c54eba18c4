package org.claimtrail.projection;

/**
 * What one value of an order's enum sorts by.
 *
 * @param nullable whether the value may be absent; then it comes last in either direction
 */
record OrderMapping(Source source, boolean nullable) {
}
