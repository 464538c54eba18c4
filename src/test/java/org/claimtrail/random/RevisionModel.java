package org.claimtrail.random;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of a claimant revise and restate: of the same measure, unit and kind
 * of time, own ones that were not withdrawn alone.
 */
final class RevisionModel {

	private static final Set<String> PASSING_ON = Set.of("QUOTES", "REPORTS");

	private static final Set<String> REPLACING = Set.of("CORRECTS", "UPDATES");

	private static final Comparator<Thing> AS_STATED = Comparator.comparing(RevisionModel::day)
		.thenComparing(Thing::id, Orders.ALPHABETICAL);

	private final World world;

	private final Ties ties;

	private final Map<Thing, Thing> revised = new HashMap<>();

	private final Map<Thing, Thing> revising = new HashMap<>();

	private final Map<Thing, Thing> restated = new HashMap<>();

	private final Map<Thing, Thing> restating = new HashMap<>();

	private final Map<Thing, List<Thing>> sameTime = new HashMap<>();

	private final Map<Thing, Thing> after = new HashMap<>();

	private final Map<List<@Nullable Object>, List<Thing>> standing = new HashMap<>();

	private final Map<Thing, List<Thing>> line = new HashMap<>();

	RevisionModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
		Map<List<@Nullable Object>, List<Thing>> lines = new HashMap<>();
		for (Thing claim : world.all("Claim")) {
			if (claim.value("figure") instanceof Thing figure && isOwn(claim, figure) && end(claim).first() != null) {
				lines.computeIfAbsent(line(claim, figure), (line) -> new ArrayList<>()).add(claim);
			}
		}
		lines.forEach((line, claims) -> {
			List<Thing> linked = link(claims);
			List<Thing> standing = linked.stream()
				.filter((claim) -> !isCorrected(claim) && linked.subList(linked.indexOf(claim) + 1, linked.size())
					.stream()
					.noneMatch((later) -> mayBeReplaced(claim, later)))
				.toList();
			this.standing.computeIfAbsent(line.subList(1, line.size()), (kind) -> new ArrayList<>()).addAll(standing);
		});
	}

	/** What all claimants stand by, by the measure and what else it has in common. */
	Map<List<@Nullable Object>, List<Thing>> standing() {
		return this.standing;
	}

	void declare(Fields fields) {
		fields.thing("Claim.revises", this.revised::get);
		fields.thing("Claim.revisedBy", this.revising::get);
		fields.thing("Claim.restates", this.restated::get);
		fields.thing("Claim.restatedBy", this.restating::get);
	}

	/** What stands of the source about the same time as a claim; none without a line. */
	List<Thing> sameTime(Thing claim) {
		return this.sameTime.getOrDefault(claim, List.of());
	}

	/** What stands of the source about the next described time. */
	@Nullable Thing next(Thing claim) {
		return this.after.get(claim);
	}

	/**
	 * All that the source stated on the line of a claim, itself too; none without a line.
	 */
	List<Thing> line(Thing claim) {
		return this.line.getOrDefault(claim, List.of());
	}

	private List<Thing> link(List<Thing> line) {
		Map<List<@Nullable Object>, List<Thing>> times = new LinkedHashMap<>();
		List<Thing> ordered = ordered(line);
		for (Thing claim : ordered) {
			if (!isWithdrawn(claim)) {
				times.computeIfAbsent(time(claim), (time) -> new ArrayList<>()).add(claim);
			}
		}
		List<Thing> standing = new ArrayList<>(times.values().stream().map(List::getLast).toList());
		standing.sort(Comparator.comparing((Thing claim) -> first(claim)).thenComparing(ordered::indexOf));
		for (int i = 1; i < standing.size(); i++) {
			if (isBefore(end(standing.get(i - 1)), end(standing.get(i)))) {
				this.revised.put(standing.get(i), standing.get(i - 1));
				this.revising.put(standing.get(i - 1), standing.get(i));
			}
		}
		for (List<Thing> same : times.values()) {
			for (int i = 1; i < same.size(); i++) {
				if (!Bounds.of(same.get(i)).equalEnds(Bounds.of(same.get(i - 1)))) {
					this.restated.put(same.get(i), same.get(i - 1));
					this.restating.put(same.get(i - 1), same.get(i));
				}
			}
		}
		for (Thing claim : line) {
			this.line.put(claim, line);
			this.sameTime.put(claim, times.getOrDefault(time(claim), List.of()));
			standing.stream()
				.filter((other) -> first(other).isAfter(first(claim)))
				.findFirst()
				.ifPresent((next) -> this.after.put(claim, next));
		}
		return standing;
	}

	/** By day; on one day after what is replaced, then by identifier. */
	private List<Thing> ordered(List<Thing> line) {
		List<Thing> left = new ArrayList<>(line);
		left.sort(AS_STATED);
		List<Thing> ordered = new ArrayList<>();
		while (!left.isEmpty()) {
			LocalDate day = day(left.getFirst());
			List<Thing> today = left.stream().filter((claim) -> day(claim).equals(day)).toList();
			Thing next = today.stream()
				.filter((claim) -> today.stream().noneMatch((other) -> other != claim && replaces(claim, other)))
				.findFirst()
				.orElse(today.getFirst());
			ordered.add(next);
			left.remove(next);
		}
		return ordered;
	}

	/** Whether one corrects, updates or withdraws another. */
	boolean replaces(Thing claim, Thing other) {
		return this.world.leaving("CITES", claim)
			.stream()
			.anyMatch((tie) -> tie.to() == other && REPLACING.contains(String.valueOf(tie.value("intent"))))
				|| this.ties.out("RETRACTS", claim).contains(other);
	}

	/** Whether a claim of its own claimant, stated at a known time, puts it right. */
	boolean isCorrected(Thing claim) {
		return this.world.reaching("CITES", claim)
			.stream()
			.filter((tie) -> "CORRECTS".equals(tie.value("intent")))
			.map(Tie::from)
			.anyMatch(
					(other) -> this.ties.claimant(other) == this.ties.claimant(claim) && stated(other).first() != null);
	}

	boolean isWithdrawn(Thing claim) {
		return this.ties.isWithdrawn(claim);
	}

	private boolean isOwn(Thing claim, Thing figure) {
		boolean passedOn = this.world.leaving("CITES", claim)
			.stream()
			.anyMatch((tie) -> PASSING_ON.contains(String.valueOf(tie.value("intent"))));
		return !passedOn && stated(claim).first() != null && Boolean.FALSE.equals(figure.value("forecast"))
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

	static boolean isBefore(Days one, Days other) {
		return one.last() != null && other.first() != null && one.last().isBefore(other.first());
	}

	/** The end of the time that is described, whatever the doubt about it. */
	static Days end(Thing claim) {
		return Objects.requireNonNull(Days.of(ending(figure(claim))));
	}

	/** Whether somebody doubts the end of the time that is described. */
	static boolean isDoubted(Thing claim) {
		return isDoubtful(ending(figure(claim)));
	}

	/** Whether somebody doubts since when it counts. */
	static boolean isDoubtedBeginning(Thing claim) {
		return isDoubtful(String.valueOf(figure(claim).value("since")));
	}

	private static boolean isDoubtful(String date) {
		return date.matches(".*[~?%].*");
	}

	private static Thing figure(Thing claim) {
		return (Thing) Objects.requireNonNull(claim.value("figure"));
	}

	private static String ending(Thing figure) {
		Object until = Set.of("PERIOD", "RATE").contains(figure.text("basis")) ? figure.value("until") : null;
		return String.valueOf((until != null) ? until : Objects.requireNonNullElse(figure.value("asOf"), "XXXX"));
	}

	/**
	 * The time that is described and, of a total or a rate, that since which it counts.
	 */
	static List<@Nullable Object> time(Thing claim) {
		List<@Nullable Object> time = new ArrayList<>();
		time.add(end(claim));
		time.add(since(claim));
		return time;
	}

	/** Whether one stated before another about the same time may count since the same. */
	private static boolean mayBeReplaced(Thing claim, Thing later) {
		Days one = since(claim);
		Days other = since(later);
		return end(claim).equals(end(later))
				&& (one == null || other == null || !isBefore(one, other) && !isBefore(other, one));
	}

	private static @Nullable Days since(Thing claim) {
		Thing figure = figure(claim);
		return Set.of("CUMULATIVE", "RATE").contains(figure.text("basis")) ? figure.days("since") : null;
	}

	private static LocalDate first(Thing claim) {
		return Objects.requireNonNull(end(claim).first());
	}

	private static LocalDate day(Thing claim) {
		return Objects.requireNonNull(stated(claim).first());
	}

	private static Days stated(Thing claim) {
		return Objects.requireNonNull(claim.days("statedOn"));
	}

}
