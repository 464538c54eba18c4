/** Tests of the package {@code export.graph}. */
@NullMarked
package org.claimtrail.export.graph;

import org.jspecify.annotations.NullMarked;
