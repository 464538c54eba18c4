/** Tests of the package {@code http}. */
@NullMarked
package org.claimtrail.http;

import org.jspecify.annotations.NullMarked;
