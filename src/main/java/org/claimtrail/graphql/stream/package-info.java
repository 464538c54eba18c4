/**
 * Tells subscribers what happens as server-sent events.
 */
@NullMarked
package org.claimtrail.graphql.stream;

import org.jspecify.annotations.NullMarked;
