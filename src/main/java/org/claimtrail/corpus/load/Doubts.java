package org.claimtrail.corpus.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.ledger.Fingerprint;
import org.claimtrail.measure.MeasureRecord;
import org.claimtrail.measure.Units;
import org.jspecify.annotations.Nullable;

/**
 * Looks across documents, and at the graph, for what is doubtful: a figure in another
 * unit than its measure's, and words of attribution on a source that others tell.
 */
final class Doubts {

	private static final int TOGETHER = 5_000;

	private static final int SHOWN = 60;

	private final GraphIds graph;

	private final Tally tally;

	private final Map<String, String> units = new HashMap<>();

	private final List<Stated> stated = new ArrayList<>();

	private final Map<String, Fault> cues = new HashMap<>();

	private final IdHashes told = new IdHashes();

	Doubts(GraphIds graph, Tally tally) {
		this.graph = graph;
		this.tally = tally;
	}

	/** Looks at what a bundle without faults says. */
	void look(Bundle bundle) {
		Document document = bundle.document();
		for (Item item : bundle.items()) {
			switch (item.content()) {
				case ClaimRecord claim -> {
					look(claim.figure(), item, document);
					look(claim, item, document);
				}
				case MeasureRecord measure -> this.units.put(measure.id(), measure.unit());
				default -> {
				}
			}
		}
	}

	/** Says what only all documents together can tell. */
	void close() {
		askForUnits();
		tellOfCues();
	}

	/**
	 * Remembers words of attribution on a claim that cites nothing, and what is told by
	 * others.
	 */
	private void look(ClaimRecord claim, Item item, Document document) {
		item.citations()
			.cites()
			.stream()
			.filter((citation) -> citation.intent().tellsAgain())
			.forEach((citation) -> this.told.add(Fingerprint.shortHash(citation.cited())));
		boolean own = claim.cue() == null || claim.attribution() == Attribution.NEGATIVE
				|| CueWords.standsIn(claim.cue(), String.valueOf(claim.quote()));
		if (!own && item.citations().cites().isEmpty() && this.cues.size() < TOGETHER) {
			this.cues.put(item.id(), document.fault(Document.path(item.field(), "cue"), ""));
		}
	}

	private void tellOfCues() {
		this.cues.forEach((id, place) -> {
			if (this.told.contains(Fingerprint.shortHash(id))) {
				warn(place,
						"found words of attribution on a claim that cites nothing and is told by others; put them on "
								+ "the citation of the claim that has them (cites: [{claim, cue}]), unless they are the source's own: "
								+ "then give its words as quote");
			}
		});
		this.cues.clear();
	}

	private void look(@Nullable FigureRecord figure, Item item, Document document) {
		if (figure != null && figure.unit() != null && !figure.unit().equals(this.units.get(figure.measure()))) {
			this.stated.add(new Stated(figure.measure(), figure.unit(),
					document.fault(Document.path(item.field(), "figure.unit"), "")));
			if (this.stated.size() >= TOGETHER) {
				askForUnits();
			}
		}
	}

	private void askForUnits() {
		Set<String> unknown = new HashSet<>();
		this.stated.forEach((unit) -> unknown.add(unit.measure()));
		unknown.removeAll(this.units.keySet());
		Map<String, String> known = this.graph.units(unknown);
		for (Stated unit : this.stated) {
			String expected = this.units.getOrDefault(unit.measure(), known.getOrDefault(unit.measure(), unit.unit()));
			if (!expected.equals(unit.unit())) {
				warn(unit.place(),
						Units.areSame(expected, unit.unit())
								? "found " + shown(unit.unit()) + ", and " + unit.measure() + " counts "
										+ shown(expected) + "; leave it out, or figures of one unit make two series"
								: "found " + shown(unit.unit()) + ", another unit than that of " + unit.measure() + ", "
										+ shown(expected)
										+ "; leave it out, or choose a measure of that unit, unless it is meant");
			}
		}
		this.stated.clear();
	}

	private static String shown(String unit) {
		return (unit.length() > SHOWN) ? unit.substring(0, SHOWN) + "…" : unit;
	}

	private void warn(Fault place, String problem) {
		this.tally.warn(new Fault(place.file(), place.line(), place.field(), problem));
	}

	/** A unit that a figure states for itself. */
	private record Stated(String measure, String unit, Fault place) {
	}

}
