package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.projection.mapping.Contract;
import org.claimtrail.projection.mapping.SchemaMapping;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.SelectionReader;
import org.claimtrail.projection.shape.TestCursors;
import org.jspecify.annotations.Nullable;

/**
 * What the projection makes of an operation on the real contract with the real rules,
 * without a store.
 */
record CompiledOperation(List<String> statements, List<Map<String, @Nullable Object>> parameters,
		List<GraphQLError> errors) {

	private static final SchemaMapping CONTRACT = Contract.mapping("");

	static CompiledOperation of(String document) {
		return of(document, Map.of());
	}

	static CompiledOperation of(String document, Map<String, Object> variables) {
		CompiledOperation compiled = new CompiledOperation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.variables(variables)
			.localContext((Consumer<DataFetchingEnvironment>) (environment) -> compiled.add(CONTRACT, environment))
			.build();
		compiled.errors.addAll(GraphQL.newGraphQL(CONTRACT.schema()).build().execute(input).getErrors());
		return compiled;
	}

	/** The only statement. */
	String statement() {
		if (this.statements.size() != 1) {
			throw new AssertionError("Expected one statement, and there are " + this.statements + this.errors);
		}
		return this.statements.getFirst();
	}

	private void add(SchemaMapping mapping, DataFetchingEnvironment environment) {
		SelectionReader reader = new SelectionReader(mapping, TestCursors.ofAStore(), environment);
		boolean connection = Contract.isConnection(environment.getFieldType());
		String id = environment.getArgumentOrDefault("id", "");
		Selection.Root root = connection ? reader.all() : reader.one(typeOf(mapping, environment, id), "id", id);
		this.statements.add(StatementCompiler.compile(root));
		this.parameters.add(reader.values());
	}

	private static String typeOf(SchemaMapping mapping, DataFetchingEnvironment environment, String id) {
		return "node".equals(environment.getFieldDefinition().getName()) ? String.valueOf(mapping.typeOf(id))
				: GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
	}

}
