/**
 * Tests of checking and writing.
 */
@NullMarked
package org.claimtrail.corpus.load;

import org.jspecify.annotations.NullMarked;
