/** Tests of the room {@code account.token}. */
@NullMarked
package org.claimtrail.account.token;

import org.jspecify.annotations.NullMarked;
