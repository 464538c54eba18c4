/**
 * Reads an operation into its shape, which decides the text of the statement, and its
 * parameters.
 */
@NullMarked
package org.claimtrail.projection.shape;

import org.jspecify.annotations.NullMarked;
