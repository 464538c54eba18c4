package org.claimtrail.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads the objects in an answer, which knows no types. */
public final class Answers {

	private Answers() {
	}

	/**
	 * The objects in a list.
	 * @param list null, as what is no list, counts as empty
	 * @return one for each place; without fields where the answer has null
	 */
	public static List<Map<?, ?>> maps(@Nullable Object list) {
		List<Map<?, ?>> maps = new ArrayList<>();
		if (list instanceof List<?> entries) {
			entries.forEach((entry) -> maps.add((entry instanceof Map<?, ?> map) ? map : Map.of()));
		}
		return maps;
	}

}
