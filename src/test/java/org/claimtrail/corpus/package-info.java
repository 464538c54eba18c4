/** Tests of reading, checking and importing documents. */
@NullMarked
package org.claimtrail.corpus;

import org.jspecify.annotations.NullMarked;
