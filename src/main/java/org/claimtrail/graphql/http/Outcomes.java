package org.claimtrail.graphql.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.OperationListener;
import org.claimtrail.graphql.OperationListener.Outcome;
import org.claimtrail.graphql.limit.OperationInstrumentation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/** Tells how operations ended to whoever listens. */
@Component
class Outcomes {

	private static final String OK = "OK";

	private final List<OperationListener> listeners;

	Outcomes(ObjectProvider<OperationListener> listeners) {
		this.listeners = listeners.orderedStream().toList();
	}

	void answered(WebGraphQlResponse response, long begun) {
		String operation = response.getExecutionInput().getGraphQLContext().get(OperationInstrumentation.NAME);
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		Map<String, Object> first = errors.isEmpty() ? null : errors.getFirst().getExtensions();
		tell(operation, errors.isEmpty() ? OK : text(first, "code"), first, begun);
	}

	void refused(HttpFault fault, long begun) {
		tell(null, fault.code().name(), fault.details(), begun);
	}

	private void tell(@Nullable String operation, @Nullable String result, @Nullable Map<String, Object> details,
			long begun) {
		Outcome outcome = new Outcome(operation, (result != null) ? result : "UNKNOWN", text(details, "limit"),
				Duration.ofNanos(System.nanoTime() - begun));
		this.listeners.forEach((listener) -> listener.ended(outcome));
	}

	private static @Nullable String text(@Nullable Map<String, Object> details, String name) {
		return (details != null && details.get(name) instanceof String text) ? text : null;
	}

}
