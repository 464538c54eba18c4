package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks citations to their sources, breadth first. */
final class Walks {

	private static final int STEPS_AROUND = 25;

	private final World world;

	private final Ties ties;

	Walks(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
	}

	/** The claims that some rest on and that refer to nothing further, by identifier. */
	List<Thing> origins(Collection<Thing> claims) {
		return claims.stream()
			.flatMap((claim) -> steps(claim).keySet().stream())
			.distinct()
			.filter((claim) -> this.world.leaving("CITES", claim).isEmpty())
			.sorted(Comparator.comparing(Thing::id, Orders.ALPHABETICAL))
			.toList();
	}

	/** Whether citations lead through a claim by another claimant back to the own one. */
	boolean isCircular(Thing claim) {
		Thing own = this.ties.claimant(claim);
		return steps(claim).entrySet()
			.stream()
			.filter((step) -> step.getValue() < STEPS_AROUND && this.ties.claimant(step.getKey()) != own)
			.flatMap((step) -> this.ties.out("CITES", step.getKey()).stream())
			.anyMatch((cited) -> this.ties.claimant(cited) == own);
	}

	/** All that is reached, the claim itself included, with the least number of steps. */
	Map<Thing, Integer> steps(Thing claim) {
		Map<Thing, Integer> steps = new LinkedHashMap<>(Map.of(claim, 0));
		List<Thing> nearest = List.of(claim);
		for (int step = 1; !nearest.isEmpty(); step++) {
			List<Thing> next = new ArrayList<>();
			for (Thing citing : nearest) {
				for (Thing cited : this.ties.out("CITES", citing)) {
					if (steps.putIfAbsent(cited, step) == null) {
						next.add(cited);
					}
				}
			}
			nearest = next;
		}
		return steps;
	}

}
