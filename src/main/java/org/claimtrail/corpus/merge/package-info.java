/**
 * Lets records answer for those that were merged into them, with all that follows.
 */
@NullMarked
package org.claimtrail.corpus.merge;

import org.jspecify.annotations.NullMarked;
