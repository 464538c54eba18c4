package org.claimtrail.projection;

import java.util.List;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * The complete value of a root field, in the form and with the keys that the client
 * expects.
 *
 * @param data null when the object is not there
 * @param errors values that the contract requires and the graph does not have
 */
public record Answer(@Nullable Object data, List<GraphQLError> errors) {
}
