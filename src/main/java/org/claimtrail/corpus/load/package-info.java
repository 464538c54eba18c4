/**
 * Checks the records of all documents together, and writes them in batches.
 */
@NullMarked
package org.claimtrail.corpus.load;

import org.jspecify.annotations.NullMarked;
