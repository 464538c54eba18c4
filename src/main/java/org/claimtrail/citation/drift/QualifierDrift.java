package org.claimtrail.citation.drift;

import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Wording;
import org.claimtrail.claim.Comparator;

/** Finds what became of the word before a number that is told as a number. */
final class QualifierDrift {

	private QualifierDrift() {
	}

	static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		compare(cited, citing, comparison, "%s, with a word that limits the number, is told as %s, without one.",
				"%s, without a word that limits the number, is told as %s, with one.",
				"%s is told as %s: the word that limits the number is another.");
	}

	/** The same of a part of a sum, whose number is another. */
	static void compareWithSum(ToldFigure part, ToldFigure sum, Comparison comparison) {
		compare(part, sum, comparison, "The part %s has a word that limits the number, and the sum %s has none.",
				"The part %s has no word that limits the number, and the sum %s has one.",
				"The part %s has another word that limits the number than the sum %s.");
	}

	private static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison, String dropped,
			String added, String changed) {
		if (cited.isRange() || citing.isRange()) {
			return;
		}
		if (cited.comparator() == citing.comparator()) {
			comparison.agree(Respect.QUALIFIER);
			return;
		}
		DriftKind kind = (citing.comparator() == Comparator.EXACTLY) ? DriftKind.QUALIFIER_DROPPED
				: (cited.comparator() == Comparator.EXACTLY) ? DriftKind.QUALIFIER_ADDED : DriftKind.QUALIFIER_CHANGED;
		String sentence = switch (kind) {
			case QUALIFIER_DROPPED -> dropped;
			case QUALIFIER_ADDED -> added;
			default -> changed;
		};
		comparison.find(kind, Wording.of(cited), Wording.of(citing),
				sentence.formatted(Wording.printed(cited), Wording.printed(citing)));
	}

}
