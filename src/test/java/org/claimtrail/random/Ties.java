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
		return claim.text("verification").equals("RETRACTED") || !takings(claim).isEmpty();
	}

	/** By which claims a claim was withdrawn. */
	List<Thing> takings(Thing claim) {
		return this.world.reaching("RETRACTS", claim).stream().filter(this::withdraws).map(Tie::from).toList();
	}

	/** Whether a retraction is by the source of what it retracts. */
	boolean withdraws(Tie retraction) {
		Thing by = claimant(retraction.from());
		Thing claimant = claimant(retraction.to());
		boolean published = out("APPEARS_IN", retraction.to()).stream()
			.anyMatch((article) -> out("PUBLISHED_BY", article).contains(by)
					&& out("WRITTEN_BY", article).contains(claimant));
		return by == claimant || published || spokeFor(claimant, by, retraction.to().days("statedOn"));
	}

	private boolean spokeFor(Thing claimant, Thing by, @Nullable Days day) {
		List<Tie> spells = this.world.leaving("AFFILIATED_WITH", claimant);
		return spells.stream()
			.filter((spell) -> spell.to() == by && ended(spell.value("from"), day, true)
					&& !begun(spell.value("to"), day))
			.anyMatch((spell) -> spells.stream()
				.filter((other) -> other.to() != by)
				.filter((other) -> (other.value("from") == null || begun(other.value("from"), day))
						&& !ended(other.value("to"), day, false))
				.allMatch((other) -> beganBefore(other, spell)));
	}

	/** Whether a limit is certainly reached by the first possible day. */
	private static boolean ended(@Nullable Object limit, @Nullable Days day, boolean without) {
		Days at = Days.of(limit);
		return (at == null) ? without
				: at.last() != null && day != null && day.first() != null && !at.last().isAfter(day.first());
	}

	/** Whether a limit may be reached by the last possible day. */
	private static boolean begun(@Nullable Object limit, @Nullable Days day) {
		Days at = Days.of(limit);
		return (at == null) ? false
				: at.first() == null || day == null || day.last() == null || !at.first().isAfter(day.last());
	}

	private static boolean beganBefore(Tie one, Tie other) {
		Days first = Days.of(one.value("from"));
		Days second = Days.of(other.value("from"));
		return second != null && (first == null
				|| first.last() != null && second.first() != null && first.last().isBefore(second.first()));
	}

	private Stream<Tie> passedOn(Thing claim) {
		return this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> PASSING_ON.contains(String.valueOf(tie.value("intent"))));
	}

}
