package org.claimtrail.graphql.http;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns answers and faults into HTTP. */
final class AnswerWriter {

	private static final int OK = 200;

	private static final int BAD_REQUEST = 400;

	private static final int METHOD_NOT_ALLOWED = 405;

	private final JsonMapper json;

	private final long largest;

	AnswerWriter(JsonMapper json, long largest) {
		this.json = json;
		this.largest = largest;
	}

	/** An answer of GraphQL, with data or without. */
	ServerResponse answer(AnswerType type, WebGraphQlResponse response) {
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		try {
			int status = status(type, response.getExecutionResult().isDataPresent(), errors);
			ServerResponse.BodyBuilder builder = ServerResponse.status(status).contentType(type.header());
			if (status == METHOD_NOT_ALLOWED) {
				// what changes something
				builder.allow(HttpMethod.POST);
			}
			if (errors.stream().anyMatch((error) -> Boolean.TRUE.equals(extension(error, "retryable")))) {
				builder.header(HttpHeaders.RETRY_AFTER, "1");
			}
			return builder.body(bytes(response.toMap()));
		}
		catch (RequestFault fault) {
			int status = (type == AnswerType.JSON) ? OK : BAD_REQUEST;
			return fault(type,
					new HttpFault(status, fault.code(), String.valueOf(fault.getMessage()), fault.details(), Map.of()));
		}
	}

	/** An answer without data, because the request does not get as far. */
	ServerResponse fault(AnswerType type, HttpFault fault) {
		// so that a client of automatic persisted queries reads it, and sends the text
		boolean wanted = fault.code() == RequestFault.Code.PERSISTED_QUERY_NOT_FOUND && type == AnswerType.JSON;
		ServerResponse.BodyBuilder builder = ServerResponse.status(wanted ? OK : fault.status())
			.contentType(type.header());
		fault.headers().forEach(builder::header);
		return builder.body(bytes(Map.of("errors", List.of(Refusal.error(fault).toSpecification()))));
	}

	private byte[] bytes(Map<String, Object> answer) {
		LimitedBytes bytes = new LimitedBytes(this.largest);
		try {
			this.json.writeValue(bytes, answer);
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof RequestFault fault) {
				throw fault;
			}
			throw ex;
		}
		return bytes.toByteArray();
	}

	private static int status(AnswerType type, boolean data, List<GraphQLError> errors) {
		if (data) {
			return OK;
		}
		boolean wrongMethod = errors.stream()
			.anyMatch((error) -> RequestFault.Code.METHOD_NOT_ALLOWED.name().equals(extension(error, "code")));
		if (wrongMethod) {
			return METHOD_NOT_ALLOWED;
		}
		return (type == AnswerType.JSON) ? OK : BAD_REQUEST;
	}

	private static @Nullable Object extension(GraphQLError error, String name) {
		return (error.getExtensions() != null) ? error.getExtensions().get(name) : null;
	}

}
