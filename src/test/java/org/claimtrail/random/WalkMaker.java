package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLSchema;

/** Chooses connections to walk, with conditions and an order. */
final class WalkMaker {

	private final World world;

	private final Dice dice;

	private final ArgumentMaker arguments;

	private final List<Connection> connections;

	WalkMaker(GraphQLSchema schema, World world, Pool pool, Dice dice) {
		this.world = world;
		this.dice = dice;
		this.arguments = new ArgumentMaker(dice, world, pool);
		this.connections = Connection.all(schema);
	}

	PagingWalk make(Questions questions, Server server) {
		Connection connection = this.dice.pick(this.connections);
		List<Argument> given = new ArrayList<>();
		if (this.dice.oneIn(3)) {
			given.add(this.arguments.where(connection.field()));
		}
		if (!this.dice.oneIn(3)) {
			given.add(this.arguments.orderBy(connection.field()));
		}
		Thing parent = connection.isRoot() ? null : this.dice.pickEarly(this.world.all(connection.owner()));
		return new PagingWalk(questions, server, this.dice, connection, parent, given);
	}

}
