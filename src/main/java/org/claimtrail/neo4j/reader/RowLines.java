package org.claimtrail.neo4j.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.neo4j.graphdb.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer by lines of JSON: an array of the names of its columns, an array for
 * each row, and an object at the end that says how it ended. What is too much is left
 * out, and the end says so.
 */
final class RowLines {

	private static final JsonMapper JSON = JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	/** Whoever passes rows on holds one at a time. */
	private static final long LONGEST_ROW = 1 << 20;

	private final OutputStream out;

	private final ReadQuestion question;

	private long bytes;

	private volatile boolean writing;

	RowLines(OutputStream out, ReadQuestion question) {
		this.out = out;
		this.question = question;
	}

	/**
	 * Writes all rows, or as many as are allowed. What fails before there is a row leaves
	 * nothing written.
	 * @throws IOException if nobody reads them any more
	 */
	void write(Result result) throws IOException, ReadRefusal {
		List<String> columns = result.columns();
		boolean more = result.hasNext();
		line(columns);
		for (long rows = 0; more; rows++) {
			if (rows == this.question.rows()) {
				end("rows");
				return;
			}
			Map<String, Object> row = result.next();
			if (!line(columns.stream().map(row::get).toList())) {
				end("bytes");
				return;
			}
			more = result.hasNext();
		}
		end("");
	}

	/** Whether it waits for its reader. */
	boolean isWriting() {
		return this.writing;
	}

	void fail(ReadRefusal refusal) throws IOException {
		line(Map.of("code", refusal.code(), "message", String.valueOf(refusal.getMessage())));
	}

	private void end(String exceeded) throws IOException {
		line(Map.of("exceeded", exceeded));
	}

	private void line(Map<String, ?> end) throws IOException {
		this.writing = true;
		this.out.write(JSON.writeValueAsBytes(end));
		this.out.write('\n');
		this.out.flush();
		this.writing = false;
	}

	/**
	 * Returns whether there was room for it. Of a row without room nothing is written.
	 */
	private boolean line(List<?> row) throws IOException, ReadRefusal {
		RowBuffer buffer = new RowBuffer(Math.min(LONGEST_ROW, this.question.bytes() - this.bytes));
		try (JsonGenerator json = JSON.createGenerator(buffer)) {
			new JsonValues(json).write(row);
		}
		catch (JacksonException ex) {
			if (buffer.isFull()) {
				return false;
			}
			throw ex;
		}
		this.bytes += buffer.size() + 1;
		this.writing = true;
		buffer.writeTo(this.out);
		this.out.write('\n');
		this.writing = false;
		return true;
	}

}
