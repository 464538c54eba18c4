/** Tests of the package {@code table}. */
@NullMarked
package org.claimtrail.table;

import org.jspecify.annotations.NullMarked;
