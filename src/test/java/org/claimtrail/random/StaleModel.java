package org.claimtrail.random;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Which claims their own source has left behind, and what rests on them. */
final class StaleModel {

	private static final int STEPS = 25;

	/** No more sources are listed. */
	private static final int MOST = 200;

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
		fields.put("Claim.staleSources",
				(claim, arguments) -> sources(List.of((Thing) claim), articles(claim), arguments));
		fields.put("Article.staleSources",
				(article, arguments) -> sources(claims((Thing) article), List.of((Thing) article), arguments));
		filters.is("ClaimWhere.restsOnStale", (claim) -> rests(claim, GRAVER));
		filters.is("ArticleWhere.restsOnStale", (article) -> any(article, GRAVER));
		filters.put("ClaimWhere.restsOnStaleKinds", (claim, value) -> rests(claim, kinds(value)));
		filters.put("ArticleWhere.restsOnStaleKinds", (article, value) -> any(article, kinds(value)));
		filters.put("ClaimWhere.staleKind", (claim, value) -> kinds(value).contains(String.valueOf(kind(claim))));
	}

	/** Null for what nobody has left behind. */
	@Nullable Stale stale(Thing claim) {
		return this.stale.get(claim);
	}

	@Nullable String kind(Thing claim) {
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
			List<Thing> taking = this.ties.takings(claim);
			boolean known = taking.stream().allMatch((other) -> stated(other).first() != null);
			return new Stale("WITHDRAWN", known ? earliest(taking) : null, earliestLast(taking));
		}
		LocalDate corrected = earliest(corrections(claim));
		if (corrected != null) {
			return new Stale("CORRECTED", corrected, earliestLast(corrections(claim)));
		}
		List<Thing> same = this.revisions.sameTime(claim)
			.stream()
			.filter((other) -> RevisionModel.isDoubted(other) == RevisionModel.isDoubted(claim))
			.toList();
		if (!same.isEmpty() && corrects(same.getLast(), claim)) {
			List<Thing> correcting = same.stream().filter((other) -> corrects(other, claim)).toList();
			return new Stale("CORRECTED", stated(correcting.getFirst()).first(), earliestLast(correcting));
		}
		Thing next = this.revisions.next(claim);
		if (next == null || !RevisionModel.isBefore(RevisionModel.end(claim), RevisionModel.end(next))) {
			return null;
		}
		List<Thing> later = this.revisions.sameTime(next);
		return new Stale("OVERTAKEN", latest(stated(claim).first(), earliest(later)),
				latest(stated(claim).last(), earliestLast(later)));
	}

	private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || other == null) ? null : (one.isAfter(other) ? one : other);
	}

	private boolean corrects(Thing later, Thing claim) {
		return (RevisionModel.isBefore(stated(claim), stated(later)) || this.revisions.replaces(later, claim))
				&& !Bounds.of(later).canHoldBeside(Bounds.of(claim));
	}

	static @Nullable LocalDate earliest(List<Thing> claims) {
		return claims.stream()
			.map((claim) -> stated(claim).first())
			.filter(Objects::nonNull)
			.sorted()
			.findFirst()
			.orElse(null);
	}

	/** The day by which one of them was certainly stated. */
	static @Nullable LocalDate earliestLast(List<Thing> claims) {
		return claims.stream()
			.map((claim) -> stated(claim).last())
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	static Days stated(Thing claim) {
		return Objects.requireNonNull(claim.days("statedOn"));
	}

	private boolean any(Thing article, Set<String> kinds) {
		return this.ties.in("APPEARS_IN", article).stream().anyMatch((claim) -> rests(claim, kinds));
	}

	private boolean rests(Thing claim, Set<String> kinds) {
		return reached(claim).stream().anyMatch((source) -> kinds.contains(String.valueOf(kind(source))));
	}

	/** What a claim rests on, breadth first, along citations that pass on or lean. */
	Set<Thing> reached(Thing claim) {
		Set<Thing> seen = new LinkedHashSet<>();
		List<Thing> level = List.of(claim);
		for (int step = 0; step < STEPS && !level.isEmpty(); step++) {
			level = level.stream()
				.flatMap((citing) -> this.world.leaving("CITES", citing).stream())
				.filter((tie) -> RESTING.contains(String.valueOf(tie.value("intent"))))
				.map(Tie::to)
				.filter(seen::add)
				.toList();
		}
		return seen;
	}

	private List<Thing> articles(Object claim) {
		return this.ties.out("APPEARS_IN", (Thing) claim).stream().distinct().toList();
	}

	List<Thing> claims(Thing article) {
		return this.ties.in("APPEARS_IN", article).stream().distinct().toList();
	}

	/** What some claims rest on, by identifier; what replaced it is left open. */
	private List<Map<String, @Nullable Object>> sources(List<Thing> claims, List<Thing> articles,
			Map<String, @Nullable Object> arguments) {
		Set<String> kinds = kinds(arguments.get("kinds"));
		int most = Math.min((Integer) Objects.requireNonNull(arguments.get("first")), MOST);
		return claims.stream()
			.flatMap((claim) -> reached(claim).stream())
			.distinct()
			.filter((source) -> kinds.contains(String.valueOf(kind(source))))
			.sorted(Comparator.comparing(Thing::id, Orders.ALPHABETICAL))
			.limit(most)
			.map((source) -> {
				Map<String, @Nullable Object> row = new HashMap<>();
				row.put("claim", source);
				row.put("kind", kind(source));
				row.put("since", since(source));
				row.put("retracted", "WITHDRAWN".equals(kind(source)));
				row.put("repeatedAfter", new TellingModel(this, this.ties, this.revisions).repeatedAfter(source,
						claims.stream().filter((claim) -> reached(claim).contains(source)).toList(), articles));
				return row;
			})
			.toList();
	}

	List<Thing> corrections(Thing claim) {
		return this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> "CORRECTS".equals(tie.value("intent")))
			.map(Tie::from)
			.filter((other) -> this.ties.claimant(other) == this.ties.claimant(claim))
			.toList();
	}

	/** How a claim was left behind, and since when. */
	record Stale(String kind, @Nullable LocalDate on, @Nullable LocalDate by) {
	}

}
