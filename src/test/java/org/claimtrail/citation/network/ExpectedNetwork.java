package org.claimtrail.citation.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** A citation network, counted one citation after the other. */
final class ExpectedNetwork {

	private final List<Link> links = new ArrayList<>();

	private final int minWeight;

	/**
	 * Counts a network.
	 * @param groups for whom a claim counts
	 */
	ExpectedNetwork(List<Cite> cites, Function<Told, List<String>> groups, int minWeight) {
		this.minWeight = minWeight;
		cites.forEach((cite) -> groups.apply(cite.citing())
			.forEach((source) -> groups.apply(cite.cited())
				.forEach((target) -> this.links.add(new Link(source, target, cite)))));
	}

	int citations() {
		return this.links.size();
	}

	private int count(Predicate<Link> condition) {
		return (int) this.links.stream().filter(condition).count();
	}

	/** The edges in the order of the contract. */
	Map<String, List<Object>> edges() {
		Map<String, List<Cite>> some = new TreeMap<>();
		this.links.stream()
			.filter((link) -> !link.isOwn())
			.forEach((link) -> some.computeIfAbsent(link.source() + " " + link.target(), (key) -> new ArrayList<>())
				.add(link.cite()));
		Map<String, List<Object>> edges = new LinkedHashMap<>();
		some.entrySet()
			.stream()
			.filter((edge) -> edge.getValue().size() >= this.minWeight)
			.sorted(Comparator.comparing((edge) -> -edge.getValue().size()))
			.forEach((edge) -> edges.put(edge.getKey(), edge(edge.getValue())));
		return edges;
	}

	private static List<Object> edge(List<Cite> cites) {
		List<LocalDate> days = cites.stream().map((cite) -> cite.citing().day()).sorted().toList();
		List<String> examples = cites.stream()
			.map(Cite::citing)
			.distinct()
			.sorted(Comparator.comparing(Told::day).reversed().thenComparing(Told::id))
			.limit(3)
			.map(Told::id)
			.toList();
		return List.of(cites.size(), days.getFirst().toString(), days.getLast().toString(), examples);
	}

	Map<String, List<Object>> self() {
		Map<String, List<Cite>> own = new TreeMap<>();
		this.links.stream()
			.filter(Link::isOwn)
			.forEach((link) -> own.computeIfAbsent(link.source(), (key) -> new ArrayList<>()).add(link.cite()));
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
				int self = count((link) -> link.source().equals(end) && link.isOwn());
				int in = count((link) -> link.target().equals(end)) - self;
				int out = count((link) -> link.source().equals(end)) - self;
				nodes.put(end, List.of(in, out, self));
			}
		});
		return nodes;
	}

	/** A claim, and for whom it counts. */
	record Told(String id, String claimant, String organization, List<String> articles, LocalDate day,
			@Nullable String measure) {
	}

	/** A citation. */
	record Cite(Told citing, Told cited, String intent) {

		boolean passesOn() {
			return !List.of("DISPUTES", "REFUTES", "COMPARES").contains(this.intent);
		}

	}

	/** A citation, and two for whom it counts. */
	private record Link(String source, String target, Cite cite) {

		boolean isOwn() {
			return this.source.equals(this.target);
		}

	}

}
