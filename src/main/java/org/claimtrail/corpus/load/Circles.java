package org.claimtrail.corpus.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
			this.wholes.put(item.id(), wholes(item));
		}
	}

	/** Reads the rest from the graph, and looks for circles. */
	boolean close(GraphIds graph) {
		Set<String> unread = unread(this.wholes.values());
		while (!unread.isEmpty()) {
			Map<String, List<String>> read = new HashMap<>();
			unread.forEach((id) -> read.put(id, List.of()));
			read.putAll(graph.wholes(unread));
			this.wholes.putAll(read);
			unread = unread(read.values());
		}
		this.circular.addAll(this.wholes.keySet());
		takeOutEnds();
		return !this.circular.isEmpty();
	}

	/** What is a part of nothing, or only of what was taken out, is on no circle. */
	private void takeOutEnds() {
		Map<String, List<String>> parts = new HashMap<>();
		Map<String, Integer> open = new HashMap<>();
		this.wholes.forEach((part, all) -> {
			open.put(part, all.size());
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

	private Set<String> unread(Collection<List<String>> lists) {
		Set<String> unread = new HashSet<>();
		lists.forEach(unread::addAll);
		unread.removeAll(this.wholes.keySet());
		return unread;
	}

	/**
	 * The way from a record back to itself; empty if there is none.
	 * @param part the record
	 * @param whole what it is directly a part of
	 */
	List<String> circle(String part, String whole) {
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
								+ ", expected nothing to be a part of itself: take out one step"));
			}
		}
		return faults;
	}

}
