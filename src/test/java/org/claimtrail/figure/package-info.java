/** Tests of the package {@code figure}. */
@NullMarked
package org.claimtrail.figure;

import org.jspecify.annotations.NullMarked;
