package org.claimtrail.projection.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.execution.ResultPath;
import org.claimtrail.projection.shape.Cursor;
import org.claimtrail.projection.shape.Cursors;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.ConnectionShape;
import org.claimtrail.projection.shape.Selection.PageField;
import org.claimtrail.projection.shape.Selection.Part;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads connections: rows into edges and nodes, and where the page lies. */
final class ConnectionAnswers {

	private final FieldAnswers objects;

	private final Cursors cursors;

	private final Map<String, @Nullable Object> parameters;

	ConnectionAnswers(FieldAnswers objects, Cursors cursors, Map<String, @Nullable Object> parameters) {
		this.objects = objects;
		this.cursors = cursors;
		this.parameters = parameters;
	}

	@Nullable Map<String, @Nullable Object> read(ConnectionShape shape, Value value, ResultPath path) {
		Page page = page(shape, value);
		Map<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(shape.parts().size());
		int column = shape.needsKeys() ? 1 : 0;
		for (Part part : shape.parts()) {
			Object answer = switch (part) {
				case Part.TypeName name -> name.type();
				case Part.TotalCount count -> page.count();
				case Part.PageInfo info -> pageInfo(info, page);
				case Part.Groups groups ->
					this.objects.value(groups.value(), page.rest().next(), path.segment(groups.key()));
				case Part.Nodes nodes -> nodes(nodes, page, column, path.segment(nodes.key()));
				case Part.Edges edges -> edges(edges, page, column, path.segment(edges.key()));
			};
			if (answer == null) {
				return null;
			}
			fields.put(part.key(), answer);
			column += width(part);
		}
		return fields;
	}

	/** How many columns of a row belong to the part. */
	private static int width(Part part) {
		return switch (part) {
			case Part.Nodes nodes -> 1;
			case Part.Edges edges -> (int) edges.shape()
				.fields()
				.stream()
				.filter((field) -> !(field instanceof Selection.TypeName) && !(field instanceof Selection.EdgeCursor))
				.count();
			default -> 0;
		};
	}

	private Page page(ConnectionShape shape, Value value) {
		Columns columns = new Columns(value, 0);
		List<Value> rows = new ArrayList<>();
		boolean more = false;
		if (shape.needsRows()) {
			columns.next().values().forEach(rows::add);
			// one row more than the page holds was asked for
			more = Integer.valueOf(rows.size()).equals(this.parameters.get(shape.page().limit()));
			if (more) {
				rows.removeLast();
			}
			if (shape.page().backward()) {
				Collections.reverse(rows);
			}
		}
		int count = shape.needsCount() ? columns.next().asInt() : 0;
		boolean earlier = shape.page().after() != null && shape.asks("hasPreviousPage") && columns.next().asBoolean();
		boolean later = shape.page().before() != null && shape.asks("hasNextPage") && columns.next().asBoolean();
		boolean backward = shape.page().backward();
		return new Page(rows, count, earlier || (backward && more), later || (!backward && more),
				shape.needsKeys() ? this.cursors.of(shape.name(), shape.order()) : null, columns);
	}

	private @Nullable List<Object> nodes(Part.Nodes part, Page page, int column, ResultPath path) {
		List<Object> nodes = new ArrayList<>(page.rows().size());
		for (Value row : page.rows()) {
			Object node = this.objects.node(part.shape(), row.get(column), path.segment(nodes.size()));
			if (node == null) {
				return null;
			}
			nodes.add(node);
		}
		return nodes;
	}

	private @Nullable List<Object> edges(Part.Edges part, Page page, int column, ResultPath path) {
		List<Object> edges = new ArrayList<>(page.rows().size());
		for (Value row : page.rows()) {
			Columns columns = new Columns(row, column);
			Map<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(part.shape().fields().size());
			for (Selection field : part.shape().fields()) {
				if (field instanceof Selection.EdgeCursor cursor) {
					fields.put(cursor.key(), page.cursor(row));
				}
				else if (!this.objects.add(fields, field, columns, path.segment(edges.size()))) {
					return null;
				}
			}
			edges.add(fields);
		}
		return edges;
	}

	private static Map<String, @Nullable Object> pageInfo(Part.PageInfo part, Page page) {
		Map<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(part.fields().size());
		for (PageField field : part.fields()) {
			fields.put(field.key(), switch (field.name()) {
				case "hasNextPage" -> page.later();
				case "hasPreviousPage" -> page.earlier();
				case "startCursor" -> page.rows().isEmpty() ? null : page.cursor(page.rows().getFirst());
				case "endCursor" -> page.rows().isEmpty() ? null : page.cursor(page.rows().getLast());
				default -> "PageInfo";
			});
		}
		return fields;
	}

	/** One page as it was read, and the columns that follow. */
	private record Page(List<Value> rows, int count, boolean earlier, boolean later, @Nullable Cursor cursors,
			Columns rest) {

		String cursor(Value row) {
			return Objects.requireNonNull(this.cursors)
				.write(row.get(0).asList((key) -> key.isNull() ? null : key.asObject()));
		}

	}

}
