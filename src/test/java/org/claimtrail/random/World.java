package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All things and ties of a generated graph. */
final class World {

	private final Map<String, Thing> things = new LinkedHashMap<>();

	private final Map<String, List<Thing>> byType = new HashMap<>();

	private final Map<String, List<Tie>> leaving = new HashMap<>();

	private final Map<String, List<Tie>> reaching = new HashMap<>();

	Thing add(Thing thing) {
		if (this.things.putIfAbsent(thing.id(), thing) != null) {
			throw new IllegalStateException("Made twice: " + thing);
		}
		this.byType.computeIfAbsent(thing.type(), (type) -> new ArrayList<>()).add(thing);
		return thing;
	}

	Tie tie(String kind, Thing from, Thing to) {
		Tie tie = new Tie(kind, from, to);
		this.leaving.computeIfAbsent(kind + from.id(), (key) -> new ArrayList<>()).add(tie);
		this.reaching.computeIfAbsent(kind + to.id(), (key) -> new ArrayList<>()).add(tie);
		return tie;
	}

	Collection<Thing> all() {
		return this.things.values();
	}

	/** The things of a type, or of a type that others implement. */
	List<Thing> all(String type) {
		return switch (type) {
			case "Node" -> List.copyOf(this.things.values());
			case "Claimant" -> {
				List<Thing> claimants = new ArrayList<>(all("Speaker"));
				claimants.addAll(all("Organization"));
				yield claimants;
			}
			case "Reviewable" -> {
				List<Thing> reviewable = new ArrayList<>(all("Claim"));
				reviewable.addAll(all("Proposition"));
				yield reviewable;
			}
			default -> this.byType.getOrDefault(type, List.of());
		};
	}

	@Nullable Thing find(@Nullable Object id) {
		return (id != null) ? this.things.get(id.toString()) : null;
	}

	List<Tie> leaving(String kind, Thing from) {
		return this.leaving.getOrDefault(kind + from.id(), List.of());
	}

	List<Tie> reaching(String kind, Thing to) {
		return this.reaching.getOrDefault(kind + to.id(), List.of());
	}

}
