/** Tests of the package {@code health}. */
@NullMarked
package org.claimtrail.health;

import org.jspecify.annotations.NullMarked;
