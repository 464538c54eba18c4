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
					"\"%s\" is told as \"%s\", of which it is a part.".formatted(before, after));
			case NARROWER -> comparison.find(DriftKind.MEASURE_NARROWED, before, after,
					"\"%s\" is told as \"%s\", which is a part of it.".formatted(before, after));
			case SPECIFIED -> comparison.find(DriftKind.MEASURE_SPECIFIED, before, after,
					"\"%s\" is told as \"%s\", which is one of the things it may mean.".formatted(before, after));
			case OTHER -> comparison.find(DriftKind.MEASURE_CHANGED, before, after,
					"\"%s\" is told as \"%s\".".formatted(before, after));
			case UNKNOWN -> {
			}
		}
	}

}
