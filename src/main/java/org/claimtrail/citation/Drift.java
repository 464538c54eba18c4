package org.claimtrail.citation;

/**
 * One difference between a citing claim and the claim it cites.
 *
 * @param from what the cited claim has; empty when it has nothing there
 * @param to what the citing claim has; empty when it has nothing there
 * @param explanation one sentence for people
 */
record Drift(DriftKind kind, String from, String to, String explanation) {
}
