/** Tests of the room {@code account.login}. */
@NullMarked
package org.claimtrail.account.login;

import org.jspecify.annotations.NullMarked;
