/** Tests of what claims are made of. */
@NullMarked
package org.claimtrail.claim;

import org.jspecify.annotations.NullMarked;
