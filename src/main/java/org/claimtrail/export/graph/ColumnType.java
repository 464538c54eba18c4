package org.claimtrail.export.graph;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The types of values, as CSVW and GraphML name them. */
enum ColumnType {

	TEXT("string", "string"), NUMBER("double", "double"), COUNT("integer", "long"), TRUTH("boolean", "boolean"),
	DAY("date", "string"), TIME("dateTime", "string"), LIST("json", "string");

	private final String csvw;

	private final String graphMl;

	ColumnType(String csvw, String graphMl) {
		this.csvw = csvw;
		this.graphMl = graphMl;
	}

	String csvw() {
		return this.csvw;
	}

	String graphMl() {
		return this.graphMl;
	}

	/**
	 * A value of the graph as a text, a number or a truth value; a list as JSON.
	 */
	static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list -> JsonMapper.shared().writeValueAsString(list.stream().map(ColumnType::plain).toList());
			case ZonedDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
			case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
			case Number number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

}
