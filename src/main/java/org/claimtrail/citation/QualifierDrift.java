package org.claimtrail.citation;

import java.util.List;

import org.claimtrail.claim.Comparator;

/** Finds what became of the words around a number, whatever the number. */
final class QualifierDrift {

	private QualifierDrift() {
	}

	static List<Drift> between(ToldFigure cited, ToldFigure citing) {
		if (cited.comparator() == citing.comparator()) {
			return List.of();
		}
		DriftKind kind = kind(cited, citing);
		return List.of(new Drift(kind, Wording.of(cited), Wording.of(citing), sentence(kind, cited, citing)));
	}

	private static DriftKind kind(ToldFigure cited, ToldFigure citing) {
		if (cited.isRange()) {
			return DriftKind.RANGE_COLLAPSED;
		}
		if (citing.isRange()) {
			return cited.comparator().isPoint() ? DriftKind.RANGE_WIDENED : DriftKind.QUALIFIER_CHANGED;
		}
		if (citing.comparator() == Comparator.EXACTLY) {
			return DriftKind.QUALIFIER_DROPPED;
		}
		return (cited.comparator() == Comparator.EXACTLY) ? DriftKind.QUALIFIER_ADDED : DriftKind.QUALIFIER_CHANGED;
	}

	private static String sentence(DriftKind kind, ToldFigure cited, ToldFigure citing) {
		String before = Wording.qualifier(cited.comparator());
		String after = Wording.qualifier(citing.comparator());
		return switch (kind) {
			case RANGE_COLLAPSED -> "The range of %s is told as %s.".formatted(Wording.of(cited), Wording.of(citing));
			case RANGE_WIDENED -> "%s is told as the range of %s.".formatted(Wording.of(cited), Wording.of(citing));
			case QUALIFIER_DROPPED ->
				"\"%s\" is told as \"%s\", without \"%s\".".formatted(Wording.of(cited), Wording.of(citing), before);
			case QUALIFIER_ADDED ->
				"\"%s\" is told as \"%s\", with \"%s\" added.".formatted(Wording.of(cited), Wording.of(citing), after);
			default -> "\"%s\" is told as \"%s\".".formatted(Wording.of(cited), Wording.of(citing));
		};
	}

}
