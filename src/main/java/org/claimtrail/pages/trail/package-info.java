/**
 * Trails in words: from the origins to a claim, and from a claim to who repeated it, as
 * lists and as labels for drawings.
 */
@NullMarked
package org.claimtrail.pages.trail;

import org.jspecify.annotations.NullMarked;
