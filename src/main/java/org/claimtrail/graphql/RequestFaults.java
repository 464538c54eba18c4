package org.claimtrail.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Tells clients what went wrong, with a stable code; never how the server is made. What
 * is not known here is left to the framework, which answers with a number found in the
 * log.
 */
@Component
class RequestFaults extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		return switch (fault) {
			case RequestFault request -> error(environment, ErrorType.BAD_REQUEST, request.getMessage(),
					request.code().name(), request.details());
			case StoreFault store -> error(environment, ErrorType.INTERNAL_ERROR, store.getMessage(),
					store.code().name(), Map.of("retryable", store.isRetryable()));
			default -> null;
		};
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorType type, @Nullable String message,
			String code, Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>(details);
		extensions.put("code", code);
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", message)
			.extensions(extensions)
			.build();
	}

}
