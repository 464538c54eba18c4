package org.claimtrail.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.CoercingParseValueException;
import org.claimtrail.graphql.RequestFault;

/**
 * Gives the engine's own errors the form of ours: a stable code, and a message that is
 * short and speaks of GraphQL, not of Java.
 */
public final class ErrorCodes {

	private static final int LONGEST = 400;

	private static final int MOST = 20;

	private static final String CODE = "code";

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private static final Pattern LITERAL = Pattern
		.compile("\\b(Int|Float|String|Boolean|Enum)Value\\{\\w+='?(.*?)'?\\}");

	/** An object or a list as Java prints it, between the argument and what is wrong. */
	private static final Pattern WHOLE = Pattern
		.compile(" with value '(?:Object|Array)Value\\{.*\\}' (?=is |contains |must )", Pattern.DOTALL);

	private static final Map<String, String> WORDS = Map.of("'LinkedHashMap'", "'Object'", "'ArrayList'", "'List'",
			"'BigInteger'", "'Int'", "'BigDecimal'", "'Float'", "'Integer'", "'Int'", "'Double'", "'Float'", "'Long'",
			"'Int'");

	private ErrorCodes() {
	}

	public static ExecutionResult complete(ExecutionResult result) {
		if (result.getErrors().isEmpty()) {
			return result;
		}
		List<GraphQLError> errors = result.getErrors().stream().limit(MOST).map(ErrorCodes::complete).toList();
		return result.transform((builder) -> builder.errors(errors));
	}

	private static GraphQLError complete(GraphQLError error) {
		if (error.getExtensions() != null && error.getExtensions().containsKey(CODE)) {
			return error;
		}
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put(CODE, code(error).name());
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
			.message("%s", readable(error.getMessage()))
			.extensions(extensions);
		if (error.getErrorType() != null) {
			builder.errorType(error.getErrorType());
		}
		boolean located = error.getLocations() != null && !error.getLocations().isEmpty();
		builder.locations(located ? error.getLocations() : null);
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.build();
	}

	private static RequestFault.Code code(GraphQLError error) {
		if (error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException
				|| error instanceof InputMapDefinesTooManyFieldsException) {
			return RequestFault.Code.BAD_ARGUMENT;
		}
		ErrorClassification kind = error.getErrorType();
		return switch (kind) {
			case ErrorType.InvalidSyntax -> RequestFault.Code.GRAPHQL_PARSE_FAILED;
			case ErrorType.ValidationError -> RequestFault.Code.GRAPHQL_VALIDATION_FAILED;
			case ErrorType.OperationNotSupported -> RequestFault.Code.GRAPHQL_VALIDATION_FAILED;
			case ErrorType.NullValueInNonNullableField -> RequestFault.Code.MISSING_VALUE;
			case ErrorType.ExecutionAborted -> RequestFault.Code.CANCELLED;
			case ErrorType.DataFetchingException -> RequestFault.Code.INTERNAL_ERROR;
			case null -> RequestFault.Code.INTERNAL_ERROR;
			default -> kind.toString().contains("BadFaithIntrospection") ? RequestFault.Code.LIMIT_EXCEEDED
					: RequestFault.Code.INTERNAL_ERROR;
		};
	}

	private static String readable(String message) {
		String text = WHOLE.matcher(Objects.requireNonNullElse(message, "Something went wrong.")).replaceFirst(" ");
		String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
		for (Map.Entry<String, String> word : WORDS.entrySet()) {
			start = start.replace(word.getKey(), word.getValue());
		}
		start = LITERAL.matcher(start).replaceAll("$2");
		start = CONTROL.matcher(start).replaceAll(" ");
		return (start.length() > LONGEST) ? start.substring(0, LONGEST) + "…" : start;
	}

}
