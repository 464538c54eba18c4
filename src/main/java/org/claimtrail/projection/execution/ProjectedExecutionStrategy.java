package org.claimtrail.projection.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import org.claimtrail.projection.Answer;

/**
 * The engine's own way of executing queries, except that an {@link Answer} is complete
 * already and is passed on as it is.
 */
class ProjectedExecutionStrategy extends AsyncExecutionStrategy {

	ProjectedExecutionStrategy(DataFetcherExceptionHandler exceptions) {
		super(exceptions);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters)
			throws NonNullableFieldWasNullException {
		if (!(parameters.getSource() instanceof Answer answer)) {
			return super.completeValue(context, parameters);
		}
		answer.errors().forEach(context::addError);
		if (answer.data() == null) {
			return new FieldValueInfo(CompleteValueType.NULL, completeValueForNull(parameters));
		}
		return new FieldValueInfo(CompleteValueType.OBJECT, answer.data());
	}

}
