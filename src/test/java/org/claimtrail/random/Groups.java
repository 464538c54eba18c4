package org.claimtrail.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Claims in groups by what they have in common; the largest first, then by the key. */
final class Groups {

	private final Ties ties;

	/** Before all days. */
	private static final String UNKNOWN = "";

	private final SpokenFor spokenFor;

	Groups(World world, Ties ties) {
		this.ties = ties;
		this.spokenFor = new SpokenFor(world);
	}

	List<Map<String, @Nullable Object>> of(List<Item> items, Map<String, @Nullable Object> given) {
		String by = String.valueOf(given.get("by"));
		Map<Object, List<Thing>> groups = new LinkedHashMap<>();
		for (Thing claim : new LinkedHashSet<>(items.stream().map(Item::thing).toList())) {
			keys(claim, by).forEach((key) -> groups.computeIfAbsent(key, (any) -> new ArrayList<>()).add(claim));
		}
		return groups.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Object, List<Thing>> group) -> -group.getValue().size())
				.thenComparing((group) -> group.getKey().toString(), Orders.ALPHABETICAL))
			.limit((Integer) Objects.requireNonNull(given.get("first")))
			.map((group) -> group(group.getKey(), group.getValue()))
			.toList();
	}

	private Stream<Object> keys(Thing claim, String by) {
		return switch (by) {
			case "CLAIMANT" -> Stream.of(this.ties.claimant(claim));
			case "ORGANIZATION" -> Stream.ofNullable(this.spokenFor.organization(claim));
			case "MEASURE" -> this.ties.out("QUANTIFIES", claim).stream().map(Object.class::cast);
			case "ARTICLE" -> this.ties.out("APPEARS_IN", claim).stream().distinct().map(Object.class::cast);
			case "MONTH" -> Stream.of(day(claim)).filter(Groups::isKnown).map((day) -> day.substring(0, 7));
			case "YEAR" -> Stream.of(day(claim)).filter(Groups::isKnown).map((day) -> day.substring(0, 4));
			default -> throw new AssertionError("The model does not know the grouping " + by);
		};
	}

	private static String day(Thing claim) {
		LocalDate day = Objects.requireNonNull(claim.days("statedOn")).first();
		return (day != null) ? day.toString() : UNKNOWN;
	}

	private static boolean isKnown(String day) {
		return !day.equals(UNKNOWN);
	}

	private static Map<String, @Nullable Object> group(Object key, List<Thing> claims) {
		List<Thing> figures = claims.stream()
			.map((claim) -> claim.value("figure"))
			.filter(Thing.class::isInstance)
			.map(Thing.class::cast)
			.toList();
		Map<String, @Nullable Object> group = new LinkedHashMap<>();
		group.put("key", key.toString());
		group.put("node", (key instanceof Thing) ? key : null);
		group.put("count", claims.size());
		group.put("figureCount", figures.size());
		group.put("lowest", bounds(figures).min().isPresent() ? (Object) bounds(figures).min().getAsDouble() : null);
		group.put("highest", bounds(figures).max().isPresent() ? (Object) bounds(figures).max().getAsDouble() : null);
		group.put("latest",
				claims.stream()
					.max(Comparator.comparing(Groups::day).thenComparing(Thing::id, Orders.ALPHABETICAL))
					.orElseThrow());
		return group;
	}

	private static DoubleStream bounds(List<Thing> figures) {
		return figures.stream()
			.flatMap((figure) -> Stream.of("low", "high").map(figure::value))
			.filter(Double.class::isInstance)
			.mapToDouble(Double.class::cast);
	}

}
