/**
 * Takes over, with the records of an export of everything, how they came about: into an
 * empty store, and as it stands there.
 */
@NullMarked
package org.claimtrail.corpus.history;

import org.jspecify.annotations.NullMarked;
