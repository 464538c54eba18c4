package org.claimtrail.projection.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.ResultPath;
import org.claimtrail.projection.ArrangedRow;
import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.shape.ArrangementColumns;
import org.claimtrail.projection.shape.Cursors;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.AskedShape;
import org.claimtrail.projection.shape.Selection.ValueShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Has the rows of a statement arranged by a rule, and reads the outcome by its shape. */
final class ArrangementAnswers {

	private final FieldAnswers nodes;

	private final Cursors cursors;

	private final Map<String, @Nullable Object> parameters;

	ArrangementAnswers(FieldAnswers nodes, Cursors cursors, Map<String, @Nullable Object> parameters) {
		this.nodes = nodes;
		this.cursors = cursors;
		this.parameters = parameters;
	}

	@Nullable Object read(Arrangement rule, AskedShape asked, ValueShape shape, Value value, ResultPath path) {
		List<Found> rows = new ArrayList<>(value.size());
		value.values().forEach((row) -> rows.add(new Found(row)));
		Object arranged = rule.arrange(rows, new Arguments(asked, this.parameters));
		return value(shape, ArrangementColumns.of(shape), null, arranged, path);
	}

	private @Nullable Object value(ValueShape shape, ArrangementColumns columns, @Nullable String name,
			@Nullable Object arranged, ResultPath path) {
		if (arranged == null || shape.leaf() != null) {
			return arranged;
		}
		if (!shape.list()) {
			return item(shape, columns, name, arranged, path);
		}
		List<Object> items = new ArrayList<>();
		for (Object each : (List<?>) arranged) {
			Object item = item(shape, columns, name, each, path.segment(items.size()));
			if (item == null) {
				return null;
			}
			items.add(item);
		}
		return items;
	}

	private @Nullable Object item(ValueShape shape, ArrangementColumns columns, @Nullable String name, Object arranged,
			ResultPath path) {
		if (shape.node() != null && name != null) {
			return this.nodes.node(shape.node(), ((Found) arranged).list().get(columns.place(name, shape.node())),
					path);
		}
		return (shape.map() != null) ? map(shape.map(), columns, (Map<?, ?>) arranged, path) : null;
	}

	private @Nullable Map<String, @Nullable Object> map(Selection.ObjectShape shape, ArrangementColumns columns,
			Map<?, ?> arranged, ResultPath path) {
		Map<String, @Nullable Object> fields = LinkedHashMap.newLinkedHashMap(shape.fields().size());
		for (Selection field : shape.fields()) {
			if (field instanceof Selection.TypeName type) {
				fields.put(type.key(), type.type());
			}
			else if (field instanceof Selection.KeyedCursor cursor) {
				List<?> keys = (List<?>) arranged.get(cursor.name());
				fields.put(cursor.key(),
						(keys != null) ? this.cursors.of(cursor.binding()).write(new ArrayList<>(keys)) : null);
			}
			else if (field instanceof Selection.Keyed keyed) {
				ResultPath below = path.segment(keyed.key());
				Object value = value(keyed.value(), columns, keyed.name(), arranged.get(keyed.name()), below);
				fields.put(keyed.key(), value);
				if (value == null && keyed.value().required()) {
					this.nodes.missing(below);
					return null;
				}
			}
		}
		return fields;
	}

	/** A row as the statement gave it: its facts, then its nodes. */
	private record Found(Value list) implements ArrangedRow {

		@Override
		public Value fact(int index) {
			return this.list.get(0).get(index);
		}

	}

	/** The arguments as the shape and the parameters have them. */
	private record Arguments(AskedShape asked, Map<String, @Nullable Object> parameters) implements Arrangement.Given {

		@Override
		public boolean selects(String field) {
			return this.asked.selected().contains(field);
		}

		@Override
		public @Nullable String choice(String argument) {
			return this.asked.choices().get(argument);
		}

		@Override
		public @Nullable LocalDate lastDay(String argument) {
			String parameter = this.asked.lastDays().get(argument);
			return (parameter != null) ? (LocalDate) this.parameters.get(parameter) : null;
		}

		@Override
		public @Nullable Object value(String argument) {
			String parameter = this.asked.parameters().get(argument);
			return (parameter != null) ? this.parameters.get(parameter) : null;
		}

	}

}
