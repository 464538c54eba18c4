/** Tests of the package {@code article}. */
@NullMarked
package org.claimtrail.article;

import org.jspecify.annotations.NullMarked;
