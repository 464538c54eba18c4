package org.claimtrail.graphql.limit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.claimtrail.graphql.PageLimits;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestLimits;
import org.claimtrail.graphql.RequestLimits.InputLimits;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a valid operation costs: walks what is selected and multiplies page
 * sizes along each path. A type condition counts as met; a field selected twice in one
 * place counts once. A list that takes no size cannot grow, or shares out the items of
 * what is around it, and multiplies nothing. Where the client does not give a size, what
 * such lists mostly hold is counted, not the most that they can hold. A list by
 * identifiers has as many items as these. A size for each item of a list bounds the lists
 * below it.
 */
final class CostReader {

	private static final String FIRST = "first";

	private static final String EACH = "each";

	private static final String IDS = "ids";

	private final GraphQLSchema schema;

	private final PageLimits pages;

	private final long allowed;

	private final Map<String, Object> variables;

	private final CollectedFields collected;

	private final InputWeight inputs;

	private final Pages items = new Pages();

	private long fields;

	private int depth;

	CostReader(ExecutionContext context, RequestLimits limits) {
		this.schema = context.getGraphQLSchema();
		this.pages = limits.page();
		this.allowed = limits.operation().nodes();
		this.variables = context.getCoercedVariables().toMap();
		this.collected = new CollectedFields(this.schema, context.getFragmentsByName(), this.variables);
		this.inputs = new InputWeight(inputs(context, limits), this.variables);
	}

	private static InputLimits inputs(ExecutionContext context, RequestLimits limits) {
		InputLimits reading = limits.input();
		return (context.getOperationDefinition().getOperation() == Operation.MUTATION)
				? new InputLimits(limits.writes().list(), reading.text(), limits.writes().values(), reading.depth())
				: reading;
	}

	/**
	 * Reads the cost of an operation.
	 * @throws RequestFault if the arguments or the lists hold more than is allowed
	 */
	OperationCost read(GraphQLCompositeType root, SelectionSet selections) {
		walk(List.of(selections), root, new Place("", List.of(), null, null, 1));
		long nodes = this.items.items();
		if (nodes > this.allowed) {
			throw this.items.refusal(this.allowed);
		}
		return new OperationCost(nodes, this.fields, this.depth);
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
			Page own = (definition.getArgument(FIRST) != null) ? page(found.field(), definition, place)
					: named(found.field(), definition, place);
			Page page = (own != null) ? own : place.page();
			List<Page> path = (list && page != null) ? place.with(page) : place.path();
			if (list && (own != null || (place.page() != null && !counted))) {
				this.items.add(path);
				counted = true;
			}
			Page within = list ? ((own == null) ? place.each() : null) : own;
			Page each = (definition.getArgument(EACH) != null) ? each(found.field(), definition, place) : null;
			walk(below(same), below, new Place(place.name(found.field()), path, within, each, place.level() + 1));
		}
	}

	private static List<SelectionSet> below(List<CollectedFields.Found> same) {
		List<SelectionSet> selections = new ArrayList<>(same.size());
		same.forEach((found) -> selections.add(found.field().getSelectionSet()));
		return selections;
	}

	/** Connections refuse larger pages than allowed. */
	private Page page(Field field, GraphQLFieldDefinition definition, Place place) {
		boolean connection = GraphQLTypeUtil.unwrapAll(definition.getType()).getName().endsWith("Connection");
		Number last = given(field, "last");
		Number asked = (last != null) ? last : given(field, FIRST);
		long size = (asked != null)
				? Math.clamp(asked.longValue(), 0, connection ? this.pages.most() : largest(definition, FIRST))
				: Math.min(usual(definition, FIRST),
						(connection && !place.path().isEmpty()) ? this.pages.expected() : this.pages.most());
		return new Page(place.name(field), (last != null) ? "last" : FIRST, size);
	}

	/** A list of as many items as identifiers are given. */
	private @Nullable Page named(Field field, GraphQLFieldDefinition definition, Place place) {
		if (definition.getArgument(IDS) == null) {
			return null;
		}
		long size = 1;
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals(IDS)) {
				size = switch (argument.getValue()) {
					case ArrayValue list -> list.getValues().size();
					case VariableReference variable when this.variables
						.get(variable.getName()) instanceof List<?> list -> list.size();
					default -> 1;
				};
			}
		}
		return new Page(place.name(field), IDS, size);
	}

	/** The size of the lists below each item of a list below a field. */
	private Page each(Field field, GraphQLFieldDefinition definition, Place place) {
		Number asked = given(field, EACH);
		return new Page(place.name(field), EACH, (asked != null)
				? Math.clamp(asked.longValue(), 0, largest(definition, EACH)) : usual(definition, EACH));
	}

	private static long largest(GraphQLFieldDefinition definition, String argument) {
		GraphQLAppliedDirective bound = definition.getArgument(argument).getAppliedDirective("size");
		GraphQLAppliedDirectiveArgument most = (bound != null) ? bound.getArgument("most") : null;
		return (most != null && most.getValue() instanceof Integer number) ? number : Integer.MAX_VALUE;
	}

	/** The size that a client gives, in the document or by a variable. */
	private @Nullable Number given(Field field, String name) {
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals(name)) {
				return number(argument.getValue());
			}
		}
		return null;
	}

	/** The size of a list for which the client gives none. */
	private long usual(GraphQLFieldDefinition definition, String argument) {
		GraphQLArgument declared = definition.getArgument(argument);
		Object value = (declared != null) ? declared.getArgumentDefaultValue().getValue() : null;
		Number size = (value instanceof Value<?> literal) ? number(literal) : null;
		return (size != null) ? size.longValue() : this.pages.usual();
	}

	private @Nullable Number number(Value<?> value) {
		return switch (value) {
			case IntValue literal -> literal.getValue().min(BigInteger.valueOf(Integer.MAX_VALUE));
			case VariableReference variable when this.variables.get(variable.getName()) instanceof Number number ->
				number;
			default -> null;
		};
	}

	/**
	 * Where fields are selected.
	 *
	 * @param key the keys of the answer that lead there
	 * @param path the pages that lead there
	 * @param page the page that it is, all lists of which show the same items
	 * @param each the page that each item of its lists is
	 * @param level how deep it is
	 */
	private record Place(String key, List<Page> path, @Nullable Page page, @Nullable Page each, int level) {

		String name(Field field) {
			return this.key.isEmpty() ? field.getResultKey() : this.key + "." + field.getResultKey();
		}

		List<Page> with(Page next) {
			List<Page> longer = new ArrayList<>(this.path);
			longer.add(next);
			return longer;
		}

	}

}
