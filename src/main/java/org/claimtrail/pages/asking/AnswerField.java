package org.claimtrail.pages.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field of an answer, as a question selects it.
 *
 * @param key its key in the answer
 * @param type the name of its type in the contract, without lists
 * @param description what the contract says of it; empty where it says nothing
 * @param fields what is selected of it; empty for a value
 */
record AnswerField(String key, String type, String description, List<AnswerField> fields) {

	/** What a record is called, whichever of them its type has. */
	static final List<String> NAMES = List.of("name", "title", "statement");

	private static final Set<String> CONNECTION = Set.of("nodes", "edges", "rows");

	/** What people call it. */
	String label() {
		return words(this.key);
	}

	/** Words of a key such as {@code statedOn}. */
	static String words(String key) {
		String words = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
		return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	/** Whether it only holds a list, and perhaps how long that is. */
	boolean isConnection() {
		return this.fields.stream().anyMatch((field) -> CONNECTION.contains(field.key()) && !field.fields().isEmpty());
	}

	/** Whether it holds the things of a list, and no more. */
	boolean isPlace() {
		return CONNECTION.contains(this.key) && !this.fields.isEmpty();
	}

	/** Whether a record has it to be known and called by. */
	boolean isName() {
		return this.key.equals("id") || NAMES.contains(this.key);
	}

}
