package org.claimtrail.graphql.http;

import java.util.Map;

import graphql.ExecutionResult;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.InnerDoor;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.stereotype.Component;

/** Answers what this server asks for a client, by the rules for clients. */
@Component
class ServedInside implements InnerDoor {

	private final OperationRun run;

	private final Clients clients;

	private final Outcomes outcomes;

	ServedInside(OperationRun run, Clients clients, Outcomes outcomes) {
		this.run = run;
		this.clients = clients;
		this.outcomes = outcomes;
	}

	@Override
	public ExecutionResult ask(HttpServletRequest request, String document, Map<String, @Nullable Object> variables) {
		Client client = this.clients.of(request);
		long begun = System.nanoTime();
		try {
			client.admit(begun);
			WebGraphQlResponse response = this.run.execute(request,
					new DefaultGraphQlRequest(document, null, variables, Map.of()), client);
			if (!response.getExecutionResult().isDataPresent()) {
				client.failed();
			}
			this.outcomes.answered(response, begun);
			return response.getExecutionResult();
		}
		catch (HttpFault fault) {
			client.failed();
			this.outcomes.refused(fault, begun);
			throw fault;
		}
	}

}
