package org.claimtrail.projection.execution;

import org.claimtrail.projection.Answer;

import org.springframework.context.annotation.Primary;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.stereotype.Component;

/**
 * Keeps the framework from making connections of answers that are connections already.
 */
@Component
@Primary
class OwnCursors implements CursorStrategy<Answer> {

	@Override
	public boolean supports(Class<?> targetType) {
		return targetType == Answer.class;
	}

	@Override
	public String toCursor(Answer position) {
		throw new UnsupportedOperationException("Cursors are made from the keys of an order");
	}

	@Override
	public Answer fromCursor(String cursor) {
		throw new UnsupportedOperationException("Cursors are read by the order they belong to");
	}

}
