package org.claimtrail.corpus;

/**
 * What is wrong, or doubtful, about a document that did not come from a file.
 *
 * @param path where, such as {@code claims[3].figure.low}; empty for the whole
 * @param message what was found and what was expected
 */
public record Finding(String path, String message) {
}
