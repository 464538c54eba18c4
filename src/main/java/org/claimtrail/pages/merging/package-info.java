/**
 * The forms by which editors make two records of one claimant one, and part them again.
 */
@NullMarked
package org.claimtrail.pages.merging;

import org.jspecify.annotations.NullMarked;
