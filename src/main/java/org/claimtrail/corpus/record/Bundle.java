package org.claimtrail.corpus.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import tools.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Records that go into the graph together or not at all: a dossier, or one line of JSON
 * Lines.
 *
 * @param index its number in its file, from 0
 * @param document the document it was read from
 * @param items its records; empty if it has faults
 * @param faults why it cannot be imported
 * @param warnings what is doubtful about it, if it can be imported
 * @param sizes how many records of each kind it has, faulty ones included
 * @param dossier which dossier it is; null of a line, and of a dossier without an article
 * @param history the lines after its line that tell how the record came about; empty
 * unless they are asked for
 */
public record Bundle(int index, Document document, List<Item> items, List<Fault> faults, List<Fault> warnings,
		Map<Kind, Integer> sizes, @Nullable Dossier dossier, List<JsonNode> history) {

	public Bundle(int index, Document document, List<Item> items, List<Fault> faults, Map<Kind, Integer> sizes) {
		this(index, document, items, faults, List.of(), sizes, null, List.of());
	}

	static Bundle of(int index, Document document, List<Item> items, List<Fault> warnings, @Nullable Dossier dossier) {
		Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
		items.forEach((item) -> sizes.merge(item.kind(), 1, Integer::sum));
		return new Bundle(index, document, items, List.of(), warnings, sizes, dossier, List.of());
	}

	Bundle with(List<JsonNode> history) {
		return new Bundle(this.index, this.document, this.items, this.faults, this.warnings, this.sizes, this.dossier,
				history);
	}

}
