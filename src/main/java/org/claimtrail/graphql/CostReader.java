package org.claimtrail.graphql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a valid operation costs: walks what is selected and multiplies page
 * sizes along each path. A type condition counts as met; a field selected twice in one
 * place counts once. A list that takes no size cannot grow, or shares out the items of
 * what is around it, and multiplies nothing.
 */
final class CostReader {

	private static final String FIRST = "first";

	private final GraphQLSchema schema;

	private final PageLimits pages;

	private final Map<String, Object> variables;

	private final CollectedFields collected;

	private final InputWeight inputs;

	private long nodes;

	private long fields;

	private int depth;

	CostReader(ExecutionContext context, RequestLimits limits) {
		this.schema = context.getGraphQLSchema();
		this.pages = limits.page();
		this.variables = context.getCoercedVariables().toMap();
		this.collected = new CollectedFields(this.schema, context.getFragmentsByName(), this.variables);
		this.inputs = new InputWeight(limits.input(), this.variables);
	}

	/**
	 * @throws RequestFault if the arguments hold more than is allowed
	 */
	OperationCost read(GraphQLCompositeType root, SelectionSet selections) {
		walk(List.of(selections), root, new Place(1, 1, false, 1));
		return new OperationCost(this.nodes, this.fields, this.depth);
	}

	private void walk(List<SelectionSet> selections, GraphQLCompositeType type, Place place) {
		this.depth = Math.max(this.depth, place.level());
		boolean counted = false;
		for (List<CollectedFields.Found> same : this.collected.of(selections, type).values()) {
			this.fields++;
			same.forEach((found) -> this.inputs.add(found.field().getArguments()));
			CollectedFields.Found found = same.getFirst();
			GraphQLFieldDefinition definition = Introspection.getFieldDef(this.schema, found.owner(),
					found.field().getName());
			if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType below)
					|| Introspection.isIntrospectionTypes(below)) {
				continue;
			}
			boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
			boolean sized = definition.getArgument(FIRST) != null;
			long page = (list && sized) ? size(found.field(), definition) : place.page();
			long times = list ? product(place.times(), page) : place.times();
			if (list && (sized || (place.paged() && !counted))) {
				this.nodes = (Long.MAX_VALUE - times < this.nodes) ? Long.MAX_VALUE : this.nodes + times;
				counted = true;
			}
			walk(below(same), below,
					(sized && !list) ? new Place(times, size(found.field(), definition), true, place.level() + 1)
							: new Place(times, 1, false, place.level() + 1));
		}
	}

	private static List<SelectionSet> below(List<CollectedFields.Found> same) {
		List<SelectionSet> selections = new ArrayList<>(same.size());
		same.forEach((found) -> selections.add(found.field().getSelectionSet()));
		return selections;
	}

	/** Connections refuse larger pages than allowed; other lists take any size. */
	private long size(Field field, GraphQLFieldDefinition definition) {
		Number asked = given(field, definition, "last");
		asked = (asked != null) ? asked : given(field, definition, FIRST);
		if (asked == null) {
			return this.pages.usual();
		}
		boolean connection = GraphQLTypeUtil.unwrapAll(definition.getType()).getName().endsWith("Connection");
		return Math.clamp(asked.longValue(), 0, connection ? this.pages.most() : Integer.MAX_VALUE);
	}

	private @Nullable Number given(Field field, GraphQLFieldDefinition definition, String name) {
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals(name)) {
				return number(argument.getValue());
			}
		}
		GraphQLArgument declared = definition.getArgument(name);
		Object value = (declared != null) ? declared.getArgumentDefaultValue().getValue() : null;
		return (value instanceof Value<?> literal) ? number(literal) : null;
	}

	private @Nullable Number number(Value<?> value) {
		return switch (value) {
			case IntValue literal -> literal.getValue().min(BigInteger.valueOf(Integer.MAX_VALUE));
			case VariableReference variable when this.variables.get(variable.getName()) instanceof Number number ->
				number;
			default -> null;
		};
	}

	private static long product(long left, long right) {
		return (Math.multiplyHigh(left, right) != 0) ? Long.MAX_VALUE : left * right;
	}

	/**
	 * Where fields are selected.
	 *
	 * @param times how often the object is there
	 * @param page how many items a list of it has
	 * @param paged whether it is a page, all lists of which show the same items
	 * @param level how deep it is
	 */
	private record Place(long times, long page, boolean paged, int level) {

	}

}
