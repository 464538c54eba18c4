package org.claimtrail.corpus.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.claim.FigureRecord;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.measure.MeasureRecord;
import org.claimtrail.measure.Units;
import org.jspecify.annotations.Nullable;

/** Figures in another unit than their measure's. */
final class UnitDoubts {

	private static final int TOGETHER = 5_000;

	private final RecordedMeasures measures;

	private final Warnings warnings;

	private final Map<String, String> units = new HashMap<>();

	private final List<Stated> stated = new ArrayList<>();

	UnitDoubts(RecordedMeasures measures, Warnings warnings) {
		this.measures = measures;
		this.warnings = warnings;
	}

	void look(MeasureRecord measure) {
		this.units.put(measure.id(), measure.unit());
	}

	void look(@Nullable FigureRecord figure, Item item, Document document) {
		if (figure != null && figure.unit() != null && !figure.unit().equals(this.units.get(figure.measure()))) {
			this.stated.add(new Stated(figure.measure(), figure.unit(),
					document.fault(Document.path(item.field(), "figure.unit"), "")));
			if (this.stated.size() >= TOGETHER) {
				close();
			}
		}
	}

	void close() {
		Set<String> unknown = new HashSet<>();
		this.stated.forEach((unit) -> unknown.add(unit.measure()));
		unknown.removeAll(this.units.keySet());
		Map<String, String> known = this.measures.units(unknown);
		for (Stated unit : this.stated) {
			String expected = this.units.getOrDefault(unit.measure(), known.getOrDefault(unit.measure(), unit.unit()));
			if (!expected.equals(unit.unit())) {
				this.warnings.add(unit.place(), problem(unit, expected));
			}
		}
		this.stated.clear();
	}

	private static String problem(Stated unit, String expected) {
		String found = Warnings.shown(unit.unit());
		return Units.areSame(expected, unit.unit())
				? "found %s, and %s counts %s; leave it out, or figures of one unit make two series".formatted(found,
						unit.measure(), Warnings.shown(expected))
				: "found %s, another unit than that of %s, %s; leave it out, or choose a measure of that unit, unless it is meant"
					.formatted(found, unit.measure(), Warnings.shown(expected));
	}

	/** A unit that a figure states for itself. */
	private record Stated(String measure, String unit, Fault place) {
	}

}
