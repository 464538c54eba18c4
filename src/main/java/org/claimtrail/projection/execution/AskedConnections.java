package org.claimtrail.projection.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.projection.ConnectionFinder;
import org.claimtrail.projection.mapping.ProjectedSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/** Asks a connection as a client would, one page after the other. */
@Component
class AskedConnections implements ConnectionFinder {

	private static final String DOCUMENT = """
			query Found($where: %s, $first: Int, $after: String) {
			  found: %s(where: $where, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
			}""";

	private final ExecutionGraphQlService questions;

	private final ProjectedSchema schema;

	private final int size;

	AskedConnections(ExecutionGraphQlService questions, ProjectedSchema schema, RequestLimits limits) {
		this.questions = questions;
		this.schema = schema;
		this.size = limits.page().most();
	}

	@Override
	public void find(String connection, Map<?, ?> where, Consumer<List<String>> page) {
		GraphQLFieldDefinition field = this.schema.mapping().objectType("Query").getFieldDefinition(connection);
		String document = DOCUMENT.formatted(GraphQLTypeUtil.simplePrint(field.getArgument("where").getType()),
				connection);
		Object after = null;
		do {
			Map<?, ?> found = ask(document, where, after);
			page.accept(objects(found, "nodes").stream().map((node) -> text(node, "id")).toList());
			Map<?, ?> info = (Map<?, ?>) Objects.requireNonNull(found.get("pageInfo"));
			after = Boolean.TRUE.equals(info.get("hasNextPage")) ? info.get("endCursor") : null;
		}
		while (after != null);
	}

	private Map<?, ?> ask(String document, Map<?, ?> where, @Nullable Object after) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", where);
		variables.put("first", this.size);
		variables.put("after", after);
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.questions
			.execute(new DefaultExecutionGraphQlRequest(document, null, variables, Map.of(), "found", Locale.ROOT))
			.block());
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (!errors.isEmpty()) {
			throw fault(errors.getFirst());
		}
		Map<String, Object> data = Objects.requireNonNull(response.getExecutionResult().getData());
		return (Map<?, ?>) Objects.requireNonNull(data.get("found"));
	}

	private static RequestFault fault(GraphQLError error) {
		Map<String, Object> extensions = error.getExtensions();
		String code = (extensions != null) ? String.valueOf(extensions.get("code")) : "";
		for (RequestFault.Code known : RequestFault.Code.values()) {
			if (known.name().equals(code)) {
				return new RequestFault(known, error.getMessage());
			}
		}
		return new RequestFault(RequestFault.Code.INTERNAL_ERROR, error.getMessage());
	}

	private static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
		return ((List<?>) Objects.requireNonNull(object.get(name))).stream()
			.<Map<?, ?>>map((one) -> (Map<?, ?>) one)
			.toList();
	}

	private static String text(Map<?, ?> object, String name) {
		return String.valueOf(object.get(name));
	}

}
