/** Tests of the package {@code export.linked}. */
@NullMarked
package org.claimtrail.export.linked;

import org.jspecify.annotations.NullMarked;
