package org.claimtrail.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The neighbours of things in a world. */
final class Ties {

	private static final Set<String> RETELLING = Set.of("QUOTES", "REPORTS");

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
			"CONFIRMS");

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

	/**
	 * How many reports pass a claim on: by article, or else by claimant and first day, or
	 * by itself where nobody knows that day.
	 */
	int reports(Thing claim) {
		return (int) passedOn(claim).map(Tie::from).flatMap((report) -> {
			List<Thing> articles = out("APPEARS_IN", report);
			LocalDate day = Objects.requireNonNull(report.days("statedOn")).first();
			return articles.isEmpty() ? Stream.of((day != null) ? claimant(report).id() + " " + day : report.id())
					: articles.stream().map(Thing::id);
		}).distinct().count();
	}

	/** How often claims pass a claim on. */
	int citations(Thing claim) {
		return (int) passedOn(claim).count();
	}

	/** How often claims pass on the claims of a claimant. */
	int citationsOfClaimant(Thing claimant) {
		return in("MADE_BY", claimant).stream().mapToInt(this::citations).sum();
	}

	/** How often claims cite a claim, for the intents asked for. */
	int citations(Thing claim, @Nullable Object intents) {
		return (intents instanceof List<?> names) ? (int) this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> names.stream().anyMatch((name) -> name.toString().equals(tie.value("intent"))))
			.count() : citations(claim);
	}

	/** How often claims cite the claims of a claimant, for the intents asked for. */
	int citationsOfClaimant(Thing claimant, @Nullable Object intents) {
		return in("MADE_BY", claimant).stream().mapToInt((claim) -> citations(claim, intents)).sum();
	}

	/** Whether a claim merely passes on what others said. */
	boolean isRetold(Thing claim) {
		return this.world.leaving("CITES", claim)
			.stream()
			.anyMatch((tie) -> RETELLING.contains(String.valueOf(tie.value("intent"))));
	}

	/** Whether a claim was withdrawn. */
	boolean isWithdrawn(Thing claim) {
		return claim.text("verification").equals("RETRACTED") || !this.world.reaching("RETRACTS", claim).isEmpty();
	}

	private Stream<Tie> passedOn(Thing claim) {
		return this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> PASSING_ON.contains(String.valueOf(tie.value("intent"))));
	}

}
