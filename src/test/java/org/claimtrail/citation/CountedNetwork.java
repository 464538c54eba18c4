package org.claimtrail.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A citation network, counted one citation after the other.
 */
record CountedNetwork(List<CountedNetwork.Cite> cites, Function<CountedNetwork.Told, String> group, int minWeight) {

	int citations() {
		return this.cites.size();
	}

	private String source(Cite cite) {
		return this.group.apply(cite.citing());
	}

	private String target(Cite cite) {
		return this.group.apply(cite.cited());
	}

	private int count(Predicate<Cite> condition) {
		return (int) this.cites.stream().filter(condition).count();
	}

	Map<String, List<Object>> edges() {
		Map<String, List<Cite>> links = new TreeMap<>();
		this.cites.stream()
			.filter((cite) -> !source(cite).equals(target(cite)))
			.forEach((cite) -> links.computeIfAbsent(source(cite) + " " + target(cite), (key) -> new ArrayList<>())
				.add(cite));
		Map<String, List<Object>> edges = new TreeMap<>();
		links.forEach((key, some) -> {
			if (some.size() >= this.minWeight) {
				List<LocalDate> days = some.stream().map((cite) -> cite.citing().day()).sorted().toList();
				List<String> examples = some.stream()
					.map(Cite::citing)
					.distinct()
					.sorted(Comparator.comparing(Told::day).reversed().thenComparing(Told::id))
					.limit(3)
					.map(Told::id)
					.toList();
				edges.put(key, List.of(some.size(), days.getFirst().toString(), days.getLast().toString(), examples));
			}
		});
		return edges;
	}

	Map<String, List<Object>> self() {
		Map<String, List<Cite>> own = new TreeMap<>();
		this.cites.stream()
			.filter((cite) -> source(cite).equals(target(cite)))
			.forEach((cite) -> own.computeIfAbsent(source(cite), (key) -> new ArrayList<>()).add(cite));
		Map<String, List<Object>> all = new TreeMap<>();
		own.forEach((key, some) -> {
			if (some.size() >= this.minWeight) {
				all.put(key,
						List.of(some.size(),
								some.stream()
									.map((cite) -> cite.citing().day())
									.sorted()
									.findFirst()
									.orElseThrow()
									.toString()));
			}
		});
		return all;
	}

	Map<String, List<Object>> nodes() {
		Map<String, List<Object>> nodes = new TreeMap<>();
		edges().keySet().forEach((edge) -> {
			for (String end : edge.split(" ")) {
				int self = count((cite) -> source(cite).equals(end) && target(cite).equals(end));
				int in = count((cite) -> target(cite).equals(end)) - self;
				int out = count((cite) -> source(cite).equals(end)) - self;
				nodes.put(end, List.of(in, out, self));
			}
		});
		return nodes;
	}

	/** A claim, and for whom it counts. */
	record Told(String id, String claimant, String organization, LocalDate day, @Nullable String measure) {
	}

	/** A citation. */
	record Cite(Told citing, Told cited) {
	}

}
