/** Tests of the package {@code proposition}. */
@NullMarked
package org.claimtrail.proposition;

import org.jspecify.annotations.NullMarked;
