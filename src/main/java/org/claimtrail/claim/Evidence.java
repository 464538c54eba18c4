package org.claimtrail.claim;

import org.jspecify.annotations.Nullable;

/**
 * The words of an article in which a claim can be read.
 *
 * @param exact the words, as printed
 * @param prefix what stands before them
 * @param suffix what stands after them
 * @param language the language of the words
 */
public record Evidence(String exact, @Nullable String prefix, @Nullable String suffix, @Nullable String language) {
}
