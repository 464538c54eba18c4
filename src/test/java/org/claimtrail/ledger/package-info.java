/** Tests of the package {@code ledger}. */
@NullMarked
package org.claimtrail.ledger;

import org.jspecify.annotations.NullMarked;
