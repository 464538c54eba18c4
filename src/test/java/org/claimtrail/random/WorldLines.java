package org.claimtrail.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a world as the lines that an import reads. */
final class WorldLines {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** What the writer of a document leaves out. */
	private static final Set<String> DERIVED = Set.of("figure", "printed", "recordedAt", "asOfChange");

	private final World world;

	private final Predicate<Thing> told;

	private WorldLines(World world, Predicate<Thing> told) {
		this.world = world;
		this.told = told;
	}

	/** Lines for some of the things, without what they say of the others. */
	static List<String> of(World world, Predicate<Thing> told) {
		WorldLines lines = new WorldLines(world, told);
		return world.all().stream().filter(told).map(lines::line).toList();
	}

	private String line(Thing thing) {
		ObjectNode line = values(JSON.createObjectNode(), thing);
		line.put("type", thing.type().toLowerCase(Locale.ROOT));
		one(line, "claimant", "MADE_BY", thing);
		one(line, "measure", "QUANTIFIES", thing);
		one(line, "publisher", "PUBLISHED_BY", thing);
		many(line, "authors", "WRITTEN_BY", thing);
		many(line, "partOf", "PART_OF", thing);
		many(line, "componentOf", "COMPONENT_OF", thing);
		each(line, "affiliations", "AFFILIATED_WITH", "organization", thing, List.of("role", "from", "to"));
		many(line, "mayMean", "MAY_MEAN", thing);
		many(line, "knownThrough", "KNOWN_THROUGH", thing);
		each(line, "appearsIn", "APPEARS_IN", "article", thing, List.of("place"));
		each(line, "cites", "CITES", "claim", thing, List.of("intent", "via", "cue", "attribution"));
		many(line, "expresses", "EXPRESSES", thing);
		each(line, "reviews", "REVIEWS", "", thing, List.of("rating", "normalized", "scale"));
		each(line, "retracts", "RETRACTS", "claim", thing, List.of("reason"));
		for (Tie made : this.world.leaving("MADE_BY", thing)) {
			put(line, "role", made.value("role"));
		}
		if (thing.value("figure") instanceof Thing figure) {
			ObjectNode written = values(line.putObject("figure"), figure);
			written.remove("id");
			if (figure.value("printed") instanceof Thing printed) {
				values(written.putObject("printed"), printed).remove("id");
			}
		}
		return line.toString();
	}

	private ObjectNode values(ObjectNode line, Thing thing) {
		thing.names()
			.stream()
			.filter((name) -> !DERIVED.contains(name))
			.forEach((name) -> put(line, name, thing.value(name)));
		return line;
	}

	private static void put(ObjectNode node, String name, @Nullable Object value) {
		if (value != null) {
			node.set(name, JSON.valueToTree(value));
		}
	}

	private List<Tie> ties(String kind, Thing thing) {
		return this.world.leaving(kind, thing).stream().filter((tie) -> this.told.test(tie.to())).toList();
	}

	private void one(ObjectNode line, String name, String kind, Thing thing) {
		ties(kind, thing).forEach((tie) -> line.put(name, tie.to().id()));
	}

	private void many(ObjectNode line, String name, String kind, Thing thing) {
		List<Tie> ties = ties(kind, thing);
		if (!ties.isEmpty()) {
			ArrayNode ids = line.putArray(name);
			ties.forEach((tie) -> ids.add(tie.to().id()));
		}
	}

	/**
	 * @param other the key of what a tie leads to; empty for that of its type
	 */
	private void each(ObjectNode line, String name, String kind, String other, Thing thing, List<String> values) {
		List<Tie> ties = new ArrayList<>(ties(kind, thing));
		if (ties.isEmpty()) {
			return;
		}
		ArrayNode list = line.putArray(name);
		for (Tie tie : ties) {
			String key = other.isEmpty() ? tie.to().type().toLowerCase(Locale.ROOT) : other;
			ObjectNode entry = list.addObject().put(key, tie.to().id());
			values.forEach((value) -> put(entry, value, tie.value(value)));
		}
	}

}
