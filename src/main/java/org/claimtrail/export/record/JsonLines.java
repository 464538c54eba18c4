package org.claimtrail.export.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a record as one line. What is absent or empty is left out, the keys stand in one
 * order, and a whole number has no decimals, so that equal records are equal lines.
 */
final class JsonLines {

	private static final List<String> FIRST = List.of("type", "id", "name", "title", "statement", "claim", "article",
			"organization", "claimant");

	/** From here on not every whole number is a double. */
	private static final double LARGEST_EXACT = 0x1p53;

	private final JsonMapper json = JsonMapper.shared();

	String line(Map<String, ?> record) {
		return this.json.writeValueAsString(Objects.requireNonNullElse(plain(record), Map.of()));
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Map<?, ?> map -> plain(map);
			case List<?> list -> list.isEmpty() ? null : list.stream().map(JsonLines::plain).toList();
			case Double number -> number(number);
			default -> value;
		};
	}

	private static @Nullable Object plain(Map<?, ?> map) {
		Map<String, Object> plain = new LinkedHashMap<>();
		FIRST.forEach((key) -> put(plain, key, map.get(key)));
		map.keySet().stream().map(String::valueOf).sorted().forEach((key) -> put(plain, key, map.get(key)));
		return plain.isEmpty() ? null : plain;
	}

	private static void put(Map<String, Object> to, String key, @Nullable Object value) {
		Object plain = plain(value);
		if (plain != null) {
			to.putIfAbsent(key, plain);
		}
	}

	private static Object number(double number) {
		boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT;
		return whole ? (Object) (long) number : (Object) number;
	}

}
