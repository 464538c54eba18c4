/** Tests of citations. */
@NullMarked
package org.claimtrail.citation;

import org.jspecify.annotations.NullMarked;
