/**
 * What holds for every mutation: who may, how often, and for how long.
 */
@NullMarked
package org.claimtrail.graphql.mutation;

import org.jspecify.annotations.NullMarked;
