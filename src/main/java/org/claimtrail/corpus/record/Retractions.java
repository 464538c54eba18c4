package org.claimtrail.corpus.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

import org.claimtrail.citation.RetractionRecord;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;

/**
 * Warns of retractions by somebody who cannot take the claim back. Who can is known when
 * all was written.
 */
public final class Retractions {

	private static final int MOST = 5_000;

	private final Map<Pair, Fault> places = new LinkedHashMap<>();

	/** Remembers where a bundle retracts claims. */
	public void look(Bundle bundle) {
		for (Item item : bundle.items()) {
			List<RetractionRecord> retracts = item.citations().retracts();
			for (int index = 0; index < retracts.size() && this.places.size() < MOST; index++) {
				String field = Document.path(Document.path(item.field(), "retracts"), index);
				this.places.put(new Pair(item.id(), retracts.get(index).retracted()),
						bundle.document().fault(Document.path(field, "claim"), ""));
			}
		}
	}

	/**
	 * Warns.
	 * @param graph asks it for the retractions by some claims that withdraw nothing
	 */
	public void close(Function<List<String>, List<Withdrawals.Foreign>> graph, Consumer<Fault> warnings) {
		if (this.places.isEmpty()) {
			return;
		}
		TreeSet<String> claims = new TreeSet<>();
		this.places.keySet().forEach((pair) -> claims.add(pair.claim()));
		for (Withdrawals.Foreign foreign : graph.apply(List.copyOf(claims))) {
			Fault place = this.places.get(new Pair(foreign.claim(), foreign.taken()));
			if (place != null) {
				warnings.accept(new Fault(place.file(), place.line(), place.field(), foreign.problem()));
			}
		}
		this.places.clear();
	}

	/** A claim, and one that it retracts. */
	private record Pair(String claim, String taken) {
	}

}
