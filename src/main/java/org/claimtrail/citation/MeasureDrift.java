package org.claimtrail.citation;

import java.util.List;

/** Finds what became of the thing that a figure counts. */
final class MeasureDrift {

	private MeasureDrift() {
	}

	static List<Drift> between(Cited cited, ToldFigure citing) {
		String before = cited.figure().measureName();
		String after = citing.measureName();
		return switch (cited.kinship()) {
			case SAME -> List.of();
			case BROADER -> List.of(new Drift(DriftKind.MEASURE_BROADENED, before, after,
					"\"%s\" is told as \"%s\", of which it is a part.".formatted(before, after)));
			case NARROWER -> List.of(new Drift(DriftKind.MEASURE_NARROWED, before, after,
					"\"%s\" is told as \"%s\", which is a part of it.".formatted(before, after)));
			case OTHER -> List.of(new Drift(DriftKind.MEASURE_CHANGED, before, after,
					"\"%s\" is told as \"%s\".".formatted(before, after)));
		};
	}

}
