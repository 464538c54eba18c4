package org.claimtrail.graphql.limit;

import java.util.concurrent.CompletableFuture;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLObjectType;
import org.claimtrail.graphql.PageLimits;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.graphql.error.ErrorCodes;
import org.claimtrail.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds operations to their limits: documents before they are validated, operations
 * before they are executed. Gives each answer its cost, and each error its code.
 */
@Component
public class OperationInstrumentation extends SimplePerformantInstrumentation {

	/** Key of the operation's name in the context. */
	public static final String NAME = OperationInstrumentation.class.getName() + ".name";

	/** Marks, in the context, requests by a door that tells what happens. */
	public static final String TELLS = OperationInstrumentation.class.getName() + ".tells";

	private final RequestLimits limits;

	private final DocumentCheck documents;

	OperationInstrumentation(RequestLimits limits) {
		this.limits = limits;
		this.documents = new DocumentCheck(limits.operation());
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, fault) -> refuseIfTooLarge(fault));
	}

	private void refuseIfTooLarge(@Nullable Throwable fault) {
		RequestLimits.DocumentLimits document = this.limits.document();
		if (fault instanceof ParseCancelledTooDeepException) {
			throw refusal("ruleDepth", document.ruleDepth(),
					"The document nests its grammar deeper than the %d levels allowed.");
		}
		if (fault instanceof ParseCancelledException && String.valueOf(fault.getMessage()).contains("whitespace")) {
			throw refusal("whitespaceTokens", document.whitespaceTokens(),
					"The document has more than the %d spaces, commas and comments allowed.");
		}
		if (fault instanceof ParseCancelledException) {
			throw refusal("tokens", document.tokens(), "The document has more than the %d tokens allowed.");
		}
	}

	/** Reading stopped at the first one too many. */
	private static Refusal refusal(String limit, int allowed, String sentence) {
		return new Refusal(RequestFault.limit(limit, allowed + 1L, allowed, sentence.formatted(allowed)));
	}

	@Override
	public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables document,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		try {
			this.documents.check(document.getDocument());
		}
		catch (RequestFault fault) {
			throw new Refusal(fault);
		}
		return document;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		checkDoor(context);
		keepName(context);
		noteWriting(context);
		context.getGraphQLContext().put(PageLimits.class, this.limits.page());
		try {
			context.getGraphQLContext().put(OperationCost.class, cost(context));
		}
		catch (RequestFault fault) {
			throw new Refusal(fault);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	/** Before anything is done: a mutation by the wrong door changes nothing. */
	private static void checkDoor(ExecutionContext context) {
		boolean tells = context.getGraphQLContext().getBoolean(TELLS);
		boolean subscription = context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
		if (tells && !subscription) {
			throw new Refusal(new RequestFault(RequestFault.Code.BAD_REQUEST,
					"Only subscriptions are answered here; send queries and mutations by POST, and accept JSON."));
		}
		if (subscription && !tells) {
			throw new Refusal(new RequestFault(RequestFault.Code.NOT_ACCEPTABLE,
					"This is a subscription: ask for it with Accept: text/event-stream, or over WebSocket by graphql-transport-ws."));
		}
	}

	private static void keepName(ExecutionContext context) {
		String name = context.getOperationDefinition().getName();
		if (name != null) {
			context.getGraphQLContext().put(NAME, name);
			RunningOperation operation = context.getGraphQLContext().get(RunningOperation.class);
			if (operation != null) {
				operation.name(name);
			}
		}
	}

	private static void noteWriting(ExecutionContext context) {
		RunningOperation operation = context.getGraphQLContext().get(RunningOperation.class);
		if (operation != null && context.getOperationDefinition().getOperation() == Operation.MUTATION) {
			operation.beginWriting();
		}
	}

	private OperationCost cost(ExecutionContext context) {
		GraphQLObjectType root = switch (context.getOperationDefinition().getOperation()) {
			case QUERY -> context.getGraphQLSchema().getQueryType();
			case MUTATION -> context.getGraphQLSchema().getMutationType();
			case SUBSCRIPTION -> context.getGraphQLSchema().getSubscriptionType();
		};
		if (root == null) {
			return new OperationCost(0, 0, 0);
		}
		return new CostReader(context, this.limits).read(root, context.getOperationDefinition().getSelectionSet());
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		GraphQLContext context = parameters.getGraphQLContext();
		OperationCost cost = context.get(OperationCost.class);
		ExecutionResult complete = ErrorCodes.complete(result);
		return CompletableFuture.completedFuture((cost == null) ? complete
				: complete.transform((builder) -> builder.addExtension("cost", cost.report())));
	}

}
