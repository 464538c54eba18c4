package org.claimtrail.citation.drift;

import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Wording;
import org.claimtrail.claim.Comparator;

/** Finds what became of the word before a number that is told as a number. */
final class QualifierDrift {

	private QualifierDrift() {
	}

	static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (cited.isRange() || citing.isRange()) {
			return;
		}
		if (cited.comparator() == citing.comparator()) {
			comparison.agree(Respect.QUALIFIER);
			return;
		}
		String from = Wording.of(cited);
		String to = Wording.of(citing);
		if (citing.comparator() == Comparator.EXACTLY) {
			comparison.find(DriftKind.QUALIFIER_DROPPED, from, to, "\"%s\" is told as \"%s\", without \"%s\"."
				.formatted(from, to, Wording.qualifier(cited.comparator())));
		}
		else if (cited.comparator() == Comparator.EXACTLY) {
			comparison.find(DriftKind.QUALIFIER_ADDED, from, to, "\"%s\" is told as \"%s\", with \"%s\" added."
				.formatted(from, to, Wording.qualifier(citing.comparator())));
		}
		else {
			comparison.find(DriftKind.QUALIFIER_CHANGED, from, to, "\"%s\" is told as \"%s\".".formatted(from, to));
		}
	}

}
