package org.claimtrail.pages.telling;

import java.util.Map;

import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/** Says who stands behind a figure, and where nobody does, why that is so. */
class StandingWords {

	private final PlainWords say = new PlainWords();

	/**
	 * A sentence for the verdict on the figure of a claim.
	 * @param corroboration the verdict by its name in the contract
	 * @param claim the claim, as its page asks for it
	 */
	public String of(@Nullable Object corroboration, Map<?, ?> claim) {
		return "NONE".equals(corroboration) ? nobody(claim) : this.say.verdict(corroboration);
	}

	private static String nobody(Map<?, ?> claim) {
		if (!(claim.get("figure") instanceof Map<?, ?> figure)) {
			return "It has no figure that others could speak of.";
		}
		if (is(claim, "withdrawn")) {
			return "Its source took the figure back, so that nobody stands behind it.";
		}
		if (is(figure, "forecast")) {
			return "The figure is a forecast, which is not set beside the figures of others.";
		}
		if (is(figure, "vague")) {
			return "The number was fitted to a vague word, so that it is not set beside the figures of others.";
		}
		if (is(claim, "retold")) {
			return "It passes on what another said, and nobody whom it passes on is known here with a figure for the"
					+ " same measure: who stands behind this one is not known, nor does another have one that says as much.";
		}
		return "Nothing is known here of who stands behind the figure, and no other says as much.";
	}

	private static boolean is(Map<?, ?> holder, String mark) {
		return Boolean.TRUE.equals(holder.get(mark));
	}

}
