package org.claimtrail.citation.drift;

import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.ToldFigure;

/** Finds what became of the thing that a figure counts. */
final class MeasureDrift {

	private MeasureDrift() {
	}

	static void compare(Cited cited, ToldFigure citing, Comparison comparison) {
		String before = cited.figure().measureName();
		String after = citing.measureName();
		switch (cited.kinship()) {
			case SAME -> comparison.agree(Respect.MEASURE);
			case BROADER -> comparison.find(DriftKind.MEASURE_BROADENED, before, after,
					"The cited claim counts %s, the citing one %s, of which that is a part.".formatted(before, after));
			case NARROWER -> comparison.find(DriftKind.MEASURE_NARROWED, before, after,
					"The cited claim counts %s, the citing one %s, which is a part of that.".formatted(before, after));
			case SPECIFIED -> comparison.find(DriftKind.MEASURE_SPECIFIED, before, after,
					"The cited claim counts %s, the citing one %s, which is one of the things that the first may mean."
						.formatted(before, after));
			case OTHER -> comparison.find(DriftKind.MEASURE_CHANGED, before, after,
					"The cited claim counts %s, the citing one %s.".formatted(before, after));
			case UNKNOWN -> {
			}
		}
	}

}
