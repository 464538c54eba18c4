/** Tests of the package {@code edit}. */
@NullMarked
package org.claimtrail.edit;

import org.jspecify.annotations.NullMarked;
