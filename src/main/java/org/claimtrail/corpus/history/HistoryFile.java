package org.claimtrail.corpus.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.corpus.document.Lines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export of everything whose history was checked.
 *
 * @param file the file
 * @param change the number of its newest change
 * @param mark by what the file is recognized: the hash of all it says
 */
public record HistoryFile(CorpusFile file, long change, String mark) {

	/** After how many lines whoever waits is told that the reading goes on. */
	static final int PULSE = 1_000;

	/**
	 * Reads the lines of one kind, in their order.
	 * @param early whether they stand before all records
	 * @param pulse is called now and then
	 */
	void each(HistoryLine kind, boolean early, Runnable pulse, Consumer<JsonNode> reader) {
		read(this.file, (number, line, tooLong) -> {
			if (number % PULSE == 0) {
				pulse.run();
			}
			HistoryLine found = HistoryLine.of(line);
			if (found == kind) {
				reader.accept(JsonMapper.shared().readTree(line));
			}
			return found != null || !early || line.length == 0;
		});
	}

	/** Reads lines until the reader has enough. */
	static void read(CorpusFile file, LineReader reader) {
		try (InputStream in = file.content().getInputStream(); Lines lines = new Lines(in)) {
			int number = 1;
			for (byte[] line = lines.next(); line != null; line = lines.next()) {
				if (!reader.read(number++, line, lines.wasTooLong())) {
					return;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file.name() + ": " + ex.getMessage(), ex);
		}
	}

	/** Reads a line. */
	@FunctionalInterface
	interface LineReader {

		/**
		 * Reads it.
		 * @return whether more are wanted
		 */
		boolean read(int number, byte[] line, boolean tooLong);

	}

}
