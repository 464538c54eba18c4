package org.claimtrail.graphql.http;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.document.KnownDocuments;
import org.claimtrail.graphql.stream.EventStreamDoor;
import org.claimtrail.http.HttpSettings;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers GraphQL over HTTP. */
@Component
class GraphQlDoor {

	private final OperationRun run;

	private final Clients clients;

	private final QuestionReader questions;

	private final AnswerWriter answers;

	private final EventStreamDoor events;

	private final Outcomes outcomes;

	GraphQlDoor(OperationRun run, RequestLimits limits, Clients clients, HttpSettings http, Outcomes outcomes,
			EventStreamDoor events, KnownDocuments documents, JsonMapper json) {
		this.events = events;
		this.run = run;
		this.clients = clients;
		this.questions = new QuestionReader(json, new ArrivingBody(limits.body().toBytes(), http.receive()), documents);
		this.outcomes = outcomes;
		this.answers = new AnswerWriter(json, limits.answer().toBytes());
	}

	ServerResponse handle(ServerRequest request) throws IOException, ServletException {
		if (request.method() == HttpMethod.OPTIONS) {
			return ServerResponse.noContent()
				.allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST)
				.build();
		}
		Client client = this.clients.of(request.servletRequest());
		AnswerType type = AnswerType.JSON;
		long begun = System.nanoTime();
		try {
			boolean events = EventStreamDoor.isMeant(request) && !AnswerType.isAccepted(request);
			type = events ? AnswerType.JSON : AnswerType.of(request);
			client.admit(System.nanoTime());
			if (events) {
				return this.events.open(request, this.questions.read(request), client);
			}
			WebGraphQlResponse response = this.run.execute(request.servletRequest(), this.questions.read(request),
					client);
			if (!response.getExecutionResult().isDataPresent()) {
				client.failed();
			}
			this.outcomes.answered(response, begun);
			return this.answers.answer(type, response);
		}
		catch (HttpFault fault) {
			if (fault.code() != RequestFault.Code.PERSISTED_QUERY_NOT_FOUND) {
				client.failed();
			}
			this.outcomes.refused(fault, begun);
			return this.answers.fault(type, fault);
		}
	}

}
