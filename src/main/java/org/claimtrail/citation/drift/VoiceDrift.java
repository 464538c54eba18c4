package org.claimtrail.citation.drift;

import java.util.Locale;
import java.util.Optional;

import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.CueWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds what became of the words that say whose a claim is and how far the text stands
 * behind it. Other words of the same class are no difference, and words that were not
 * kept say nothing.
 */
final class VoiceDrift {

	private VoiceDrift() {
	}

	static void compare(Cited cited, Told citing, Comparison comparison) {
		compareAttribution(cited, citing, comparison);
		compareCertainty(cited, citing, comparison);
	}

	/**
	 * What was to come must not be told as something that has come about. A budget that
	 * nobody worded as to come may be told again without its year.
	 */
	static void compareForecasts(Told source, ToldFigure cited, ToldFigure citing, Comparison comparison) {
		if (cited.forecast() && !citing.forecast() && (source.tellsOfFuture() || citing.saysDay())) {
			comparison.find(DriftKind.CERTAINTY_RAISED, "forecast", "",
					"What was forecast is told as something that has come about.");
		}
		else if (citing.forecast() && !cited.forecast()) {
			comparison.find(DriftKind.CERTAINTY_LOWERED, "", "forecast",
					"What was told as something that has come about is told as a forecast.");
		}
	}

	private static void compareAttribution(Cited cited, Told citing, Comparison comparison) {
		Optional<String> body = (cited.cue() == null) ? Optional.empty() : cited.voice().broader(cited.cue());
		if (body.isPresent()) {
			comparison.find(DriftKind.ATTRIBUTION_BROADENED, cited.claim().claimant(), body.get(),
					"It is told as said by %s, of which its claimant is a part.".formatted(body.get()));
		}
		else if (isAttributed(cited)) {
			comparison.agree(Respect.ATTRIBUTION);
		}
		else if (cited.cue() == null && !cited.own() && isDropped(cited, citing)) {
			comparison.find(DriftKind.ATTRIBUTION_DROPPED, words(cited.claim().cue()), "",
					"The citing claim tells it without words that say whose it is.");
		}
	}

	/**
	 * Words that name somebody who may be another one than the claimant say nothing, and
	 * neither does the want of words of who speaks for themselves.
	 */
	private static boolean isAttributed(Cited cited) {
		String cue = cited.cue();
		return (cue != null) ? CueWords.attributes(cue) && (!CueWords.names(cue) || cited.voice().isCalled(cue))
				: cited.attributed();
	}

	/**
	 * A text without words of attribution tells what it cites in its own voice, if the
	 * words of both were seen. Words of attribution on a source may have been those of a
	 * report, put in the wrong place: then nothing is known.
	 */
	private static boolean isDropped(Cited source, Told citing) {
		Told cited = source.claim();
		boolean figures = cited.figure() != null && citing.figure() != null;
		boolean seen = figures || cited.isSeen() || cited.hasOwnCue();
		return seen && citing.isSentenceSeen() && !citing.mayAttributeTo(source.voice(), cited.cue())
				&& (cited.cue() == null || cited.hasOwnCue());
	}

	private static void compareCertainty(Cited cited, Told citing, Comparison comparison) {
		Told source = cited.claim();
		if (!isRead(source.cue(), source.attribution()) || !isRead(cited.cue(), cited.attribution())
				|| !isOwn(source)) {
			return;
		}
		if (source.attribution() == cited.attribution()) {
			comparison.agree(Respect.CERTAINTY);
			return;
		}
		DriftKind kind = kind(source.attribution(), cited.attribution());
		if (kind == DriftKind.CERTAINTY_LOWERED && cited.own() || isOfReporter(cited)
				|| isSaidBeside(source.attribution(), citing)) {
			return;
		}
		String from = wording(source.cue(), source.attribution());
		String to = wording(cited.cue(), cited.attribution());
		comparison.find(kind, from, to, switch (kind) {
			case CERTAINTY_RAISED -> "It is told with more certainty: %s instead of %s.".formatted(to, from);
			case CERTAINTY_LOWERED -> "It is told with less certainty: %s instead of %s.".formatted(to, from);
			default -> (source.attribution() == Attribution.NEGATIVE)
					? "What was denied is told as said: %s instead of %s.".formatted(to, from)
					: "What was said is told as denied: %s instead of %s.".formatted(to, from);
		});
	}

	/**
	 * Words of attribution on a source may have been those of a report, put in the wrong
	 * place, unless its own words have them; whoever denies does so themselves.
	 */
	private static boolean isOwn(Told source) {
		return source.hasOwnCue() || source.attribution() == Attribution.NEGATIVE;
	}

	/**
	 * "The agency reported" says who reports, where the words of the report itself say
	 * how its source told it.
	 */
	private static boolean isOfReporter(Cited cited) {
		return cited.claim().cites() && cited.cue() != null && CueWords.names(cited.cue())
				&& cited.voice().isCalled(cited.cue());
	}

	/**
	 * "There are 312 confirmed cases, they said" keeps what was confirmed, beside the
	 * words of attribution.
	 */
	private static boolean isSaidBeside(Attribution attribution, Told citing) {
		return attribution != Attribution.NEUTRAL && citing.hasWordsOf(attribution);
	}

	/**
	 * Words of which nobody here knows what they say of certainty, and those that are
	 * turned round, say nothing of it.
	 */
	private static boolean isRead(@Nullable String cue, Attribution attribution) {
		if (cue == null || CueWords.isTurned(cue)) {
			return false;
		}
		return attribution != Attribution.NEUTRAL
				|| CueWords.isKnown(cue) && CueWords.classOf(cue) == Attribution.NEUTRAL;
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

	private static String wording(@Nullable String cue, Attribution attribution) {
		return "%s (%s)".formatted(words(cue), attribution.name().toLowerCase(Locale.ROOT));
	}

	private static String words(@Nullable String cue) {
		return (cue != null) ? "\"" + cue + "\"" : "";
	}

}
