package org.claimtrail.corpus.doubt;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.measure.MeasureRecord;

/** All that can be doubtful in the documents of an import. */
public final class Doubts {

	private final UnitDoubts units;

	private final CueDoubts cues;

	private final SenseDoubts senses;

	private final SourceDoubts sources;

	public Doubts(RecordedMeasures measures, Tally tally) {
		Warnings warnings = new Warnings(tally);
		this.units = new UnitDoubts(measures, warnings);
		this.cues = new CueDoubts(warnings);
		this.senses = new SenseDoubts(measures, warnings);
		this.sources = new SourceDoubts(warnings);
	}

	/** Looks at what a bundle without faults says. */
	public void look(Bundle bundle) {
		for (Item item : bundle.items()) {
			switch (item.content()) {
				case ClaimRecord claim -> {
					this.units.look(claim.figure(), item, bundle.document());
					this.cues.look(claim, item, bundle.document());
					this.senses.look(claim, item, bundle.document());
				}
				case MeasureRecord measure -> {
					this.units.look(measure);
					this.senses.look(measure);
				}
				default -> {
				}
			}
		}
		this.sources.look(bundle);
	}

	/** Says what only all documents together can tell. */
	public void close() {
		this.units.close();
		this.cues.close();
		this.senses.close();
	}

}
