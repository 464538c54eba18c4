package org.claimtrail.corpus.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
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
 */
public record Bundle(int index, Document document, List<Item> items, List<Fault> faults, List<Fault> warnings,
		Map<Kind, Integer> sizes, @Nullable Dossier dossier) {

	public Bundle(int index, Document document, List<Item> items, List<Fault> faults, Map<Kind, Integer> sizes) {
		this(index, document, items, faults, List.of(), sizes, null);
	}

	static Bundle of(int index, Document document, List<Item> items, List<Fault> warnings, @Nullable Dossier dossier) {
		Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
		items.forEach((item) -> sizes.merge(item.kind(), 1, Integer::sum));
		return new Bundle(index, document, items, List.of(), warnings, sizes, dossier);
	}

}
