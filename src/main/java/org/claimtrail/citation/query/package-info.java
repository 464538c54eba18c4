/**
 * Answers about citations: who cites whom, trails and origins, counts, drift and stale
 * sources.
 */
@NullMarked
package org.claimtrail.citation.query;

import org.jspecify.annotations.NullMarked;
