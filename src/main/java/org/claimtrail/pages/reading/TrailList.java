package org.claimtrail.pages.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * A trail as a nested list, from its origins to the claim asked about. A claim that is
 * reached twice is followed once.
 */
class TrailList {

	/**
	 * Its origins, each with what cites it. A circle without an origin begins at the
	 * claim furthest away.
	 */
	public List<Step> of(Map<?, ?> trail) {
		Map<Object, Map<?, ?>> claims = new HashMap<>();
		List<Object> begin = new ArrayList<>();
		for (Map<?, ?> node : Answers.maps(trail.get("nodes"))) {
			claims.put(id(node, "claim"), map(node, "claim"));
			begin = new ArrayList<>(List.of(id(node, "claim")));
		}
		List<Map<?, ?>> origins = Answers.maps(trail.get("origins"));
		if (!origins.isEmpty()) {
			begin = new ArrayList<>(
					origins.stream().map((origin) -> (Object) String.valueOf(origin.get("id"))).toList());
		}
		Set<Object> followed = new HashSet<>();
		List<Map<?, ?>> edges = Answers.maps(trail.get("edges"));
		return begin.stream().map((origin) -> step(origin, null, claims, edges, followed)).toList();
	}

	private Step step(Object id, @Nullable Map<?, ?> edge, Map<Object, Map<?, ?>> claims, List<Map<?, ?>> edges,
			Set<Object> followed) {
		boolean seen = !followed.add(id);
		List<Step> next = seen ? List.of()
				: edges.stream()
					.filter((other) -> id(other, "cited").equals(id) && claims.containsKey(id(other, "citing")))
					.map((other) -> step(id(other, "citing"), other, claims, edges, followed))
					.toList();
		return new Step(claims.getOrDefault(id, Map.of("id", id)), edge, seen, next);
	}

	private static Object id(Map<?, ?> holder, String name) {
		return String.valueOf(map(holder, name).get("id"));
	}

	private static Map<?, ?> map(Map<?, ?> holder, String name) {
		return (holder.get(name) instanceof Map<?, ?> value) ? value : Map.of();
	}

	/**
	 * One claim on the way.
	 *
	 * @param claim the claim
	 * @param edge how it cites the claim before; null for an origin
	 * @param seen whether it was followed further up
	 * @param next what cites it
	 */
	public record Step(Map<?, ?> claim, @Nullable Map<?, ?> edge, boolean seen, List<Step> next) {

	}

}
