package org.claimtrail.projection.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import org.claimtrail.projection.Answer;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.shape.Cursors;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.NodeShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.claimtrail.projection.shape.Selection.ValueShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Reads the one value of a statement by the shape it was compiled from. A required value
 * that is absent makes the object around it absent, as the GraphQL specification says in
 * section 6.4.4.
 */
public final class AnswerReader implements FieldAnswers {

	private final List<GraphQLError> errors = new ArrayList<>();

	private final ConnectionAnswers connections;

	private final ArrangementAnswers arrangements;

	private final Cursors cursors;

	private AnswerReader(Cursors cursors, Map<String, @Nullable Object> parameters) {
		this.cursors = cursors;
		this.connections = new ConnectionAnswers(this, cursors, parameters);
		this.arrangements = new ArrangementAnswers(this, cursors, parameters);
	}

	/** Reads the value of a root field; null when nothing was found. */
	public static Answer read(Selection.Root root, @Nullable Value value, Cursors cursors,
			Map<String, @Nullable Object> parameters, ResultPath path) {
		AnswerReader reader = new AnswerReader(cursors, parameters);
		if (value == null || value.isNull()) {
			return new Answer(null, List.of());
		}
		Object data = switch (root) {
			case Selection.Root.One one -> reader.node(one.shape(), value, path);
			case Selection.Root.Asking asking ->
				reader.ruled(asking.question(), asking.asked(), asking.value(), value, path);
			case Selection.Root.All all -> reader.connections.read(all.shape(), value, path);
		};
		return new Answer(data, reader.errors);
	}

	@Override
	public @Nullable Object node(NodeShape shape, Value value, ResultPath path) {
		if (value.isNull()) {
			return null;
		}
		if (shape.isPlain()) {
			return object(shape.alternatives().getFirst(), new Columns(value, 0), path);
		}
		return object(shape.alternatives().get(value.get(0).asInt()), new Columns(value, 1), path);
	}

	private @Nullable Map<String, @Nullable Object> object(ObjectShape shape, Columns columns, ResultPath path) {
		Map<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(shape.fields().size());
		for (Selection field : shape.fields()) {
			if (!add(fields, field, columns, path)) {
				return null;
			}
		}
		return fields;
	}

	@Override
	public boolean add(Map<String, @Nullable Object> fields, Selection field, Columns columns, ResultPath path) {
		if (field instanceof Selection.TypeName name) {
			fields.put(name.key(), name.type());
			return true;
		}
		Value value = columns.next();
		if (field instanceof Selection.Scalar scalar) {
			Object leaf = scalar.leaf().read(value);
			fields.put(scalar.key(), leaf);
			return leaf != null || !scalar.required() || missing(path.segment(scalar.key()));
		}
		if (field instanceof Selection.KeyedCursor cursor) {
			fields.put(cursor.key(), value.isNull() ? null : this.cursors.of(cursor.binding())
				.write(value.asList((key) -> key.isNull() ? null : key.asObject())));
			return !value.isNull() || !cursor.required() || missing(path.segment(cursor.key()));
		}
		ResultPath below = path.segment(field.key());
		Object object = nested(field, value, below);
		fields.put(field.key(), object);
		return object != null || !isRequired(field) || missing(below);
	}

	private @Nullable Object nested(Selection field, Value value, ResultPath path) {
		return switch (field) {
			case Selection.Embedded embedded ->
				value.isNull() ? null : object(embedded.shape(), new Columns(value, 0), path);
			case Selection.Neighbour neighbour -> node(neighbour.shape(), value, path);
			case Selection.Ruled ruled -> ruled(ruled.rule().origin(), ruled.asked(), ruled.value(), value, path);
			case Selection.Keyed keyed -> value(keyed.value(), value, path);
			case Selection.Connected connected -> this.connections.read(connected.shape(), value, path);
			case Selection.EdgeNode node -> node(node.shape(), value, path);
			case Selection.Endpoint endpoint -> node(endpoint.shape(), value, path);
			default -> throw new IllegalStateException("Not nested: " + field);
		};
	}

	private @Nullable Object ruled(Object rule, Selection.AskedShape asked, ValueShape shape, Value value,
			ResultPath path) {
		return (rule instanceof Arrangement arrangement)
				? this.arrangements.read(arrangement, asked, shape, value, path) : value(shape, value, path);
	}

	@Override
	public @Nullable Object value(ValueShape shape, Value value, ResultPath path) {
		if (shape.leaf() != null) {
			return shape.leaf().read(value);
		}
		if (!shape.list()) {
			return item(shape, value, path);
		}
		List<@Nullable Object> items = new ArrayList<>(value.size());
		for (Value each : value.values()) {
			Object item = item(shape, each, path.segment(items.size()));
			if (item == null && !shape.gaps()) {
				return null;
			}
			items.add(item);
		}
		return items;
	}

	private @Nullable Object item(ValueShape shape, Value value, ResultPath path) {
		if (shape.node() != null) {
			return node(shape.node(), value, path);
		}
		return (value.isNull() || shape.map() == null) ? null : object(shape.map(), new Columns(value, 0), path);
	}

	private static boolean isRequired(Selection field) {
		return switch (field) {
			case Selection.Embedded embedded -> embedded.required();
			case Selection.Neighbour neighbour -> neighbour.required();
			case Selection.Ruled ruled -> ruled.value().required();
			case Selection.Keyed keyed -> keyed.value().required();
			default -> true;
		};
	}

	@Override
	public boolean missing(ResultPath path) {
		boolean noted = this.errors.stream()
			.anyMatch((error) -> error.getPath() != null
					&& ResultPath.fromList(error.getPath()).toString().startsWith(path.toString()));
		if (!noted) {
			this.errors.add(GraphqlErrorBuilder.newError()
				.message("The graph has no value for %s, which the contract requires.", path)
				.path(path)
				.extensions(Map.of("classification", "DataFetchingException", "code", "MISSING_VALUE"))
				.build());
		}
		return false;
	}

}
