package org.claimtrail.pages.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.pages.Answers;
import org.claimtrail.pages.reading.PlainWords;

/** Says beside a drawn citation what it does, and what changed on it. */
public final class EdgeLabel {

	private static final PlainWords SAY = new PlainWords();

	private EdgeLabel() {
	}

	/**
	 * What it does, and below what changed.
	 * @param most at most so many lines
	 * @return none for what is no citation
	 */
	public static List<String> lines(Map<?, ?> edge, int most) {
		List<String> lines = new ArrayList<>();
		if (edge.get("intent") != null) {
			lines.add(SAY.intent(edge.get("intent")));
		}
		List<String> changes = changes(edge);
		boolean all = lines.size() + changes.size() <= most;
		int shown = all ? changes.size() : most - lines.size() - 1;
		lines.addAll(changes.subList(0, shown));
		if (!all) {
			lines.add("%d more changes".formatted(changes.size() - shown));
		}
		return lines;
	}

	/**
	 * The same in one line.
	 * @param whom the name of who is cited; empty where that can be seen
	 * @param longest at most about so many signs
	 */
	public static String line(Map<?, ?> edge, String whom, int longest) {
		StringBuilder line = new StringBuilder((edge.get("intent") != null) ? SAY.intent(edge.get("intent")) : "");
		line.append((line.isEmpty() || whom.isEmpty()) ? "" : " ").append(whom);
		List<String> changes = changes(edge);
		String between = line.isEmpty() ? "" : ": ";
		for (int one = 0; one < changes.size(); one++) {
			if (one > 0 && line.length() + changes.get(one).length() + 8 > longest) {
				return line.append(", %d more".formatted(changes.size() - one)).toString();
			}
			line.append(between).append(changes.get(one));
			between = ", ";
		}
		return line.toString();
	}

	/** The kinds of its differences in words, each once. */
	private static List<String> changes(Map<?, ?> edge) {
		return Answers.maps(edge.get("drift")).stream().map((drift) -> SAY.word(drift.get("kind"))).distinct().toList();
	}

}
