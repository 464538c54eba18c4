package org.claimtrail.graphql.http;

import java.util.Map;
import java.util.Objects;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.document.KnownDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;

/**
 * Makes a request of what a client sent, if it has the form that GraphQL over HTTP asks
 * for.
 */
final class Question {

	private static final String MUST_BE = "`%s` must be %s.";

	private final KnownDocuments documents;

	Question(KnownDocuments documents) {
		this.documents = documents;
	}

	/**
	 * Reads the parameters of a request.
	 * @throws HttpFault if one of them is missing or of another type
	 */
	GraphQlRequest read(Map<?, ?> parameters) {
		Map<String, @Nullable Object> extensions = object(parameters, "extensions");
		String document = this.documents.find(text(parameters, "query"), text(parameters, "documentId"),
				extensions.get("persistedQuery"));
		if (document == null || document.isBlank()) {
			throw bad("The request lacks `query`, the GraphQL document.");
		}
		return new DefaultGraphQlRequest(document, text(parameters, "operationName"), object(parameters, "variables"),
				Map.of());
	}

	static HttpFault bad(String message) {
		return new HttpFault(400, RequestFault.Code.BAD_REQUEST, message);
	}

	private static @Nullable String text(Map<?, ?> parameters, String name) {
		return switch (parameters.get(name)) {
			case null -> null;
			case String text -> text;
			default -> throw bad(MUST_BE.formatted(name, "a text"));
		};
	}

	private static Map<String, @Nullable Object> object(Map<?, ?> parameters, String name) {
		return switch (parameters.get(name)) {
			case null -> Map.of();
			case Map<?, ?> object -> cast(object);
			default -> throw bad(MUST_BE.formatted(name, "an object"));
		};
	}

	/** The keys of a JSON object are texts. */
	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> cast(Map<?, ?> object) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(object);
	}

}
