package org.claimtrail.graphql;

import java.util.Map;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where other doors of this server ask what a client would ask over GraphQL: the client
 * is counted and limited alike, and its connection is watched while it waits.
 */
public interface InnerDoor {

	/**
	 * Asks one operation for the client of a request.
	 * @param document the GraphQL text, with one operation; one that a request to read
	 * asks must only read
	 * @throws HttpFault if the client has to wait, has gone, or the time is up
	 */
	ExecutionResult ask(HttpServletRequest request, String document, Map<String, @Nullable Object> variables);

}
