package org.claimtrail.graphql.error;

import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.claimtrail.account.AccessFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.neo4j.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * Tells clients what went wrong in a field, with a stable code; never how the server is
 * made. What is not their doing is in the log, under the number they are told.
 */
@Component
class RequestFaults extends DataFetcherExceptionResolverAdapter {

	private static final Logger LOG = LoggerFactory.getLogger(RequestFaults.class);

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable fault, DataFetchingEnvironment environment) {
		return switch (fault) {
			case RequestFault request -> error(environment, Refusal.classification(request.code()),
					request.getMessage(), request.code().name(), request.details());
			case AccessFault access ->
				error(environment, classification(access), access.getMessage(), access.code().name(), access.details());
			case StoreFault store -> error(environment, ErrorType.INTERNAL_ERROR, store.getMessage(),
					store.code().name(), Map.of("retryable", store.isRetryable()));
			case BindException ignored -> error(environment, ErrorType.BAD_REQUEST,
					"An argument of `%s` has a value that cannot be used.".formatted(environment.getField().getName()),
					RequestFault.Code.BAD_ARGUMENT.name(), Map.of());
			case AbortExecutionException ignored -> error(environment, ErrorType.BAD_REQUEST,
					"The operation was ended.", RequestFault.Code.CANCELLED.name(), Map.of());
			default -> unknown(environment, fault);
		};
	}

	private static ErrorType classification(AccessFault fault) {
		return switch (fault.code()) {
			case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
			case FORBIDDEN -> ErrorType.FORBIDDEN;
		};
	}

	private static GraphQLError unknown(DataFetchingEnvironment environment, Throwable fault) {
		String number = environment.getExecutionId().toString();
		LOG.error("Could not answer {}", number, fault);
		return error(environment, ErrorType.INTERNAL_ERROR,
				"The server failed to answer; its log says more under " + number + ".",
				RequestFault.Code.INTERNAL_ERROR.name(), Map.of());
	}

	private static GraphQLError error(DataFetchingEnvironment environment, graphql.ErrorClassification type,
			@Nullable String message, String code, Map<String, Object> details) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", message)
			.extensions(Refusal.extensions(code, details))
			.build();
	}

}
