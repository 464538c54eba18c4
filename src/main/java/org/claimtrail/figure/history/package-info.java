/**
 * Answers what became of each figure: every statement about one described time, from the
 * first to what stands.
 */
@NullMarked
package org.claimtrail.figure.history;

import org.jspecify.annotations.NullMarked;
