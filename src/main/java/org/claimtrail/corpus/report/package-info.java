/**
 * Counts what an import did, tells how it goes, and ends it when nothing moves.
 */
@NullMarked
package org.claimtrail.corpus.report;

import org.jspecify.annotations.NullMarked;
