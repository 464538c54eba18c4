/** Tests of the package {@code account}. */
@NullMarked
package org.claimtrail.account;

import org.jspecify.annotations.NullMarked;
