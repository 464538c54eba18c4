/**
 * What pages draw: the trail of a claim and the figures of a measure, on the page itself,
 * in frames of other sites, and as files.
 */
@NullMarked
package org.claimtrail.pages.drawing;

import org.jspecify.annotations.NullMarked;
