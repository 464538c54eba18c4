/**
 * What holds for every field that needs a role: who may, and for mutations how often.
 */
@NullMarked
package org.claimtrail.graphql.mutation;

import org.jspecify.annotations.NullMarked;
