/** Tests of the room {@code account.door}. */
@NullMarked
package org.claimtrail.account.door;

import org.jspecify.annotations.NullMarked;
