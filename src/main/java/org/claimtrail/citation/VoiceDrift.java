package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.claimtrail.claim.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of the words that say whose a claim is and how far the text stands
 * behind it. Other words of the same class are no difference.
 */
final class VoiceDrift {

	private VoiceDrift() {
	}

	static List<Drift> between(Cited cited, Told citing) {
		List<Drift> findings = new ArrayList<>();
		boolean dropped = isDropped(cited, citing);
		if (dropped) {
			findings.add(new Drift(DriftKind.ATTRIBUTION_DROPPED, words(cited.claim().cue()), "",
					"The citing claim tells it without words that say whose it is."));
		}
		Attribution before = cited.claim().attribution();
		Attribution after = citing.attribution();
		boolean known = citing.cue() != null || after != Attribution.NEUTRAL || dropped;
		if (known && before != after) {
			findings.add(classChanged(cited.claim(), citing));
		}
		return findings;
	}

	/** Findings about figures that speak of the future. */
	static List<Drift> ofForecasts(ToldFigure cited, ToldFigure citing) {
		if (cited.forecast() == citing.forecast()) {
			return List.of();
		}
		return List.of(cited.forecast()
				? new Drift(DriftKind.CERTAINTY_RAISED, "forecast", "",
						"What was forecast is told as something that has come about.")
				: new Drift(DriftKind.CERTAINTY_LOWERED, "", "forecast",
						"What was told as something that has come about is told as a forecast."));
	}

	/**
	 * Words of attribution stand on the report. One without them tells what it cites in
	 * its own voice, if the cited claim had such words to pass on, or if it has a figure:
	 * then its own words are known.
	 */
	private static boolean isDropped(Cited cited, Told citing) {
		return citing.cue() == null && !cited.attributed() && !cited.claim().claimant().equals(citing.claimant())
				&& (cited.claim().cue() != null || citing.figure() != null && cited.hasFigure());
	}

	private static Drift classChanged(Told cited, Told citing) {
		DriftKind kind = kind(cited.attribution(), citing.attribution());
		String from = wording(cited);
		String to = wording(citing);
		String sentence = switch (kind) {
			case CERTAINTY_RAISED -> "It is told with more certainty: %s instead of %s.".formatted(to, from);
			case CERTAINTY_LOWERED -> "It is told with less certainty: %s instead of %s.".formatted(to, from);
			default -> "Who stands behind it is told otherwise: %s instead of %s.".formatted(to, from);
		};
		return new Drift(kind, from, to, sentence);
	}

	private static DriftKind kind(Attribution before, Attribution after) {
		if (before == Attribution.NEGATIVE || after == Attribution.NEGATIVE) {
			return DriftKind.ATTRIBUTION_CHANGED;
		}
		return (certainty(after) > certainty(before)) ? DriftKind.CERTAINTY_RAISED : DriftKind.CERTAINTY_LOWERED;
	}

	private static int certainty(Attribution attribution) {
		return switch (attribution) {
			case HEDGED -> -1;
			case NEUTRAL, NEGATIVE -> 0;
			case COMMITTED -> 1;
		};
	}

	private static String wording(Told claim) {
		String name = claim.attribution().name().toLowerCase(Locale.ROOT);
		return (claim.cue() != null) ? "%s (%s)".formatted(words(claim.cue()), name) : name;
	}

	private static String words(@Nullable String cue) {
		return (cue != null) ? "\"" + cue + "\"" : "";
	}

}
