package org.claimtrail.random;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which claims their own source has left behind, and what rests on them. */
final class StaleModel {

	private static final int STEPS = 25;

	private static final Set<String> RESTING = Set.of("QUOTES", "REPORTS", "DATA_SOURCE", "EVIDENCE", "AUTHORITY",
			"CONFIRMS");

	private static final Set<String> GRAVER = Set.of("WITHDRAWN", "CORRECTED");

	private final World world;

	private final Ties ties;

	private final RevisionModel revisions;

	private final Map<Thing, Stale> stale = new HashMap<>();

	StaleModel(World world, Ties ties, RevisionModel revisions) {
		this.world = world;
		this.ties = ties;
		this.revisions = revisions;
		for (Thing claim : world.all("Claim")) {
			Stale found = find(claim);
			if (found != null) {
				this.stale.put(claim, found);
			}
		}
	}

	void declare(Fields fields, Filters filters) {
		fields.thing("Claim.staleKind", this::kind);
		fields.thing("Claim.staleSince", this::since);
		fields.put("Claim.restsOnStale", (claim, arguments) -> rests((Thing) claim, kinds(arguments.get("kinds"))));
		fields.put("Article.restsOnStale", (article, arguments) -> any((Thing) article, kinds(arguments.get("kinds"))));
		filters.is("ClaimWhere.restsOnStale", (claim) -> rests(claim, GRAVER));
		filters.is("ArticleWhere.restsOnStale", (article) -> any(article, GRAVER));
		filters.put("ClaimWhere.restsOnStaleKinds", (claim, value) -> rests(claim, kinds(value)));
		filters.put("ArticleWhere.restsOnStaleKinds", (article, value) -> any(article, kinds(value)));
		filters.put("ClaimWhere.staleKind", (claim, value) -> kinds(value).contains(String.valueOf(kind(claim))));
	}

	private @Nullable String kind(Thing claim) {
		Stale found = this.stale.get(claim);
		return (found != null) ? found.kind() : null;
	}

	private @Nullable String since(Thing claim) {
		Stale found = this.stale.get(claim);
		return (found != null && found.on() != null) ? found.on().toString() : null;
	}

	private static Set<String> kinds(@Nullable Object value) {
		return new HashSet<>(((List<?>) Objects.requireNonNull(value)).stream().map(String::valueOf).toList());
	}

	private @Nullable Stale find(Thing claim) {
		if (this.revisions.isWithdrawn(claim)) {
			List<Thing> taking = this.ties.in("RETRACTS", claim);
			boolean known = taking.stream().allMatch((other) -> stated(other).first() != null);
			return new Stale("WITHDRAWN", known ? earliest(taking) : null);
		}
		LocalDate corrected = earliest(this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> "CORRECTS".equals(tie.value("intent")))
			.map(Tie::from)
			.filter((other) -> this.ties.claimant(other) == this.ties.claimant(claim))
			.toList());
		if (corrected != null) {
			return new Stale("CORRECTED", corrected);
		}
		List<Thing> same = this.revisions.sameTime(claim);
		if (!same.isEmpty() && corrects(same.getLast(), claim)) {
			Thing first = same.stream().filter((other) -> corrects(other, claim)).findFirst().orElseThrow();
			return new Stale("CORRECTED", stated(first).first());
		}
		Thing next = this.revisions.next(claim);
		return (next != null && RevisionModel.isBefore(RevisionModel.end(claim), RevisionModel.end(next)))
				? new Stale("OVERTAKEN", stated(next).first()) : null;
	}

	private boolean corrects(Thing later, Thing claim) {
		return (RevisionModel.isBefore(stated(claim), stated(later)) || this.revisions.replaces(later, claim))
				&& !Bounds.of(later).canHoldBeside(Bounds.of(claim));
	}

	private static @Nullable LocalDate earliest(List<Thing> claims) {
		return claims.stream()
			.map((claim) -> stated(claim).first())
			.filter(Objects::nonNull)
			.sorted()
			.findFirst()
			.orElse(null);
	}

	private static Days stated(Thing claim) {
		return Objects.requireNonNull(claim.days("statedOn"));
	}

	private boolean any(Thing article, Set<String> kinds) {
		return this.ties.in("APPEARS_IN", article).stream().anyMatch((claim) -> rests(claim, kinds));
	}

	/** Breadth first, along citations that pass on or lean. */
	private boolean rests(Thing claim, Set<String> kinds) {
		Set<Thing> seen = new HashSet<>();
		List<Thing> level = List.of(claim);
		for (int step = 0; step < STEPS && !level.isEmpty(); step++) {
			level = level.stream()
				.flatMap((citing) -> this.world.leaving("CITES", citing).stream())
				.filter((tie) -> RESTING.contains(String.valueOf(tie.value("intent"))))
				.map(Tie::to)
				.filter(seen::add)
				.toList();
			if (level.stream().anyMatch((source) -> kinds.contains(String.valueOf(kind(source))))) {
				return true;
			}
		}
		return false;
	}

	/** How a claim was left behind, and since when. */
	private record Stale(String kind, @Nullable LocalDate on) {
	}

}
