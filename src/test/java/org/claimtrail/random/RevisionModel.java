package org.claimtrail.random;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which figure a claimant stated before and after another: of the same measure, unit and
 * kind of time, own ones alone.
 */
final class RevisionModel {

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS");

	private static final Comparator<Thing> AS_STATED = Comparator.comparing(RevisionModel::day)
		.thenComparing(Thing::id, Orders.ALPHABETICAL);

	private final World world;

	private final Ties ties;

	private final Map<Thing, Thing> before = new HashMap<>();

	private final Map<Thing, Thing> after = new HashMap<>();

	RevisionModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
		Map<List<@Nullable Object>, List<Thing>> lines = new HashMap<>();
		for (Thing claim : world.all("Claim")) {
			if (claim.value("figure") instanceof Thing figure && isOwn(claim, figure)) {
				lines.computeIfAbsent(line(claim, figure), (line) -> new ArrayList<>()).add(claim);
			}
		}
		lines.values().forEach(this::link);
	}

	void declare(Fields fields, Filters filters) {
		Walks walks = new Walks(this.world, this.ties);
		fields.thing("Claim.revises", this.before::get);
		fields.thing("Claim.revisedBy", this.after::get);
		fields.thing("Claim.restsOnStale", (claim) -> restsOnStale(walks, claim));
		fields.thing("Article.restsOnStale", (article) -> restsOnStaleClaims(walks, article));
		filters.is("ClaimWhere.restsOnStale", (claim) -> restsOnStale(walks, claim));
		filters.is("ArticleWhere.restsOnStale", (article) -> restsOnStaleClaims(walks, article));
	}

	private void link(List<Thing> line) {
		line.sort(AS_STATED);
		for (int i = 1; i < line.size(); i++) {
			this.before.put(line.get(i), line.get(i - 1));
			this.after.put(line.get(i - 1), line.get(i));
		}
	}

	private boolean isOwn(Thing claim, Thing figure) {
		boolean passedOn = this.world.leaving("CITES", claim)
			.stream()
			.anyMatch((tie) -> PASSING_ON.contains(String.valueOf(tie.value("intent"))));
		return !passedOn && Boolean.FALSE.equals(figure.value("forecast"))
				&& Boolean.FALSE.equals(figure.value("vague"));
	}

	/** What figures on one line have in common. */
	private List<@Nullable Object> line(Thing claim, Thing figure) {
		List<@Nullable Object> line = new ArrayList<>();
		line.add(this.ties.claimant(claim));
		line.add(this.ties.out("QUANTIFIES", claim).getFirst());
		line.add(figure.value("unit"));
		line.add(figure.value("basis"));
		switch (figure.text("basis")) {
			case "CUMULATIVE" -> line.add(month(figure));
			case "PERIOD" -> {
				line.add(figure.value("since"));
				line.add(figure.value("until"));
			}
			default -> line.add(figure.value("per"));
		}
		return line;
	}

	private static @Nullable YearMonth month(Thing figure) {
		Days since = figure.days("since");
		return (since != null && since.first() != null) ? YearMonth.from(since.first()) : null;
	}

	private boolean restsOnStaleClaims(Walks walks, Thing article) {
		return this.ties.in("APPEARS_IN", article).stream().anyMatch((claim) -> restsOnStale(walks, claim));
	}

	private boolean restsOnStale(Walks walks, Thing claim) {
		return walks.steps(claim)
			.entrySet()
			.stream()
			.filter((step) -> step.getValue() <= 25)
			.map(Map.Entry::getKey)
			.filter((source) -> source != claim || isOnCircle(walks, claim))
			.anyMatch((source) -> isStale(source, day(claim)));
	}

	/** Whether a claim rests on itself. */
	private boolean isOnCircle(Walks walks, Thing claim) {
		return this.ties.out("CITES", claim).stream().anyMatch((cited) -> walks.steps(cited).containsKey(claim));
	}

	private boolean isStale(Thing source, LocalDate day) {
		if (!this.world.reaching("RETRACTS", source).isEmpty()) {
			return true;
		}
		for (Thing next = this.after.get(source); next != null; next = this.after.get(next)) {
			if (day(next).isAfter(day)) {
				return true;
			}
		}
		return false;
	}

	private static LocalDate day(Thing claim) {
		return Objects.requireNonNull(Objects.requireNonNull(claim.days("statedOn")).first());
	}

}
