/** Tests of the package {@code speaker}. */
@NullMarked
package org.claimtrail.speaker;

import org.jspecify.annotations.NullMarked;
