package org.claimtrail.export.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Finds the identifiers by which a record refers to others. */
final class References {

	/**
	 * The keys under which identifiers stand; {@code via} is a word about a citation, and
	 * an import does not look for what it names.
	 */
	private static final Set<String> KEYS = Set.of("claimant", "measure", "organization", "partOf", "componentOf",
			"mayMean", "publisher", "authors", "article", "claim", "proposition", "expresses", "knownThrough");

	private References() {
	}

	static void of(Map<?, ?> record, Consumer<String> ids) {
		record.forEach((key, value) -> {
			if (KEYS.contains(String.valueOf(key))) {
				named(value, ids);
			}
			else {
				within(value, ids);
			}
		});
	}

	private static void named(@Nullable Object value, Consumer<String> ids) {
		if (value instanceof List<?> list) {
			list.forEach((one) -> ids.accept(String.valueOf(one)));
		}
		else if (value != null) {
			ids.accept(value.toString());
		}
	}

	private static void within(@Nullable Object value, Consumer<String> ids) {
		if (value instanceof Map<?, ?> map) {
			of(map, ids);
		}
		else if (value instanceof List<?> list) {
			list.forEach((one) -> within(one, ids));
		}
	}

}
