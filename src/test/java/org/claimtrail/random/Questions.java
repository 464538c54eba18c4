package org.claimtrail.random;

import java.util.List;
import java.util.function.ToIntFunction;

import graphql.schema.GraphQLSchema;
import tools.jackson.databind.JsonNode;

/** Asks the server and the model the same, and compares. */
final class Questions {

	private static final ToIntFunction<String> NO_PLACES = (cursor) -> {
		throw new AssertionError("Nobody knows the place of the cursor " + cursor);
	};

	private final GraphQLSchema schema;

	private final Model model;

	private final Server server;

	private final Memory memory = new Memory();

	Questions(GraphQLSchema schema, Model model, Server server) {
		this.schema = schema;
		this.model = model;
		this.server = server;
	}

	/** Asks once; a refusal by a limit is well. */
	Trial ask(List<Ask> asks) {
		return judge(asks, this.server.ask(asks), NO_PLACES);
	}

	/** Forgets the answers that later ones are compared with. */
	void forget() {
		this.memory.forget();
	}

	/** Compares an answer. */
	Trial judge(List<Ask> asks, JsonNode answer, ToIntFunction<String> places) {
		if (Server.isRefused(answer)) {
			return new Trial(asks, List.of());
		}
		if (answer.has("errors") || !answer.path("data").isObject()) {
			return Trial.failed(asks, answer);
		}
		return new Trial(asks,
				new AnswerCheck(this.schema, this.model, this.memory, places).compare(asks, answer.get("data")));
	}

}
