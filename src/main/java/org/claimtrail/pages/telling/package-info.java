/**
 * What pages say in sentences that take more than one field of an answer: what became of
 * a figure that was passed on, who stands behind it, and what came after it.
 */
@NullMarked
package org.claimtrail.pages.telling;

import org.jspecify.annotations.NullMarked;
