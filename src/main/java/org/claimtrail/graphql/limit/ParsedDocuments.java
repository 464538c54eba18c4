package org.claimtrail.graphql.limit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.RequestLimits.DocumentLimits;
import org.claimtrail.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps documents that were parsed and found valid, as many as their text allows; refused
 * ones are not kept. Holds documents to the limits of their text.
 */
@Component
public class ParsedDocuments implements PreparsedDocumentProvider {

	/** Marks requests that may only read, because they came by GET. */
	public static final String READ_ONLY = "org.claimtrail.graphql.readOnly";

	private final DocumentLimits limits;

	private final ParserOptions parsing;

	private final Cache<String, PreparsedDocumentEntry> documents;

	ParsedDocuments(RequestLimits limits) {
		this.limits = limits.document();
		this.parsing = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxCharacters(this.limits.characters())
				.maxTokens(this.limits.tokens())
				.maxWhitespaceTokens(this.limits.whitespaceTokens())
				.maxRuleDepth(this.limits.ruleDepth()));
		this.documents = Caffeine.newBuilder()
			.maximumWeight(this.limits.cache())
			.weigher((String text, PreparsedDocumentEntry document) -> text.length())
			.build();
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry document = this.documents.getIfPresent(input.getQuery());
		if (document == null) {
			document = parse(input, parse);
		}
		if (input.getGraphQLContext().getBoolean(READ_ONLY) && document.getDocument() != null) {
			checkReads(document.getDocument(), input.getOperationName());
		}
		return CompletableFuture.completedFuture(document);
	}

	private PreparsedDocumentEntry parse(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		int characters = input.getQuery().length();
		if (characters > this.limits.characters()) {
			throw new Refusal(RequestFault.limit("characters", characters, this.limits.characters(),
					"The document has %d characters, and at most %d are allowed.".formatted(characters,
							this.limits.characters())));
		}
		input.getGraphQLContext().put(ParserOptions.class, this.parsing);
		PreparsedDocumentEntry document = parse.apply(input);
		if (!document.hasErrors()) {
			this.documents.put(input.getQuery(), document);
		}
		return document;
	}

	private static void checkReads(Document document, @Nullable String operationName) {
		List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
		for (OperationDefinition operation : operations) {
			boolean meant = operations.size() == 1 || operation.getName() == null
					|| operation.getName().equals(operationName);
			if (meant && operation.getOperation() != OperationDefinition.Operation.QUERY) {
				throw new Refusal(new RequestFault(RequestFault.Code.METHOD_NOT_ALLOWED,
						"GET only reads: send this operation by POST."));
			}
		}
	}

}
