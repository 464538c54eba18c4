package org.claimtrail.pages.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of who repeated a claim, directly or through others, a few for each claim: of
 * those in the trail the ones that stated it first. Of the others it says how many they
 * are.
 */
final class RepeatedTrail {

	/** As many as cite one claim are shown each. */
	static final int MOST = 8;

	private final Map<String, Map<?, ?>> nodes = new LinkedHashMap<>();

	private final List<Map<?, ?>> edges;

	private final Map<String, Map<Object, @Nullable Object>> kept = new LinkedHashMap<>();

	private final List<Map<?, ?>> ways = new ArrayList<>();

	private RepeatedTrail(Map<?, ?> trail) {
		Answers.maps(trail.get("nodes")).forEach((node) -> this.nodes.put(id(node.get("claim")), node));
		this.edges = Answers.maps(trail.get("edges"));
	}

	/**
	 * The part of a trail to the reports that is shown. Its nodes say under {@code more}
	 * how many others cite them.
	 */
	static Map<Object, @Nullable Object> of(Map<?, ?> trail) {
		Map<Object, @Nullable Object> part = new LinkedHashMap<>(trail);
		new RepeatedTrail(trail).fill(part);
		return part;
	}

	private void fill(Map<Object, @Nullable Object> part) {
		List<String> waiting = new ArrayList<>(this.nodes.keySet().stream().limit(1).toList());
		waiting.forEach(this::keep);
		for (int next = 0; next < waiting.size(); next++) {
			String cited = waiting.get(next);
			List<Map<?, ?>> shown = citing(cited);
			this.ways.addAll(shown);
			shown.stream()
				.map((edge) -> id(edge.get("citing")))
				.filter((id) -> !this.kept.containsKey(id))
				.forEach((id) -> {
					keep(id);
					waiting.add(id);
				});
			Map<Object, @Nullable Object> node = this.kept.getOrDefault(cited, new LinkedHashMap<>());
			node.put("more", Math.max(0, number(node.get("fanIn")) - shown.size()));
		}
		part.put("nodes", List.copyOf(this.kept.values()));
		part.put("edges", this.ways);
		part.put("truncated", false);
		part.put("origins", this.kept.values().stream().limit(1).map((node) -> node.get("claim")).toList());
	}

	private void keep(String id) {
		this.kept.put(id, new LinkedHashMap<>(this.nodes.getOrDefault(id, Map.of())));
	}

	/** The citations of a claim by those that made them first. */
	private List<Map<?, ?>> citing(String cited) {
		return this.edges.stream()
			.filter((edge) -> id(edge.get("cited")).equals(cited) && this.nodes.containsKey(id(edge.get("citing"))))
			.sorted(Comparator.comparing(this::statedOn).thenComparing((edge) -> id(edge.get("citing"))))
			.limit(MOST)
			.toList();
	}

	private String statedOn(Map<?, ?> edge) {
		Object claim = this.nodes.getOrDefault(id(edge.get("citing")), Map.of()).get("claim");
		return (claim instanceof Map<?, ?> map) ? String.valueOf(map.get("statedOn")) : "";
	}

	private static int number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 0;
	}

	private static String id(@Nullable Object claim) {
		return (claim instanceof Map<?, ?> map) ? String.valueOf(map.get("id")) : "";
	}

}
