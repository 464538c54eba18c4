package org.claimtrail.export.scope;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The records that an export takes: all there are, or some. */
public final class ExportScope {

	private final @Nullable Map<NodeKind, NavigableSet<String>> chosen;

	private ExportScope(@Nullable Map<NodeKind, NavigableSet<String>> chosen) {
		this.chosen = chosen;
	}

	/** All there is. */
	public static ExportScope everything() {
		return new ExportScope(null);
	}

	/** The records with these identifiers. */
	public static ExportScope of(Collection<String> ids) {
		Map<NodeKind, NavigableSet<String>> chosen = new EnumMap<>(NodeKind.class);
		ids.forEach((id) -> chosen.computeIfAbsent(NodeKind.of(id), (kind) -> new TreeSet<>()).add(id));
		return new ExportScope(chosen);
	}

	public boolean isEverything() {
		return this.chosen == null;
	}

	/** Whether a record is within it. */
	public boolean has(String id) {
		return this.chosen == null || ids(this.chosen, NodeKind.of(id)).contains(id);
	}

	/** How many of a kind were chosen. */
	long count(NodeKind kind) {
		return (this.chosen != null) ? ids(this.chosen, kind).size() : 0;
	}

	/** The next of the chosen identifiers, at most so many. */
	List<String> next(NodeKind kind, String after, int size) {
		return (this.chosen != null) ? ids(this.chosen, kind).tailSet(after, false).stream().limit(size).toList()
				: List.of();
	}

	private static NavigableSet<String> ids(Map<NodeKind, NavigableSet<String>> chosen, NodeKind kind) {
		return chosen.getOrDefault(kind, Collections.emptyNavigableSet());
	}

}
