/** Tests of the package {@code review}. */
@NullMarked
package org.claimtrail.review;

import org.jspecify.annotations.NullMarked;
