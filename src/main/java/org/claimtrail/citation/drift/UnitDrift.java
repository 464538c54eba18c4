package org.claimtrail.citation.drift;

import java.util.Locale;
import java.util.Map;

import org.claimtrail.citation.told.ToldFigure;

/**
 * Finds what became of the unit. A unit that only the measures give is none that was
 * worded, and a conversion in brackets, beside the original, is no change.
 */
final class UnitDrift {

	private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("per cent", "%"),
			Map.entry("percent", "%"), Map.entry("pct", "%"), Map.entry("percentage", "%"), Map.entry("prozent", "%"),
			Map.entry("kilometre", "km"), Map.entry("kilometres", "km"), Map.entry("kilometer", "km"),
			Map.entry("kilometers", "km"), Map.entry("metre", "m"), Map.entry("metres", "m"), Map.entry("meter", "m"),
			Map.entry("meters", "m"), Map.entry("euro", "eur"), Map.entry("euros", "eur"), Map.entry("€", "eur"),
			Map.entry("us dollars", "usd"), Map.entry("u.s. dollars", "usd"), Map.entry("us$", "usd"));

	private UnitDrift() {
	}

	static void compare(ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (areSame(cited, citing)) {
			comparison.agree(Respect.UNIT);
		}
		else if ((cited.unitStated() || citing.unitStated()) && !isConversion(cited, citing)) {
			comparison.find(DriftKind.UNIT_CHANGED, cited.unit(), citing.unit(),
					"The cited figure is in %s, the citing one in %s.".formatted(cited.unit(), citing.unit()));
		}
	}

	static boolean areSame(ToldFigure cited, ToldFigure citing) {
		return spelling(cited.unit()).equals(spelling(citing.unit()));
	}

	/** One spelling of what is written in several ways. */
	private static String spelling(String unit) {
		String words = unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		return SPELLINGS.getOrDefault(words, words);
	}

	private static boolean isConversion(ToldFigure cited, ToldFigure citing) {
		String phrase = citing.phrase().strip().toLowerCase(Locale.ROOT);
		return phrase.startsWith("(") && phrase.endsWith(")")
				|| phrase.contains("(") && phrase.contains(cited.unit().toLowerCase(Locale.ROOT));
	}

}
