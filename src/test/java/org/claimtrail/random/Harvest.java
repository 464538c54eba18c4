package org.claimtrail.random;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks once for what rules of verdicts found, so that conditions on it can be compared
 * with the fields that tell it.
 */
final class Harvest {

	private static final int PAGE = 50;

	private final Server server;

	private final World world;

	Harvest(Server server, World world) {
		this.server = server;
		this.world = world;
	}

	void gather() {
		Ask drift = Ask.of("drift", List.of(Ask.leaf("kind")));
		Ask edges = Ask.of("edges", List.of(drift, Ask.of("node", List.of(Ask.leaf("id")))));
		Ask cites = Ask.of("cites", List.of(edges)).with(first(10));
		each("claims", List.of(Ask.leaf("id"), cites));
	}

	private void each(String connection, List<Ask> below) {
		String cursor = null;
		boolean more = true;
		while (more) {
			Ask page = page(connection, below, cursor);
			JsonNode answer = this.server.ask(List.of(page)).path("data").path(connection);
			answer.path("nodes").forEach(this::keep);
			cursor = answer.at("/pageInfo/endCursor").asString("");
			more = answer.at("/pageInfo/hasNextPage").asBoolean();
		}
	}

	private static Ask page(String connection, List<Ask> below, @Nullable String cursor) {
		Ask info = Ask.of("pageInfo", List.of(Ask.leaf("hasNextPage"), Ask.leaf("endCursor")));
		Ask page = Ask.of(connection, List.of(Ask.of("nodes", below), info)).with(first(PAGE));
		return (cursor != null) ? page.with(new Argument("after", "String", cursor, false)) : page;
	}

	private static Argument first(int size) {
		return new Argument("first", "Int", size, false);
	}

	private void keep(JsonNode node) {
		Thing thing = this.world.find(node.path("id").asString());
		if (thing == null) {
			throw new AssertionError("Nobody made " + node);
		}
		for (JsonNode edge : node.at("/cites/edges")) {
			List<String> kinds = edge.path("drift").valueStream().map((one) -> one.path("kind").asString()).toList();
			this.world.leaving("CITES", thing)
				.stream()
				.filter((tie) -> tie.to().id().equals(edge.at("/node/id").asString()))
				.forEach((tie) -> tie.with("drift", kinds));
		}
	}

}
