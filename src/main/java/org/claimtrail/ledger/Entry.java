package org.claimtrail.ledger;

/**
 * A record on its way into the graph.
 *
 * @param id its identifier
 * @param content what it says
 * @param fingerprint the hash of all it says, edges included
 * @param <T> the kind of record
 */
public record Entry<T>(String id, T content, String fingerprint) {
}
