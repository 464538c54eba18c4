/**
 * What an export takes of the graph: all of it, or some records by their identifiers.
 */
@NullMarked
package org.claimtrail.export.scope;

import org.jspecify.annotations.NullMarked;
