package org.claimtrail.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a node or an edge on their way into a statement. What is absent is
 * left out.
 */
public final class Row {

	private final Map<String, Object> properties = new HashMap<>();

	private Row() {
	}

	/** Starts the properties of a node from what every record has. */
	public static Row of(Entry<?> entry) {
		return new Row().with("id", entry.id()).with("fingerprint", entry.fingerprint());
	}

	/** Starts the properties of an edge. */
	public static Row empty() {
		return new Row();
	}

	public Row with(String name, @Nullable Object value) {
		if (value != null) {
			this.properties.put(name, (value instanceof Enum<?> constant) ? constant.name() : value);
		}
		return this;
	}

	/** Adds a date as its text and the first and last day it can mean. */
	public Row withDate(String name, @Nullable PartialDate date) {
		if (date == null) {
			return this;
		}
		return with(name, date.text()).with(name + "First", date.first()).with(name + "Last", date.last());
	}

	/** Adds a text and, beside it, the text as filters compare it. */
	public Row withFolded(String name, String text) {
		return with(name, text).with(name + "Folded", FoldedText.of(text));
	}

	/** Adds texts and, beside them, the texts as filters compare them. */
	public Row withFolded(String name, List<String> texts) {
		return with(name, texts).with(name + "Folded", texts.stream().map(FoldedText::of).toList());
	}

	public Map<String, Object> properties() {
		return this.properties;
	}

	/** The row of an edge between two nodes given by their identifiers. */
	public static Map<String, Object> edge(String from, String to, Row properties) {
		return Map.of("from", from, "to", to, "properties", properties.properties());
	}

}
