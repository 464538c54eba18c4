package org.claimtrail.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 says. A text that a spreadsheet would take for a formula begins
 * with an apostrophe.
 */
public final class CsvWriter {

	private static final String FORMULAS = "=+-@\t\r";

	private final Writer writer;

	public CsvWriter(Writer writer) {
		this.writer = writer;
	}

	public void write(List<? extends @Nullable Object> row) throws IOException {
		for (int i = 0; i < row.size(); i++) {
			if (i > 0) {
				this.writer.write(',');
			}
			this.writer.write(cell(row.get(i)));
		}
		this.writer.write("\r\n");
	}

	static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number number) {
			return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
		}
		String text = value.toString();
		if (!text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0) {
			text = "'" + text;
		}
		boolean quoted = text.chars().anyMatch((sign) -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
