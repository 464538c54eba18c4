package org.claimtrail.pages.form;

import java.util.List;
import java.util.Map;

/** Reads fields that stand for others: choices, and names that were shown. */
final class SentFields {

	/** Before the path of a field: what was chosen for it. */
	private static final String CHOSEN = "choose:";

	/**
	 * Behind the path of a field that shows a name: the identifier that it stands for.
	 */
	static final String ID = ".+id";

	/** Behind the path of a field that shows a name: the name. */
	static final String NAME = ".+name";

	/** Behind the path of a field: the words of which somebody said that they are new. */
	static final String NEW = ".+new-name";

	private SentFields() {
	}

	/**
	 * Puts a record that was chosen in place of the words for it, and an identifier in
	 * place of the name that was shown for it.
	 */
	static void settle(Map<String, String> values) {
		for (String key : List.copyOf(values.keySet())) {
			String path = key.substring(0, Math.max(0, key.length() - ID.length()));
			if (key.endsWith(ID) && get(values, path).equals(get(values, path + NAME))) {
				values.put(path, get(values, key));
			}
		}
		for (String key : List.copyOf(values.keySet())) {
			if (key.startsWith(CHOSEN)) {
				String path = key.substring(CHOSEN.length());
				boolean isNew = Newcomers.isNew(get(values, key));
				values.put(isNew ? path + NEW : path, get(values, isNew ? path : key));
			}
		}
	}

	/** What was chosen for a field; empty where nothing was. */
	static String chosen(FormValues values, String path) {
		return values.get(CHOSEN + path);
	}

	private static String get(Map<String, String> values, String path) {
		return values.getOrDefault(path, "").strip();
	}

}
