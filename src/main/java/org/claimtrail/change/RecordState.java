package org.claimtrail.change;

/**
 * What the graph has of a record.
 *
 * @param version the number of its present version
 * @param finished whether it is written in full, with all that rests on it
 */
public record RecordState(long version, boolean finished) {
}
