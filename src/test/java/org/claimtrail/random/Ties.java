package org.claimtrail.random;

import java.util.List;

/** The neighbours of things in a world. */
final class Ties {

	private final World world;

	Ties(World world) {
		this.world = world;
	}

	/** What a thing leads to. */
	List<Thing> out(String kind, Thing thing) {
		return this.world.leaving(kind, thing).stream().map(Tie::to).toList();
	}

	/** What leads to a thing. */
	List<Thing> in(String kind, Thing thing) {
		return this.world.reaching(kind, thing).stream().map(Tie::from).toList();
	}

	Thing claimant(Thing claim) {
		return out("MADE_BY", claim).getFirst();
	}

	int reports(Thing claim) {
		return this.world.reaching("CITES", claim).size();
	}

	/** How often claims refer to the claims of a claimant. */
	int citations(Thing claimant) {
		return in("MADE_BY", claimant).stream().mapToInt(this::reports).sum();
	}

}
