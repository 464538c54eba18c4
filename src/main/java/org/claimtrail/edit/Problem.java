package org.claimtrail.edit;

/**
 * What is wrong, or doubtful, about an input.
 *
 * @param path where in the input; empty for the whole
 * @param code what kind of problem it is
 * @param message what was found, what was expected and what to do
 */
public record Problem(String path, ProblemCode code, String message) {
}
