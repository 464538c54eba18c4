package org.claimtrail.pages.trail;

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

	/** Who repeated a claim, as much of it as is shown. */
	public Map<Object, @Nullable Object> repeated(Map<?, ?> trail) {
		return RepeatedTrail.of(trail);
	}

	/**
	 * The same of a claim that very many cite, of those that its page has.
	 * @param claim has its citations under {@code citedBy}
	 */
	public Map<Object, @Nullable Object> cited(Map<?, ?> claim) {
		Map<?, ?> citedBy = map(claim, "citedBy");
		List<Map<?, ?>> nodes = new ArrayList<>();
		List<Map<?, ?>> edges = new ArrayList<>();
		Object count = citedBy.get("totalCount");
		nodes.add(Map.of("depth", 0, "claim", claim, "fanIn", (count != null) ? count : 0));
		for (Map<?, ?> edge : Answers.maps(citedBy.get("edges"))) {
			nodes.add(Map.of("depth", 1, "claim", map(edge, "node")));
			Map<Object, @Nullable Object> way = new HashMap<>(edge);
			way.put("citing", map(edge, "node"));
			way.put("cited", claim);
			edges.add(way);
		}
		return RepeatedTrail.of(Map.of("nodes", nodes, "edges", edges));
	}

	/**
	 * Its origins, each with what cites it. A circle without an origin begins at the
	 * claim furthest away.
	 */
	public List<Step> of(Map<?, ?> trail) {
		Map<Object, Map<?, ?>> nodes = new HashMap<>();
		List<Object> begin = new ArrayList<>();
		for (Map<?, ?> node : Answers.maps(trail.get("nodes"))) {
			nodes.put(id(node, "claim"), node);
			begin = new ArrayList<>(List.of(id(node, "claim")));
		}
		List<Map<?, ?>> origins = Answers.maps(trail.get("origins"));
		if (!origins.isEmpty()) {
			begin = new ArrayList<>(
					origins.stream().map((origin) -> (Object) String.valueOf(origin.get("id"))).toList());
		}
		Walk walk = new Walk(nodes, Answers.maps(trail.get("edges")), new HashSet<>());
		return begin.stream().map((origin) -> walk.step(origin, null, Map.of())).toList();
	}

	private static Object id(Map<?, ?> holder, String name) {
		return String.valueOf(map(holder, name).get("id"));
	}

	private static Map<?, ?> map(Map<?, ?> holder, String name) {
		return (holder.get(name) instanceof Map<?, ?> value) ? value : Map.of();
	}

	/** A way through the claims of a trail. */
	private record Walk(Map<Object, Map<?, ?>> nodes, List<Map<?, ?>> edges, Set<Object> followed) {

		Step step(Object id, @Nullable Map<?, ?> edge, Map<?, ?> cited) {
			boolean seen = !this.followed.add(id);
			Map<?, ?> node = this.nodes.getOrDefault(id, Map.of("claim", Map.of("id", id)));
			Map<?, ?> claim = map(node, "claim");
			List<Step> next = seen ? List.of()
					: this.edges.stream()
						.filter((other) -> id(other, "cited").equals(id) && this.nodes.containsKey(id(other, "citing")))
						.map((other) -> step(id(other, "citing"), other, claim))
						.toList();
			int more = (!seen && node.get("more") instanceof Number number) ? number.intValue() : 0;
			return new Step(claim, edge, cited, seen, next, more);
		}

	}

	/**
	 * One claim on the way.
	 *
	 * @param claim the claim
	 * @param edge how it cites the claim before; null for an origin
	 * @param cited the claim before; empty for an origin
	 * @param seen whether it was followed further up
	 * @param next what cites it
	 * @param more how many others cite it that are not shown
	 */
	public record Step(Map<?, ?> claim, @Nullable Map<?, ?> edge, Map<?, ?> cited, boolean seen, List<Step> next,
			int more) {

	}

}
