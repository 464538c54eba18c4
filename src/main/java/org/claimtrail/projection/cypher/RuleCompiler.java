package org.claimtrail.projection.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.claimtrail.projection.Arrangement;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.shape.ArrangementColumns;
import org.claimtrail.projection.shape.Filter;
import org.claimtrail.projection.shape.Selection;
import org.claimtrail.projection.shape.Selection.AskedShape;
import org.claimtrail.projection.shape.Selection.ObjectShape;
import org.claimtrail.projection.shape.Selection.ValueShape;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Projects what the rules of features give: leaves, nodes and maps. */
final class RuleCompiler {

	private final FieldCompiler objects;

	private final Names names;

	RuleCompiler(FieldCompiler objects, Names names) {
		this.objects = objects;
		this.names = names;
	}

	Asked asked(AskedShape shape, ValueShape value) {
		return new Telling(shape, value, null, this);
	}

	/** What a question of a feature's own gives. */
	Expression value(Selection.Root.Asking asking) {
		return value(asking.question(), asking.asked(), asking.value(), asking.question()::of);
	}

	/** What a rule gives for the node or relationship it starts from. */
	Expression value(Selection.Ruled ruled, PropertyContainer owner) {
		return value(ruled.rule().origin(), ruled.asked(), ruled.value(), (asked) -> ruled.rule().of(owner, asked));
	}

	private Expression value(Object rule, AskedShape shape, ValueShape value, Function<Asked, Expression> finder) {
		Asked asked = asked(shape, value);
		if (!(rule instanceof Arrangement arrangement)) {
			return project(finder.apply(asked), value);
		}
		ArrangementColumns columns = ArrangementColumns.of(value);
		// a query within a row would meet the names of the rule's own query
		boolean plain = columns.columns().stream().allMatch(ArrangementColumns.Column::isOfScalars);
		return (plain && arrangement.isOfRows(asked)) ? finder.apply(new Telling(shape, value, columns, this))
				: rows(finder.apply(asked), columns);
	}

	/** The rows from which an arrangement makes the value of a field. */
	Expression rows(Selection.Ruled ruled, PropertyContainer owner) {
		return ruled.rule().of(owner, asked(ruled.asked(), ruled.value()));
	}

	/** What the answer carries of rows that were read already. */
	Expression rows(Selection.Ruled ruled, Expression rows) {
		return rows(rows, ArrangementColumns.of(ruled.value()));
	}

	/**
	 * The rows of an arrangement: the facts of each, and its nodes as they are asked for.
	 */
	private Expression rows(Expression value, ArrangementColumns columns) {
		SymbolicName row = Cypher.name(this.names.element());
		List<Expression> values = new ArrayList<>();
		values.add(row.property("facts"));
		columns.columns()
			.forEach((column) -> values.add(Cypher.head(nodes(row.property(column.name()), column.shape(), false))));
		return Cypher.collect(Cypher.unwind(value).as(row).returning(Cypher.listOf(values).as("item")).build());
	}

	/** One row of an arrangement as the answer wants it. */
	private Expression row(ArrangementColumns columns, List<String> nodes) {
		List<Expression> values = new ArrayList<>();
		values.add(Cypher.name("facts"));
		columns.columns()
			.forEach((column) -> values.add(nodes.contains(column.name())
					? plain(Cypher.name(column.name()), column.shape()) : Cypher.literalNull()));
		return Cypher.listOf(values);
	}

	/** A node of which mere values are wanted; it needs no query of its own. */
	private Expression plain(SymbolicName node, Selection.NodeShape shape) {
		return Cypher.caseExpression().when(node.isNotNull()).then(this.objects.node(shape, Cypher.anyNode(node)));
	}

	/**
	 * The value as the selection wants it; a list is unwound, what is absent gives no
	 * row.
	 */
	Expression project(Expression value, ValueShape shape) {
		if (shape.leaf() != null) {
			return value;
		}
		Expression items = (shape.node() != null) ? nodes(value, shape.node(), shape.gaps()) : maps(value, shape.map());
		return shape.list() ? items : Cypher.head(items);
	}

	private Expression nodes(Expression value, Selection.NodeShape shape, boolean gaps) {
		Node node = this.names.node();
		Expression object = this.objects.node(shape, node);
		Expression item = (gaps && shape.isPlain())
				? Cypher.caseExpression().when(node.getRequiredSymbolicName().isNotNull()).then(object) : object;
		return Cypher
			.collect(Cypher.unwind(value).as(node.getRequiredSymbolicName()).returning(item.as("item")).build());
	}

	private Expression maps(Expression value, @Nullable ObjectShape shape) {
		SymbolicName map = Cypher.name(this.names.element());
		List<Expression> values = new ArrayList<>();
		if (shape != null) {
			for (Selection field : shape.fields()) {
				if (field instanceof Selection.Keyed keyed) {
					values.add(project(map.property(keyed.name()), keyed.value()));
				}
				else if (field instanceof Selection.KeyedCursor cursor) {
					values.add(map.property(cursor.name()));
				}
			}
		}
		return Cypher.collect(Cypher.unwind(value).as(map).returning(Cypher.listOf(values).as("item")).build());
	}

	/**
	 * Tells a rule what the operation asks of it.
	 *
	 * @param columns what its rows have; null where they are maps
	 */
	private record Telling(AskedShape shape, ValueShape value, @Nullable ArrangementColumns columns,
			RuleCompiler rules) implements Asked {

		@Override
		public boolean selects(String field) {
			return this.shape.selected().contains(field);
		}

		@Override
		public boolean selectsAnywhere(String field) {
			return selects(this.value, field);
		}

		@Override
		public boolean selects(String outer, String field) {
			return this.value.map() != null && this.value.map()
				.fields()
				.stream()
				.anyMatch((selection) -> selection instanceof Selection.Keyed keyed && keyed.name().equals(outer)
						&& selects(keyed.value(), field));
		}

		private static boolean selects(ValueShape value, String field) {
			return value.map() != null && value.map()
				.fields()
				.stream()
				.anyMatch((selection) -> selection instanceof Selection.Keyed keyed
						&& (keyed.name().equals(field) || selects(keyed.value(), field)));
		}

		@Override
		public boolean has(String argument) {
			return this.shape.parameters().containsKey(argument) || this.shape.firstDays().containsKey(argument)
					|| this.shape.choices().containsKey(argument) || this.shape.filters().containsKey(argument);
		}

		@Override
		public Expression argument(String name) {
			return parameter(this.shape.parameters().get(name));
		}

		@Override
		public Expression firstDay(String argument) {
			return parameter(this.shape.firstDays().get(argument));
		}

		@Override
		public Expression lastDay(String argument) {
			return parameter(this.shape.lastDays().get(argument));
		}

		@Override
		public @Nullable String choice(String argument) {
			return this.shape.choices().get(argument);
		}

		/**
		 * As text, which can stand in several places: an expression is bound but once.
		 */
		@Override
		public Condition filter(String argument, Node node) {
			Condition condition = Conditions.always(new Conditions(this.rules.names)
				.of(this.shape.filters().getOrDefault(argument, Filter.NONE), node));
			return Cypher.raw(StatementText.of(condition)).asCondition();
		}

		@Override
		public Expression row(String... nodes) {
			return (this.columns != null) ? this.rules.row(this.columns, List.of(nodes)) : Asked.super.row(nodes);
		}

		@Override
		public String fresh(String prefix) {
			return this.rules.names.fresh(prefix);
		}

		private static Expression parameter(@Nullable String name) {
			return (name != null) ? Cypher.parameter(name) : Cypher.literalNull();
		}

	}

}
