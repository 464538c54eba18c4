package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What claims, articles and sets of claims rest on. */
final class OriginModel {

	private static final int MOST_ORIGINS = 500;

	private static final int STEPS_OF_A_PATH = 25;

	private final World world;

	private final Ties ties;

	private final Walks walks;

	OriginModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
		this.walks = new Walks(world, ties);
	}

	void declare(Fields fields) {
		fields.put("Claim.origins", (claim, given) -> first(this.walks.origins(List.of((Thing) claim)), given));
		fields.thing("Claim.originCount", (claim) -> this.walks.origins(List.of(claim)).size());
		fields.thing("Claim.circular", this.walks::isCircular);
		fields.put("Article.origins", (article, given) -> first(this.walks.origins(claims((Thing) article)), given));
		fields.thing("Article.originCount", (article) -> this.walks.origins(claims(article)).size());
		fields.put("Query.origins", (source, given) -> shared((List<?>) Objects.requireNonNull(given.get("of"))));
		fields.put("Query.citationPath", (source, given) -> path(given.get("from"), given.get("to")));
	}

	private List<Thing> claims(Thing article) {
		return this.ties.in("APPEARS_IN", article);
	}

	private static List<Thing> first(List<Thing> origins, Map<String, @Nullable Object> given) {
		return origins.stream().limit((Integer) Objects.requireNonNull(given.get("first"))).toList();
	}

	/** The most shared first, then by identifier. */
	private Map<String, Object> shared(List<?> ids) {
		Set<Thing> claims = new LinkedHashSet<>();
		ids.stream().map(this.world::find).filter(Objects::nonNull).forEach(claims::add);
		Map<Thing, List<Thing>> resting = new HashMap<>();
		claims.stream()
			.sorted(Comparator.comparing(Thing::id, Orders.ALPHABETICAL))
			.forEach((claim) -> this.walks.origins(List.of(claim))
				.forEach((origin) -> resting.computeIfAbsent(origin, (key) -> new ArrayList<>()).add(claim)));
		List<Map<String, Object>> origins = resting.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Thing, List<Thing>> one) -> -one.getValue().size())
				.thenComparing((one) -> one.getKey().id(), Orders.ALPHABETICAL))
			.limit(MOST_ORIGINS)
			.map((one) -> Map.of("origin", (Object) one.getKey(), "claims", one.getValue()))
			.toList();
		return Map.of("count", resting.size(), "origins", origins);
	}

	/** Of several shortest paths any may be given: the length alone is certain. */
	private @Nullable Map<String, Object> path(@Nullable Object from, @Nullable Object to) {
		Thing citing = this.world.find(from);
		Thing cited = this.world.find(to);
		if (citing == null || cited == null) {
			return null;
		}
		OptionalInt length = this.ties.in("MADE_BY", citing)
			.stream()
			.flatMap((claim) -> this.walks.steps(claim).entrySet().stream())
			.filter((step) -> step.getValue() > 0 && this.ties.claimant(step.getKey()) == cited)
			.mapToInt(Map.Entry::getValue)
			.min();
		return (length.isPresent() && length.getAsInt() <= STEPS_OF_A_PATH) ? Map.of("length", length.getAsInt())
				: null;
	}

}
