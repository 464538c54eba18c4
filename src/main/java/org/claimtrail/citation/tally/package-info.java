/**
 * Keeps counts of citations, so that what is asked of all of them is not counted then.
 */
@NullMarked
package org.claimtrail.citation.tally;

import org.jspecify.annotations.NullMarked;
