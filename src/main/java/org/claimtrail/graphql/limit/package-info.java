/**
 * Holds documents, operations and clients to their limits, and estimates what an
 * operation costs.
 */
@NullMarked
package org.claimtrail.graphql.limit;

import org.jspecify.annotations.NullMarked;
