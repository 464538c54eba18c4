package org.claimtrail.pages.proposing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The versions of records that a page showed to be altered since they were proposed: who
 * accepts then overwrites these, and none that came later.
 */
final class ReadVersions {

	private static final Pattern LINE = Pattern.compile("(\\S{1,250}) (\\d{1,9})");

	private static final int MOST = 1_000;

	private ReadVersions() {
	}

	/** As a form keeps them. */
	static String shown(@Nullable Object changes) {
		Map<String, Integer> newest = new TreeMap<>();
		if (changes instanceof List<?> list) {
			for (Object one : list) {
				if (one instanceof Map<?, ?> change && Boolean.TRUE.equals(change.get("isGiven"))
						&& change.get("version") instanceof Number version) {
					newest.merge(String.valueOf(change.get("recordId")), version.intValue(), Math::max);
				}
			}
		}
		StringBuilder lines = new StringBuilder();
		newest.forEach((id, version) -> lines.append(id).append(' ').append(version).append('\n'));
		return lines.toString().strip();
	}

	/** As the mutation takes them; what is no version is left out. */
	static List<Map<String, Object>> sent(String lines) {
		List<Map<String, Object>> versions = new ArrayList<>();
		lines.lines().limit(MOST).forEach((line) -> {
			Matcher read = LINE.matcher(line.strip());
			if (read.matches()) {
				versions.add(Map.of("id", read.group(1), "version", Integer.parseInt(read.group(2))));
			}
		});
		return versions;
	}

}
