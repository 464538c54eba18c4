package org.claimtrail.citation.drift;

import java.util.Locale;

import org.claimtrail.citation.told.ToldFigure;

/**
 * Finds what became of the unit. A unit that only the measures give is none that was
 * worded, a conversion in brackets, beside the original, is no change, and of a word that
 * may mean either, or that is not known here, nothing is known.
 */
final class UnitDrift {

	private UnitDrift() {
	}

	static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (areSame(cited, citing)) {
			comparison.agree(Respect.UNIT);
		}
		else if ((cited.unitStated() || citing.unitStated()) && !cited.mayHaveUnitOf(citing) && cited.hasKnownUnit()
				&& citing.hasKnownUnit() && !isConversion(cited, citing)) {
			comparison.find(DriftKind.UNIT_CHANGED, cited.unit(), citing.unit(),
					"The cited figure is in %s, the citing one in %s.".formatted(cited.unit(), citing.unit()));
		}
	}

	private static boolean areSame(ToldFigure cited, ToldFigure citing) {
		return cited.hasUnitOf(citing);
	}

	private static boolean isConversion(ToldFigure cited, ToldFigure citing) {
		String phrase = citing.phrase().strip().toLowerCase(Locale.ROOT);
		return phrase.startsWith("(") && phrase.endsWith(")")
				|| phrase.contains("(") && phrase.contains(cited.unit().toLowerCase(Locale.ROOT));
	}

}
