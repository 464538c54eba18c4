package org.claimtrail.corpus.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Bundle;

/** Finds claims that were removed. Asks the graph about thousands at once. */
final class Removed {

	private static final int TOGETHER = 5_000;

	private final GraphIds graph;

	private final Set<String> asked = new HashSet<>();

	private final Map<String, String> problems = new HashMap<>();

	Removed(GraphIds graph) {
		this.graph = graph;
	}

	void look(Bundle bundle) {
		bundle.items()
			.stream()
			.filter((item) -> item.kind() == Kind.CLAIM)
			.forEach((item) -> this.asked.add(item.id()));
		if (this.asked.size() >= TOGETHER) {
			ask();
		}
	}

	/** Whether any of them was removed, after all were looked at. */
	boolean isAny() {
		ask();
		return !this.problems.isEmpty();
	}

	List<Fault> faults(Bundle bundle) {
		return bundle.items()
			.stream()
			.filter((item) -> this.problems.containsKey(item.id()))
			.map((item) -> bundle.document()
				.fault(Document.path(item.field(), "id"), this.problems.getOrDefault(item.id(), "")))
			.toList();
	}

	private void ask() {
		this.problems.putAll(this.graph.removed(this.asked));
		this.asked.clear();
	}

}
