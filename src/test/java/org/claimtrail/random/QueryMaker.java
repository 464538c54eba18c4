package org.claimtrail.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** Makes operations that select anything the contract has. */
final class QueryMaker {

	/** What all lists around an item may hold together. */
	private static final int ITEMS = 60;

	private static final int ALIASES = 25;

	private final GraphQLSchema schema;

	private final Dice dice;

	private final ArgumentMaker arguments;

	private int fields;

	private int aliases;

	QueryMaker(GraphQLSchema schema, World world, Pool pool, Dice dice) {
		this.schema = schema;
		this.dice = dice;
		this.arguments = new ArgumentMaker(dice, world, pool);
	}

	/** The root fields of an operation. */
	List<Ask> query() {
		this.fields = 50;
		this.aliases = 0;
		List<Ask> asks = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		List<GraphQLFieldDefinition> roots = this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((root) -> !OpenFields.FOR_ACCOUNTS.contains(root.getName()))
			.toList();
		for (GraphQLFieldDefinition root : this.dice.some(roots, 1, 2)) {
			asks.add(ask(root, null, this.dice.between(1, 4), ITEMS, taken));
		}
		return asks;
	}

	/** A selection of a type of the contract. */
	List<Ask> selection(GraphQLNamedOutputType type, int depth, int items) {
		Set<String> taken = new HashSet<>();
		List<Ask> asks = new ArrayList<>();
		if (type instanceof GraphQLInterfaceType contract) {
			asks.add(Ask.leaf(Ask.TYPE_NAME));
			choose(contract, null, depth, items, taken, asks);
			for (GraphQLObjectType member : members(contract)) {
				if (this.dice.oneIn(2)) {
					choose(member, member.getName(), depth, items, taken, asks);
				}
			}
		}
		else {
			choose((GraphQLFieldsContainer) type, null, depth, items, taken, asks);
		}
		return asks;
	}

	private List<GraphQLObjectType> members(GraphQLInterfaceType contract) {
		List<GraphQLObjectType> members = this.schema.getImplementations(contract);
		return (members != null) ? members : List.of();
	}

	private void choose(GraphQLFieldsContainer type, @Nullable String on, int depth, int items, Set<String> taken,
			List<Ask> asks) {
		List<GraphQLFieldDefinition> possible = type.getFieldDefinitions()
			.stream()
			.filter((field) -> isLeaf(field) || (depth > 0 && this.fields > 0))
			.toList();
		boolean small = type.getName().equals("PageInfo");
		if (type.getFieldDefinition("id") != null && taken.add("id")) {
			asks.add(Ask.leaf("id"));
		}
		for (GraphQLFieldDefinition field : this.dice.some(possible, small ? 4 : 1, 4)) {
			if (!field.getName().equals("id")) {
				asks.add(ask(field, on, depth, items, taken));
			}
		}
		repeat(asks, taken);
		if (asks.isEmpty()) {
			asks.add(Ask.leaf(Ask.TYPE_NAME));
		}
	}

	/** The same field a second time under another name. */
	private void repeat(List<Ask> asks, Set<String> taken) {
		if (!asks.isEmpty() && this.dice.oneIn(12) && this.aliases < ALIASES) {
			Ask again = this.dice.pick(asks);
			asks.add(new Ask(again.name(), alias(taken), again.on(), again.arguments(), again.below()));
		}
	}

	private Ask ask(GraphQLFieldDefinition field, @Nullable String on, int depth, int items, Set<String> taken) {
		this.fields--;
		boolean named = !taken.add(field.getName()) || (this.dice.oneIn(15) && this.aliases < ALIASES);
		String alias = named ? alias(taken) : null;
		boolean sized = field.getArgument("first") != null;
		List<Argument> given = this.arguments.of(field, Math.min(25, items));
		int inside = sized ? Math.max(2, items / size(given)) : items;
		List<Ask> below = isLeaf(field) ? List.of()
				: selection((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1, inside);
		return new Ask(field.getName(), alias, on, given, below);
	}

	private String alias(Set<String> taken) {
		String alias = "a" + this.aliases++;
		taken.add(alias);
		return alias;
	}

	private static int size(List<Argument> given) {
		return given.stream()
			.filter((argument) -> argument.name().equals("first") || argument.name().equals("last"))
			.mapToInt((argument) -> (Integer) argument.value())
			.findFirst()
			.orElse(20);
	}

	private static boolean isLeaf(GraphQLFieldDefinition field) {
		return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
	}

}
