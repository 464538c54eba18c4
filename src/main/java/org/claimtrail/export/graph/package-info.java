/**
 * Writes the nodes and relationships of the graph as tables and as GraphML, with the
 * properties that the README lists.
 */
@NullMarked
package org.claimtrail.export.graph;

import org.jspecify.annotations.NullMarked;
