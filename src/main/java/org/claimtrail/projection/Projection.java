package org.claimtrail.projection;

import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Answers a root field from what its selection asks for, with one statement. */
public interface Projection {

	/**
	 * The node with an identifier, of whatever type the identifier names.
	 * @return an answer without data when there is none
	 */
	Answer node(DataFetchingEnvironment environment, String id);

	/**
	 * The node of the field's type with this value of a unique property.
	 * @return an answer without data when there is none
	 */
	Answer one(DataFetchingEnvironment environment, String property, Object value);

	/** The page of all nodes that the field's arguments ask for. */
	Answer all(DataFetchingEnvironment environment);

	/**
	 * The answer to a question with a shape of its own.
	 * @param question the same instance each time, since statements are kept by it
	 * @param values further parameters of the question, under names of its own
	 */
	Answer question(DataFetchingEnvironment environment, ComputedQuestion question,
			Map<String, ? extends @Nullable Object> values);

	/** As above, for a question without values of its own. */
	Answer question(DataFetchingEnvironment environment, ComputedQuestion question);

	/**
	 * The answer to a question that has none at times, and then that to another one.
	 * @param question the one that is asked first
	 * @param otherwise the one that is asked where that has no answer
	 */
	Answer question(DataFetchingEnvironment environment, ComputedQuestion question, ComputedQuestion otherwise);

}
