/** Tests of the package {@code organization}. */
@NullMarked
package org.claimtrail.organization;

import org.jspecify.annotations.NullMarked;
