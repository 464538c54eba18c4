package org.claimtrail.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Walks one connection from either end in pages of any size. The pages together must be
 * the whole list, each item once with a cursor of its own, the same from both ends.
 */
final class PagingWalk {

	private static final int MOST_PAGES = 5;

	private final Questions questions;

	private final Server server;

	private final Dice dice;

	private final Connection connection;

	private final @Nullable Thing parent;

	private final List<Argument> arguments;

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> cursors = new ArrayList<>();

	private boolean refused;

	PagingWalk(Questions questions, Server server, Dice dice, Connection connection, @Nullable Thing parent,
			List<Argument> arguments) {
		this.questions = questions;
		this.server = server;
		this.dice = dice;
		this.connection = connection;
		this.parent = parent;
		this.arguments = arguments;
	}

	/** The first page that is wrong, if any. */
	Optional<Trial> walk() {
		Optional<Trial> wrong = walk("first", "after", "hasNextPage", "endCursor");
		if (wrong.isEmpty() && !this.refused) {
			wrong = walk("last", "before", "hasPreviousPage", "startCursor");
		}
		return wrong.isPresent() ? wrong : window();
	}

	private Optional<Trial> walk(String size, String from, String more, String cursor) {
		boolean forward = size.equals("first");
		List<Argument> place = List.of();
		int left = -1;
		do {
			List<Argument> page = new ArrayList<>(place);
			page.add(argument(size, size(left)));
			List<Ask> asks = ask(page);
			JsonNode answer = this.server.ask(asks);
			this.refused |= Server.isRefused(answer);
			if (this.refused) {
				return Optional.empty();
			}
			JsonNode given = answer.path("data").findPath("connection");
			int total = given.path("totalCount").asInt();
			left = (left < 0) ? total : left;
			Optional<Trial> wrong = forward ? placed(asks, given) : Optional.empty();
			wrong = wrong.isPresent() ? wrong : judged(asks, answer);
			if (wrong.isPresent()) {
				return wrong;
			}
			left -= given.path("edges").size();
			place = given.at("/pageInfo/" + more).asBoolean()
					? List.of(argument(from, given.at("/pageInfo/" + cursor).asString())) : List.of();
		}
		while (!place.isEmpty());
		return Optional.empty();
	}

	/** A page between two places. */
	private Optional<Trial> window() {
		if (this.cursors.isEmpty() || this.refused) {
			return Optional.empty();
		}
		List<Ask> asks = ask(List.of(argument("after", this.dice.pick(this.cursors)),
				argument("before", this.dice.pick(this.cursors)),
				argument(this.dice.oneIn(2) ? "first" : "last", this.dice.between(1, 10))));
		JsonNode answer = this.server.ask(asks);
		return Server.isRefused(answer) ? Optional.empty() : judged(asks, answer);
	}

	/** Gives each cursor its place, and refuses one that has a place. */
	private Optional<Trial> placed(List<Ask> asks, JsonNode given) {
		for (JsonNode edge : given.path("edges")) {
			String cursor = edge.path("cursor").asString();
			if (this.places.putIfAbsent(cursor, this.cursors.size()) != null) {
				Finding twice = new Finding("cursor", "each once", "a second time: " + edge);
				return Optional.of(new Trial(asks, List.of(twice)));
			}
			this.cursors.add(cursor);
		}
		return Optional.empty();
	}

	private Optional<Trial> judged(List<Ask> asks, JsonNode answer) {
		Trial trial = this.questions.judge(asks, answer, (cursor) -> this.places.getOrDefault(cursor, -1));
		if (!trial.isWell()) {
			return Optional.of(trial);
		}
		JsonNode given = answer.path("data").findPath("connection");
		List<String> own = given.path("edges").valueStream().map((edge) -> edge.path("cursor").asString()).toList();
		boolean known = own.stream().allMatch(this.places::containsKey);
		boolean ends = own.isEmpty() || (own.getFirst().equals(given.at("/pageInfo/startCursor").asString())
				&& own.getLast().equals(given.at("/pageInfo/endCursor").asString()));
		return (known && ends) ? Optional.empty() : Optional.of(new Trial(asks,
				List.of(new Finding("cursor", "the cursors of the walk from the start", given.toString()))));
	}

	private List<Ask> ask(List<Argument> page) {
		List<Argument> all = new ArrayList<>(this.arguments);
		all.addAll(page);
		List<Ask> edge = new ArrayList<>();
		this.connection.edge()
			.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
			.forEach((field) -> edge.add(Ask.leaf(field.getName())));
		edge.add(Ask.of("node", List.of(Ask.leaf("id"))));
		List<Ask> info = List.of(Ask.leaf("hasNextPage"), Ask.leaf("hasPreviousPage"), Ask.leaf("startCursor"),
				Ask.leaf("endCursor"));
		List<Ask> below = List.of(Ask.of("edges", edge), Ask.of("pageInfo", info), Ask.leaf("totalCount"));
		String on = (this.parent != null) ? this.connection.owner() : null;
		Ask ask = new Ask(this.connection.field().getName(), "connection", on, all, below);
		return List.of((this.parent != null)
				? Ask.of("node", List.of(Ask.leaf("id"), ask)).with(new Argument("id", "ID!", this.parent.id(), false))
				: ask);
	}

	/** Few pages, however many items are left; the first one small. */
	private int size(int left) {
		return (left < 0) ? this.dice.between(1, 9) : Math.min(100, this.dice.between(1 + left / MOST_PAGES, 2 + left));
	}

	private static Argument argument(String name, Object value) {
		return new Argument(name, (value instanceof Integer) ? "Int" : "String", value, false);
	}

}
