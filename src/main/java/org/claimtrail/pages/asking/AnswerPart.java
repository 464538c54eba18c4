package org.claimtrail.pages.asking;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of an answer as a page shows it: words, entries with labels, a table, or a list.
 *
 * @param text the words of it, or the name of a record; empty where there are none
 * @param link the address that the words lead to; null without
 * @param entries what stands below the words, each with its label
 * @param table what stands in rows; null without
 * @param items what stands in a list
 */
public record AnswerPart(String text, @Nullable String link, List<Entry> entries, @Nullable Table table,
		List<AnswerPart> items) {

	static final AnswerPart NOTHING = words("");

	static AnswerPart words(String text) {
		return words(text, null);
	}

	static AnswerPart words(String text, @Nullable String link) {
		return new AnswerPart(text, link, List.of(), null, List.of());
	}

	static AnswerPart entries(String text, @Nullable String link, List<Entry> entries) {
		return new AnswerPart(text, link, List.copyOf(entries), null, List.of());
	}

	static AnswerPart table(Table table) {
		return new AnswerPart("", null, List.of(), table, List.of());
	}

	static AnswerPart items(List<AnswerPart> items) {
		return new AnswerPart("", null, List.of(), null, List.copyOf(items));
	}

	/** Whether it is told in a line. */
	public boolean isPlain() {
		return this.entries.isEmpty() && this.table == null && this.items.isEmpty();
	}

	/** Whether nothing is known of it. */
	public boolean isNothing() {
		return this.text.isEmpty() && isPlain();
	}

	/** A part with its label. */
	public record Entry(String label, AnswerPart part) {
	}

	/**
	 * Rows under heads.
	 *
	 * @param rows as many cells each as there are heads
	 */
	public record Table(List<String> heads, List<List<AnswerPart>> rows) {
	}

}
