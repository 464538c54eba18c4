/**
 * Writes the records of the graph as JSON Lines that import back, and finds out what a
 * choice of them refers to.
 */
@NullMarked
package org.claimtrail.export.record;

import org.jspecify.annotations.NullMarked;
