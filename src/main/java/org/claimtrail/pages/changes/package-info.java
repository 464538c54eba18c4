/**
 * What was altered in this graph, as pages and as a feed, under the same conditions.
 */
@NullMarked
package org.claimtrail.pages.changes;

import org.jspecify.annotations.NullMarked;
