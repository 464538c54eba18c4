package org.claimtrail.projection.execution;

import java.util.Objects;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.SubscriptionExecutionStrategy;
import org.claimtrail.projection.Answer;

/**
 * The engine's own way of passing on the events of a subscription, except that an event
 * is an {@link Answer}, which is complete already.
 */
class ProjectedEventStrategy extends SubscriptionExecutionStrategy {

	ProjectedEventStrategy(DataFetcherExceptionHandler exceptions) {
		super(exceptions);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters)
			throws NonNullableFieldWasNullException {
		if (!(parameters.getSource() instanceof Answer answer)) {
			return super.completeValue(context, parameters);
		}
		// where the engine keeps the errors of one event
		Objects.requireNonNull(parameters.getDeferredCallContext()).addErrors(answer.errors());
		if (answer.data() == null) {
			return new FieldValueInfo(CompleteValueType.NULL, completeValueForNull(parameters));
		}
		return new FieldValueInfo(CompleteValueType.OBJECT, answer.data());
	}

}
