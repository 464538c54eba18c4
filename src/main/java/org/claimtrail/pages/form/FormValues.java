package org.claimtrail.pages.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form, by their paths. */
public final class FormValues {

	/** Ticked on an item of a list that is to be left out. */
	static final String LEFT_OUT = "-";

	/** Behind the path of a field: what was proposed for it. */
	static final String MADE = ".+made";

	/** Behind the path of a field that has what was proposed for it. */
	private static final String LEFT = ".+left";

	/** Behind the path of a field from which somebody took what was proposed. */
	private static final String REFUSED = ".+refused";

	private static final List<String> ASIDE = List.of(MADE, LEFT, REFUSED, SentFields.ID, SentFields.NAME,
			SentFields.NEW);

	private final Map<String, String> values;

	/** Why fields have what was proposed for them, by their paths. */
	private final Map<String, String> notes = new LinkedHashMap<>();

	private boolean surprising;

	private FormValues(Map<String, String> values) {
		this.values = values;
	}

	public static FormValues none() {
		return new FormValues(new LinkedHashMap<>());
	}

	/**
	 * What was sent. A record that was chosen stands in place of the words for it, and
	 * the identifier in place of the name that was shown for it.
	 */
	public static FormValues sent(HttpServletRequest request) {
		FormValues sent = none();
		request.getParameterMap().forEach((path, values) -> sent.put(path, values[0].replace("\r\n", "\n")));
		SentFields.settle(sent.values);
		return sent;
	}

	/** The name that was shown for the identifier that a field has; empty for others. */
	public String nameOf(String path) {
		return get(path).equals(get(path + SentFields.ID)) ? get(path + SentFields.NAME) : "";
	}

	public FormValues copy() {
		return new FormValues(new LinkedHashMap<>(this.values));
	}

	/** The content of an input, at a path. */
	public static FormValues of(String path, Object content) {
		FormValues values = none();
		values.fill(path, content);
		return values;
	}

	public void fill(String path, @Nullable Object content) {
		switch (content) {
			case null -> {
			}
			case Map<?, ?> map -> map.forEach((name, value) -> fill(under(path, String.valueOf(name)), value));
			case List<?> list when list.stream().allMatch(String.class::isInstance) ->
				put(path, String.join("\n", list.stream().map(String::valueOf).toList()));
			case List<?> list -> {
				for (int index = 0; index < list.size(); index++) {
					fill(item(path, index), list.get(index));
				}
			}
			case Number number -> put(path, new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
			default -> put(path, content.toString());
		}
	}

	public String get(String path) {
		return this.values.getOrDefault(path, "");
	}

	public void put(String path, String value) {
		this.values.put(path, value);
	}

	/**
	 * Empties the fields that have what was proposed for them, so that it is made from
	 * what the others say by now. What somebody altered or took away is theirs.
	 */
	public void reconsider() {
		for (String key : List.copyOf(this.values.keySet())) {
			if (key.endsWith(MADE)) {
				String path = key.substring(0, key.length() - MADE.length());
				String made = get(key);
				this.values.remove(key);
				if (get(path).isBlank()) {
					put(path + REFUSED, made);
				}
				else if (get(path).equals(made)) {
					put(path, "");
					put(path + LEFT, made);
				}
			}
		}
	}

	/** Fills in what is empty, and says why. */
	public void make(String path, String value, String note) {
		if (get(path).isBlank() && !value.isBlank()) {
			put(path, value);
			this.notes.put(path, note);
		}
	}

	/**
	 * The same for what somebody has to see before it is saved, and may have taken away.
	 */
	public void propose(String path, String value, String note) {
		if (get(path).isBlank() && !value.isBlank() && !value.equals(get(path + REFUSED))) {
			make(path, value, note);
			this.surprising |= !value.equals(get(path + LEFT));
		}
	}

	/** Whether somebody took away what was proposed for a field. */
	public boolean isRefused(String path) {
		return get(path).isBlank() && !get(path + REFUSED).isBlank();
	}

	/** Whether anything was proposed that its sender has not seen. */
	public boolean isSurprising() {
		return this.surprising;
	}

	/** Why a field has what was proposed for it; empty for others. */
	public String note(String path) {
		return this.notes.getOrDefault(path, "");
	}

	/** What was proposed for a field, which has it or had it; empty for others. */
	public String made(String path) {
		return this.notes.containsKey(path) ? get(path) : get(path).isBlank() ? get(path + REFUSED) : "";
	}

	/** Fills in what is empty. */
	public void putIfBlank(String path, String value) {
		if (get(path).isBlank()) {
			put(path, value);
		}
	}

	/** Whether nothing stands at a path or below it. */
	public boolean isBlank(String path) {
		return this.values.entrySet()
			.stream()
			.noneMatch((entry) -> !entry.getValue().isBlank() && isAtOrBelow(entry.getKey(), path)
					&& !isAside(entry.getKey()));
	}

	private static boolean isAside(String key) {
		return ASIDE.stream().anyMatch(key::endsWith);
	}

	/** The paths of the fields that have something. */
	public List<String> paths() {
		return this.values.keySet().stream().filter((path) -> !get(path).isBlank()).toList();
	}

	/** Empties what stands at a path and below it. */
	public void clear(String path) {
		this.values.keySet().removeIf((key) -> isAtOrBelow(key, path));
	}

	/** How many items a list has. */
	public int size(String path) {
		return indexes(path).size();
	}

	/**
	 * Closes the gaps of a list that empty items leave, and those that are left out.
	 */
	public void compact(String path) {
		Map<Integer, Map<String, String>> items = new TreeMap<>();
		for (int index : indexes(path)) {
			String item = item(path, index);
			Map<String, String> kept = new LinkedHashMap<>();
			this.values.forEach((key, value) -> {
				if (isAtOrBelow(key, item)) {
					kept.put(key.substring(item.length()), value);
				}
			});
			if (!isBlank(item) && get(under(item, LEFT_OUT)).isEmpty()) {
				items.put(index, kept);
			}
		}
		this.values.keySet().removeIf((key) -> key.startsWith(path + "["));
		int next = 0;
		for (Map<String, String> item : items.values()) {
			String at = item(path, next++);
			item.forEach((key, value) -> put(at + key, value));
		}
	}

	private List<Integer> indexes(String path) {
		Pattern item = Pattern.compile(Pattern.quote(path) + "\\[(\\d{1,3})](?:\\..*)?");
		List<Integer> indexes = new ArrayList<>();
		for (String key : this.values.keySet()) {
			Matcher found = item.matcher(key);
			if (found.matches() && !indexes.contains(Integer.valueOf(found.group(1)))) {
				indexes.add(Integer.valueOf(found.group(1)));
			}
		}
		return indexes;
	}

	public static String under(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	public static String item(String path, int index) {
		return path + "[" + index + "]";
	}

	private static boolean isAtOrBelow(String key, String path) {
		return key.equals(path)
				|| (key.startsWith(path) && (key.charAt(path.length()) == '.' || key.charAt(path.length()) == '['));
	}

}
