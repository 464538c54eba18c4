/** Tests of the package {@code claim}. */
@NullMarked
package org.claimtrail.claim;

import org.jspecify.annotations.NullMarked;
