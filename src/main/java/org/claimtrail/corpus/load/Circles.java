package org.claimtrail.corpus.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.measure.MeasureRecord;
import org.claimtrail.organization.OrganizationRecord;

/**
 * Finds measures and organizations that would be a part of themselves, through each
 * other, in an import together with the graph.
 */
final class Circles {

	/** Longer ways are not looked for, and not shown. */
	private static final int LONGEST = 1_000;

	private static final int SHOWN = 10;

	/** What the documents of this import say, as they name it. */
	private final Map<String, List<String>> declared = new HashMap<>();

	/** The records that answer for those that were merged. */
	private final Map<String, String> kept = new HashMap<>();

	/** Of all that was read what it is a part of, by the records that answer. */
	private final Map<String, List<String>> wholes = new HashMap<>();

	private final Set<String> circular = new HashSet<>();

	/** The field that says what a record is a part of; empty for other records. */
	static String field(Item item) {
		return switch (item.content()) {
			case MeasureRecord measure -> "componentOf";
			case OrganizationRecord organization -> "partOf";
			default -> "";
		};
	}

	static List<String> wholes(Item item) {
		return switch (item.content()) {
			case MeasureRecord measure -> measure.componentOf();
			case OrganizationRecord organization -> organization.partOf();
			default -> List.of();
		};
	}

	/** Adds a record of this import, which replaces that of the graph. */
	void declare(Item item) {
		if (!field(item).isEmpty()) {
			this.declared.put(item.id(), wholes(item));
		}
	}

	/** Reads the rest from the graph, and looks for circles. */
	boolean close(GraphIds graph) {
		Map<String, List<String>> named = new HashMap<>(this.declared);
		Set<String> unread = new HashSet<>(graph.isAnyMerged() ? this.declared.keySet() : Set.of());
		this.declared.values().forEach(unread::addAll);
		Set<String> read = new HashSet<>(graph.isAnyMerged() ? Set.of() : this.declared.keySet());
		unread.removeAll(read);
		while (!unread.isEmpty()) {
			read.addAll(unread);
			unread = graph.wholes(unread).stream().flatMap((wholes) -> take(wholes, named)).collect(Collectors.toSet());
			unread.removeAll(read);
		}
		named.forEach((part, all) -> this.wholes.computeIfAbsent(kept(part), (any) -> new ArrayList<>())
			.addAll(all.stream().map(this::kept).toList()));
		this.circular.addAll(this.wholes.keySet());
		takeOutEnds();
		return !this.circular.isEmpty();
	}

	/** What a document of this import says takes the place of what the graph has. */
	private Stream<String> take(GraphIds.Wholes read, Map<String, List<String>> named) {
		this.kept.put(read.id(), read.kept());
		this.kept.put(read.kept(), read.kept());
		named.putIfAbsent(read.kept(), List.of());
		read.named().forEach((part, wholes) -> {
			this.kept.put(part, read.kept());
			if (!this.declared.containsKey(part)) {
				named.put(part, wholes);
			}
		});
		return read.named().values().stream().flatMap(List::stream);
	}

	private String kept(String id) {
		return this.kept.getOrDefault(id, id);
	}

	/** What is a part of nothing, or only of what was taken out, is on no circle. */
	private void takeOutEnds() {
		Map<String, List<String>> parts = new HashMap<>();
		Map<String, Integer> open = new HashMap<>();
		this.wholes.forEach((part, all) -> {
			open.merge(part, all.size(), Integer::sum);
			all.forEach((whole) -> open.putIfAbsent(whole, 0));
			all.forEach((whole) -> parts.computeIfAbsent(whole, (any) -> new ArrayList<>()).add(part));
		});
		Deque<String> ends = new ArrayDeque<>();
		open.forEach((id, count) -> {
			if (count == 0) {
				ends.add(id);
			}
		});
		while (!ends.isEmpty()) {
			String end = ends.remove();
			this.circular.remove(end);
			for (String part : parts.getOrDefault(end, List.of())) {
				if (open.merge(part, -1, Integer::sum) == 0) {
					ends.add(part);
				}
			}
		}
	}

	/**
	 * The way from a record back to itself; empty if there is none.
	 * @param named the record
	 * @param first what it is directly a part of
	 */
	List<String> circle(String named, String first) {
		String part = kept(named);
		String whole = kept(first);
		if (part.equals(whole)) {
			return List.of(first);
		}
		Map<String, String> before = new HashMap<>();
		Deque<String> open = new ArrayDeque<>();
		if (this.circular.contains(whole)) {
			open.add(whole);
			before.put(whole, part);
		}
		while (!open.isEmpty() && !before.containsKey(part)) {
			String id = open.remove();
			if (before.size() > LONGEST) {
				return List.of(whole, "…");
			}
			for (String next : this.wholes.getOrDefault(id, List.of())) {
				if (this.circular.contains(next) && before.putIfAbsent(next, id) == null) {
					open.add(next);
				}
			}
		}
		List<String> way = new ArrayList<>();
		for (String id = before.get(part); id != null && !id.equals(part); id = before.get(id)) {
			way.addFirst(id);
		}
		return (way.size() > SHOWN) ? Stream.concat(way.stream().limit(SHOWN), Stream.of("…")).toList() : way;
	}

	/** The circles that a record closes, each as a fault of its document. */
	List<Fault> faults(Document document, Item item) {
		List<Fault> faults = new ArrayList<>();
		List<String> wholes = wholes(item);
		for (int index = 0; index < wholes.size(); index++) {
			List<String> circle = circle(item.id(), wholes.get(index));
			if (!circle.isEmpty()) {
				faults.add(document.fault(Document.path(Document.path(item.field(), field(item)), index),
						"found a circle, " + item.id() + " > " + String.join(" > ", circle) + " > " + item.id()
								+ ", expected nothing to be a part of itself: take out one step" + merged(item.id())
								+ merged(wholes.get(index))));
			}
		}
		return faults;
	}

	/** Why a record is met where documents name another one. */
	private String merged(String id) {
		return id.equals(kept(id)) ? ""
				: ", or undo the merge of " + id + " into " + kept(id) + ", which answers for it";
	}

}
