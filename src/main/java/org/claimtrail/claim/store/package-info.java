/**
 * Enters claims, who made them and where they appear, and keeps what they said before.
 */
@NullMarked
package org.claimtrail.claim.store;

import org.jspecify.annotations.NullMarked;
