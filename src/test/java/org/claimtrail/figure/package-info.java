/** Tests of figures and how they evolved. */
@NullMarked
package org.claimtrail.figure;

import org.jspecify.annotations.NullMarked;
