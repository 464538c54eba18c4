/** Tests of measures. */
@NullMarked
package org.claimtrail.measure;

import org.jspecify.annotations.NullMarked;
