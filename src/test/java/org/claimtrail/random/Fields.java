package org.claimtrail.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What each field of the contract holds. */
final class Fields {

	/** Stands for a value that the model does not work out. */
	static final Object OPEN = new Object();

	private final Map<String, Meaning> meanings = new HashMap<>();

	private final World world;

	Fields(World world) {
		this.world = world;
	}

	/** Declares that a field means this. */
	void put(String coordinate, Meaning meaning) {
		this.meanings.put(coordinate, meaning);
	}

	boolean knows(String coordinate) {
		return this.meanings.containsKey(coordinate);
	}

	@Nullable Object value(String coordinate, Object source, Map<String, @Nullable Object> arguments) {
		Meaning meaning = this.meanings.get(coordinate);
		if (meaning == null) {
			throw new AssertionError("The model does not know the field " + coordinate);
		}
		return (source == OPEN) ? OPEN : meaning.of(source, arguments);
	}

	/** Fields that hold the value of the same name. */
	void plain(String type, String... names) {
		for (String name : names) {
			thing(type + "." + name, (thing) -> thing.value(name));
		}
	}

	/** A field that depends on the thing alone. */
	void thing(String coordinate, Function<Thing, @Nullable Object> value) {
		put(coordinate, (source, arguments) -> value.apply((Thing) source));
	}

	/** Fields of an edge that hold the value of the same name. */
	void edge(String type, String... names) {
		for (String name : names) {
			tie(type + "." + name, (tie) -> tie.value(name));
		}
	}

	/** A field of an edge. */
	void tie(String coordinate, Function<Tie, @Nullable Object> value) {
		put(coordinate, (source, arguments) -> {
			Tie tie = ((Item) source).tie();
			return (tie != null) ? value.apply(tie) : null;
		});
	}

	/** The fields that every edge has. */
	void edges(String... types) {
		for (String type : types) {
			put(type + ".cursor", (source, arguments) -> OPEN);
			put(type + ".node", (source, arguments) -> ((Item) source).thing());
		}
	}

	/** Fields that the model does not work out. */
	void open(String type, String... names) {
		for (String name : names) {
			put(type + "." + name, (source, arguments) -> OPEN);
		}
	}

	/** A field that leads to the first thing of a tie that leaves. */
	void one(String coordinate, String kind) {
		thing(coordinate, (thing) -> this.world.leaving(kind, thing).stream().map(Tie::to).findFirst().orElse(null));
	}

	/** A connection along the ties that leave a thing. */
	void leaving(String coordinate, String kind) {
		items(coordinate,
				(thing) -> this.world.leaving(kind, thing).stream().map((tie) -> new Item(tie, tie.to())).toList());
	}

	/** A connection along the ties that reach a thing. */
	void reaching(String coordinate, String kind) {
		items(coordinate,
				(thing) -> this.world.reaching(kind, thing).stream().map((tie) -> new Item(tie, tie.from())).toList());
	}

	/** A connection of all things of a type. */
	void all(String coordinate, String type) {
		put(coordinate,
				(source, arguments) -> this.world.all(type).stream().map((thing) -> new Item(null, thing)).toList());
	}

	private void items(String coordinate, Function<Thing, List<Item>> items) {
		thing(coordinate, items::apply);
	}

	/** The value of a field; items for a connection. */
	interface Meaning {

		@Nullable Object of(Object source, Map<String, @Nullable Object> arguments);

	}

}
