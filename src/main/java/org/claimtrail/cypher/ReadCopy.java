package org.claimtrail.cypher;

/**
 * A copy of the graph that can be asked.
 *
 * @param process reads it
 * @param number of the newest change that is in it; more may be
 * @param made when it was seen to be new, as {@link System#nanoTime}
 * @param nanos how long it took to copy
 */
record ReadCopy(ReaderProcess process, long number, long made, long nanos) {
}
