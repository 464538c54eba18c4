/** Tests of partial dates. */
@NullMarked
package org.claimtrail.date;

import org.jspecify.annotations.NullMarked;
