package org.claimtrail.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import org.claimtrail.graphql.RequestFault;
import org.springframework.graphql.execution.ErrorType;

/** Ends an operation before it runs, with the error that says why. */
public final class Refusal extends AbortExecutionException {

	public Refusal(RequestFault fault) {
		super(List.of(error(fault)));
	}

	public static GraphQLError error(RequestFault fault) {
		return GraphqlErrorBuilder.newError()
			.errorType(classification(fault.code()))
			.message("%s", fault.getMessage())
			.locations(null)
			.extensions(extensions(fault.code().name(), fault.details()))
			.build();
	}

	static Map<String, Object> extensions(String code, Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code);
		extensions.putAll(details);
		return extensions;
	}

	static ErrorClassification classification(RequestFault.Code code) {
		return (code == RequestFault.Code.INTERNAL_ERROR) ? ErrorType.INTERNAL_ERROR : ErrorType.BAD_REQUEST;
	}

}
