/**
 * Finds out before every door who asks, and refuses who shows a token that does not
 * count.
 */
@NullMarked
package org.claimtrail.account.door;

import org.jspecify.annotations.NullMarked;
