package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import graphql.schema.GraphQLSchema;

/** Asks many random questions, one after the other. */
final class Run {

	/** After so many wrong answers the rest would tell nothing new. */
	private static final int MOST_WRONG = 5;

	/** One question in so many is a walk through pages. */
	private static final int WALKS = 5;

	private final GraphQLSchema schema;

	private final World world;

	private final Pool pool;

	private final Server server;

	private final Questions questions;

	private final List<String> wrong = new ArrayList<>();

	Run(GraphQLSchema schema, World world, Server server) {
		this.schema = schema;
		this.world = world;
		this.pool = new Pool(world);
		this.server = server;
		this.questions = new Questions(schema, new Model(world), server);
	}

	/**
	 * Asks.
	 * @param seed the seed of the first question; each next one has the next
	 * @return the wrong answers with their questions, as small as they can be
	 */
	List<String> ask(long seed, int number) {
		for (long next = seed; next < seed + number && this.wrong.size() < MOST_WRONG; next++) {
			Dice dice = new Dice(next);
			Optional<Trial> found = (next % WALKS == 0) ? walk(dice) : question(dice);
			if (found.isPresent()) {
				this.wrong.add("With -Drandom.seed=%d -Drandom.queries=1:%n%s".formatted(next, found.get()));
			}
		}
		return this.wrong;
	}

	/** Forgets the answers that later ones are compared with. */
	void forget() {
		this.questions.forget();
	}

	private Optional<Trial> question(Dice dice) {
		Trial trial = this.questions.ask(new QueryMaker(this.schema, this.world, this.pool, dice).query());
		return trial.isWell() ? Optional.empty() : Optional.of(new Shrinking(this.questions::ask).shrink(trial));
	}

	private Optional<Trial> walk(Dice dice) {
		return new WalkMaker(this.schema, this.world, this.pool, dice).make(this.questions, this.server).walk();
	}

}
