package org.claimtrail.cypher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.claimtrail.table.CsvWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of an answer in one of the forms that a client may ask for. */
abstract class RowWriter {

	private static final JsonMapper JSON = JsonMapper.shared();

	final Writer out;

	private RowWriter(OutputStream out) {
		this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
	}

	static RowWriter of(Form form, OutputStream out) {
		return switch (form) {
			case JSON -> new Query(out);
			case LINES -> new Lines(out);
			case CSV -> new Csv(out);
		};
	}

	/** Begins with the columns, a line of JSON. */
	abstract void columns(String line) throws IOException;

	/** Writes a row, a line of JSON. */
	abstract void row(String line) throws IOException;

	/**
	 * Ends the answer.
	 * @param code what went wrong after it had begun; null if nothing did
	 * @return whether a reader can tell that it is not whole
	 */
	boolean end(@Nullable String code, String message) throws IOException {
		this.out.flush();
		return code == null;
	}

	private static List<?> list(String line) {
		return JSON.readValue(line, List.class);
	}

	/** As Neo4j's Query API writes it, in one object. */
	private static final class Query extends RowWriter {

		private boolean first = true;

		private Query(OutputStream out) {
			super(out);
		}

		@Override
		void columns(String line) throws IOException {
			this.out.write("{\"data\":{\"fields\":" + line + ",\"values\":[");
		}

		@Override
		void row(String line) throws IOException {
			this.out.write(this.first ? "\n" : ",\n");
			this.out.write(line);
			this.first = false;
		}

		@Override
		boolean end(@Nullable String code, String message) throws IOException {
			this.out.write("]}");
			if (code != null) {
				this.out
					.write(",\"errors\":" + JSON.writeValueAsString(List.of(Map.of("code", code, "message", message))));
			}
			this.out.write("}\n");
			this.out.flush();
			return true;
		}

	}

	/** An object for each row. */
	private static final class Lines extends RowWriter {

		private List<?> names = List.of();

		private Lines(OutputStream out) {
			super(out);
		}

		@Override
		void columns(String line) {
			this.names = list(line);
		}

		@Override
		void row(String line) throws IOException {
			Map<String, @Nullable Object> row = new LinkedHashMap<>();
			List<?> values = list(line);
			for (int i = 0; i < values.size(); i++) {
				row.put(String.valueOf(this.names.get(i)), values.get(i));
			}
			this.out.write(JSON.writeValueAsString(row));
			this.out.write('\n');
		}

	}

	/** A table, with JSON in the cells that are no single value. */
	private static final class Csv extends RowWriter {

		private final CsvWriter table = new CsvWriter(this.out);

		private Csv(OutputStream out) {
			super(out);
		}

		@Override
		void columns(String line) throws IOException {
			this.table.write(list(line));
		}

		@Override
		void row(String line) throws IOException {
			this.table.write(list(line).stream().map(Csv::cell).toList());
		}

		private static Object cell(@Nullable Object value) {
			return (value instanceof Map || value instanceof List) ? JSON.writeValueAsString(value)
					: Objects.requireNonNullElse(value, "");
		}

	}

	/** The forms of an answer. */
	enum Form {

		/** One object, as Neo4j's Query API gives it. */
		JSON("application/json", 202),
		/** JSON Lines. */
		LINES("application/x-ndjson", 200),
		/** A table. */
		CSV("text/csv;charset=utf-8", 200);

		private final String type;

		private final int status;

		Form(String type, int status) {
			this.type = type;
			this.status = status;
		}

		String type() {
			return this.type;
		}

		int status() {
			return this.status;
		}

	}

}
