/**
 * Knows which claims a dossier had when it was recorded before, and removes claims.
 */
@NullMarked
package org.claimtrail.corpus.prune;

import org.jspecify.annotations.NullMarked;
