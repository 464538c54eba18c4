/** Tests of the package {@code change}. */
@NullMarked
package org.claimtrail.change;

import org.jspecify.annotations.NullMarked;
