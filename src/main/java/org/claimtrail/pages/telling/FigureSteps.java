package org.claimtrail.pages.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.reading.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * What each figure of a series is to the one before it, in words. A total of a later day
 * has grown; only another figure about the same time alters what was said.
 */
class FigureSteps {

	/** From so many times on, a share says less than how many times it is. */
	private static final double TIMES = 2;

	private final PlainWords say = new PlainWords();

	/** The steps of a series that lead to this claim; empty for what began it. */
	public List<String> to(Map<?, ?> series, String claim) {
		List<String> steps = new ArrayList<>();
		for (Map<?, ?> change : leading(series.get("revisions"), claim)) {
			steps.add(next(series, change) + doubt(change.get("implausible")));
		}
		for (Map<?, ?> change : leading(series.get("restatements"), claim)) {
			steps.add("Restates, about the same time: " + this.say.word(change.get("direction"))
					+ share(" by ", change.get("relativeChange")));
		}
		return steps;
	}

	/** The source's next figure, which is about another time. */
	private String next(Map<?, ?> series, Map<?, ?> change) {
		boolean total = "CUMULATIVE".equals(series.get("basis"));
		boolean lasting = Set.of("PERIOD", "RATE").contains(String.valueOf(series.get("basis")));
		Map<?, ?> from = point(series, id(change.get("from")));
		Map<?, ?> to = point(series, id(change.get("to")));
		String before = time(from);
		String than = before.isEmpty() ? "" : (total ? " since " : lasting ? " than for " : " than on ") + before;
		boolean back = from != null && to != null && isLater(time(from, "asOf"), time(to, "asOf"));
		String what = back ? "About an earlier time: " : total ? "Later total: " : "Next figure, about another time: ";
		boolean grown = total && !back;
		Object share = change.get("relativeChange");
		String direction = String.valueOf(change.get("direction"));
		return what + switch (direction) {
			case "RAISED" -> grown ? "grew" + by(share, than) : "higher" + share(" by ", share) + compared(than);
			case "LOWERED" -> "lower" + share(" by ", share) + compared(than);
			case "UNCHANGED" -> "the same" + (before.isEmpty() ? "" : " as " + (lasting ? "for " : "of ") + before);
			case "NARROWED" -> "a narrower range" + compared(than);
			case "WIDENED" -> "a wider range" + compared(than);
			default -> this.say.word(direction);
		};
	}

	private static String compared(String than) {
		return than.replaceFirst("^ since ", " than that of ");
	}

	private static String by(@Nullable Object share, String since) {
		if (share instanceof Number grown && grown.doubleValue() >= TIMES) {
			double times = grown.doubleValue() + 1;
			return " to " + PlainWords.number((times < 10) ? Math.round(times * 10) / 10.0 : Math.round(times))
					+ " times the total" + since.replaceFirst("^ since ", " of ");
		}
		return share(" by ", share) + since;
	}

	private String time(@Nullable Map<?, ?> point) {
		if (point == null) {
			return "";
		}
		for (String name : List.of("until", "asOf", "statedOn")) {
			if (point.get(name) != null) {
				return name.equals("until")
						? this.say.over(point.get("since"), point.get(name)).replaceFirst("^for ", "")
						: this.say.date(point.get(name));
			}
		}
		return "";
	}

	private static @Nullable Object time(Map<?, ?> point, String name) {
		return (point.get(name) != null) ? point.get(name) : point.get("statedOn");
	}

	/** Whether the one begins with a later day, month or year than the other. */
	private static boolean isLater(@Nullable Object one, @Nullable Object other) {
		String first = String.valueOf(one).replaceAll("[^0-9-]", "");
		String second = String.valueOf(other).replaceAll("[^0-9-]", "");
		int length = Math.min(first.length(), second.length());
		return length >= 4 && first.substring(0, length).compareTo(second.substring(0, length)) > 0;
	}

	private static @Nullable Map<?, ?> point(Map<?, ?> series, @Nullable Object claim) {
		for (Map<?, ?> point : Answers.maps(series.get("points"))) {
			if (claim != null && claim.equals(id(point))) {
				return point;
			}
		}
		return null;
	}

	private static List<Map<?, ?>> leading(@Nullable Object changes, String claim) {
		return Answers.maps(changes).stream().filter((change) -> claim.equals(id(change.get("to")))).toList();
	}

	private static @Nullable Object id(@Nullable Object point) {
		return (point instanceof Map<?, ?> map && map.get("claim") instanceof Map<?, ?> claim) ? claim.get("id") : null;
	}

	private static String share(String by, @Nullable Object change) {
		return (change instanceof Number share && share.doubleValue() != 0)
				? by + PlainWords.number(Math.abs(Math.round(share.doubleValue() * 1000) / 10.0)) + " %" : "";
	}

	private static String doubt(@Nullable Object sentence) {
		return (sentence != null) ? ". " + sentence : "";
	}

}
