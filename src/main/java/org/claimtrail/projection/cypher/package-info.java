/**
 * Compiles a shape into one statement.
 */
@NullMarked
package org.claimtrail.projection.cypher;

import org.jspecify.annotations.NullMarked;
