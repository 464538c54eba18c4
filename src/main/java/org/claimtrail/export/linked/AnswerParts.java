package org.claimtrail.export.linked;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Reads parts of an answer to an operation, and leaves out what is absent. */
final class AnswerParts {

	private AnswerParts() {
	}

	static List<Map<?, ?>> nodes(List<Map<?, ?>> edges) {
		return edges.stream().<Map<?, ?>>map((edge) -> Objects.requireNonNull(object(edge, "node"))).toList();
	}

	static List<Map<?, ?>> edges(Map<?, ?> object, String connection) {
		return list(object(object, connection), "edges");
	}

	static List<Map<?, ?>> list(@Nullable Map<?, ?> object, String name) {
		return (object != null && object.get(name) instanceof List<?> list)
				? list.stream().<Map<?, ?>>map((one) -> (Map<?, ?>) one).toList() : List.of();
	}

	static @Nullable Map<?, ?> object(Map<?, ?> object, String name) {
		return (Map<?, ?>) object.get(name);
	}

	static String text(Map<?, ?> object, String name) {
		return String.valueOf(Objects.requireNonNull(object.get(name), name));
	}

	static void put(Map<String, Object> to, String key, @Nullable Object value) {
		if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
			to.put(key, value);
		}
	}

}
