package org.claimtrail.launch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant by one that does not exist. */
final class Nearest {

	private Nearest() {
	}

	/** The name that takes the fewest changes, if at most two letters in five change. */
	static Optional<String> to(String wrong, Collection<String> names) {
		return names.stream()
			.min(Comparator.<String>comparingInt((name) -> changes(wrong, name)).thenComparing(name -> name))
			.filter((name) -> changes(wrong, name) * 5 <= Math.max(wrong.length(), name.length()) * 2);
	}

	/** How many letters must be put in, taken out or replaced. */
	private static int changes(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[to.length()];
	}

}
