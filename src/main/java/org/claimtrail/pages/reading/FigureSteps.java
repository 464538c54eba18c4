package org.claimtrail.pages.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What each figure of a series did to the one before it, in words. */
class FigureSteps {

	/** The steps of a series that lead to this claim; empty for what began it. */
	public List<String> to(Map<?, ?> series, String claim) {
		List<String> steps = new ArrayList<>();
		add(steps, series.get("revisions"), claim, "Revises, about another time");
		add(steps, series.get("restatements"), claim, "Restates, about the same time");
		return steps;
	}

	private static void add(List<String> steps, @Nullable Object changes, String claim, String what) {
		if (!(changes instanceof List<?> list)) {
			return;
		}
		for (Object entry : list) {
			if (entry instanceof Map<?, ?> change && claim.equals(id(change.get("to")))) {
				steps.add(what + ": " + PlainWords.plain(change.get("direction")) + share(change.get("relativeChange"))
						+ doubt(change.get("implausible")));
			}
		}
	}

	private static @Nullable Object id(@Nullable Object point) {
		return (point instanceof Map<?, ?> map && map.get("claim") instanceof Map<?, ?> claim) ? claim.get("id") : null;
	}

	private static String share(@Nullable Object change) {
		return (change instanceof Number share && share.doubleValue() != 0)
				? " by " + PlainWords.number(Math.abs(Math.round(share.doubleValue() * 1000) / 10.0)) + " %" : "";
	}

	private static String doubt(@Nullable Object sentence) {
		return (sentence != null) ? ". " + sentence : "";
	}

}
