package org.claimtrail.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.InputTypes;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what somebody else recorded while a form was filled in and what the
 * form says. What only one of the two altered is taken from that one; where both did, the
 * form is kept, and marked.
 *
 * @param merged what the form says from now on
 * @param rows what differs, for people to decide
 */
record ChangedSince(Map<String, Object> merged, List<Row> rows) {

	private static final String FIGURE = "figure";

	static ChangedSince of(Map<?, ?> begun, Map<?, ?> recorded, Map<?, ?> sent) {
		List<Row> rows = new ArrayList<>();
		Map<String, Object> merged = merge(begun, recorded, sent, "", rows);
		if (merged.get(FIGURE) instanceof Map<?, ?> figure && figure.isEmpty()) {
			merged.remove(FIGURE);
		}
		return new ChangedSince(merged, rows);
	}

	private static Map<String, Object> merge(Map<?, ?> begun, Map<?, ?> recorded, Map<?, ?> sent, String path,
			List<Row> rows) {
		Map<String, Object> merged = new LinkedHashMap<>();
		Set<Object> names = new LinkedHashSet<>(recorded.keySet());
		names.addAll(sent.keySet());
		names.addAll(begun.keySet());
		for (Object key : names) {
			String name = String.valueOf(key);
			Object value = name.equals(FIGURE)
					? merge(map(begun, name), map(recorded, name), map(sent, name), name, rows)
					: one(FormValues.under(path, name), begun.get(name), recorded.get(name), sent.get(name), rows);
			if (value != null) {
				merged.put(name, value);
			}
		}
		return merged;
	}

	private static @Nullable Object one(String path, @Nullable Object begun, @Nullable Object recorded,
			@Nullable Object sent, List<Row> rows) {
		boolean theirs = !isSame(begun, recorded);
		boolean ours = !isSame(begun, sent);
		if (!theirs) {
			return sent;
		}
		boolean both = ours && !isSame(recorded, sent);
		Object kept = ours ? sent : recorded;
		rows.add(new Row(InputTypes.label(path.substring(path.lastIndexOf('.') + 1)), shown(begun), shown(recorded),
				shown(sent), both, FormPart.id("claim." + path)));
		return kept;
	}

	/** Whether two contents say the same. */
	static boolean isSame(@Nullable Object one, @Nullable Object other) {
		return Objects.equals(plain(one), plain(other));
	}

	/** Numbers by their value, and what is false as what is not said. */
	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Number number -> number.doubleValue();
			case Boolean truth -> truth ? true : null;
			case Map<?, ?> map -> {
				Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
				map.forEach((name, part) -> plain.put(name, plain(part)));
				yield plain;
			}
			case List<?> list -> list.isEmpty() ? null : list.stream().map(ChangedSince::plain).toList();
			default -> value;
		};
	}

	private static String shown(@Nullable Object value) {
		FormValues values = FormValues.of("", (value != null) ? Map.of("", value) : Map.of());
		return (value instanceof Map || value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance))
				? String.valueOf(value).replaceAll("[{}\\[\\]]", "").replace('=', ':') : values.get("");
	}

	private static Map<?, ?> map(Map<?, ?> holder, String name) {
		return (holder.get(name) instanceof Map<?, ?> value) ? value : Map.of();
	}

	/**
	 * A field that somebody else altered.
	 *
	 * @param begun what it said when the form was begun
	 * @param recorded what is recorded now
	 * @param sent what the form said
	 * @param both whether both altered it, so that the form was kept
	 * @param anchor where it is in the form
	 */
	public record Row(String label, String begun, String recorded, String sent, boolean both, String anchor) {

	}

}
