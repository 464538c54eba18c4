package org.claimtrail.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.RunningOperation;
import org.claimtrail.neo4j.ReadStatements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Answers a root field from what its selection asks for: one statement, whose text is
 * kept for the next operation of the same shape.
 */
@Component
public class Projection {

	private static final int SHAPES = 2_000;

	private final ProjectedSchema schema;

	private final ReadStatements statements;

	private final LoadingCache<Selection.Root, String> texts = Caffeine.newBuilder()
		.maximumSize(SHAPES)
		.build(StatementCompiler::compile);

	Projection(ProjectedSchema schema, ReadStatements statements) {
		this.schema = schema;
		this.statements = statements;
	}

	/**
	 * The node with an identifier, of whatever type the identifier names.
	 * @return an answer without data when there is none
	 */
	public Answer node(DataFetchingEnvironment environment, String id) {
		String type = this.schema.mapping(environment.getGraphQLSchema()).typeOf(id);
		return (type != null) ? one(environment, type, "id", id) : new Answer(null, List.of());
	}

	/**
	 * The node of the field's type with this value of a unique property.
	 * @return an answer without data when there is none
	 */
	public Answer one(DataFetchingEnvironment environment, String property, Object value) {
		String type = GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
		return one(environment, type, property, value);
	}

	/** The page of all nodes that the field's arguments ask for. */
	public Answer all(DataFetchingEnvironment environment) {
		SelectionReader reader = reader(environment);
		return answer(environment, reader.all(), reader.values());
	}

	/**
	 * The answer to a question with a shape of its own.
	 * @param question the same instance each time, since statements are kept by it
	 * @param values further parameters of the question, under names of its own
	 */
	public Answer question(DataFetchingEnvironment environment, ComputedQuestion question,
			Map<String, ? extends @Nullable Object> values) {
		SelectionReader reader = reader(environment);
		Selection.Root root = reader.asking(question);
		Map<String, @Nullable Object> parameters = new HashMap<>(values);
		parameters.putAll(reader.values());
		return answer(environment, root, parameters);
	}

	/** As above, for a question without values of its own. */
	public Answer question(DataFetchingEnvironment environment, ComputedQuestion question) {
		return question(environment, question, Map.of());
	}

	private Answer one(DataFetchingEnvironment environment, String type, String property, Object value) {
		SelectionReader reader = reader(environment);
		return answer(environment, reader.one(type, property, value), reader.values());
	}

	private SelectionReader reader(DataFetchingEnvironment environment) {
		return new SelectionReader(this.schema.mapping(environment.getGraphQLSchema()), environment);
	}

	private Answer answer(DataFetchingEnvironment environment, Selection.Root root,
			Map<String, @Nullable Object> parameters) {
		String statement = this.texts.get(root);
		Value value = RunningOperation.read(environment.getGraphQlContext(),
				() -> this.statements.value(statement, parameters));
		return AnswerReader.read(root, value, parameters, environment.getExecutionStepInfo().getPath());
	}

}
