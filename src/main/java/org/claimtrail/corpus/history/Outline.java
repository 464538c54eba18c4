package org.claimtrail.corpus.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.HistoryLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file of lines has of a history, as far as can be seen without reading it.
 *
 * @param any whether any line tells how records came about
 * @param begins whether the first one begins an export of everything
 * @param first what that says is the newest change; null where it is not read
 * @param last what the last line says is the newest change; null where it is no end
 */
record Outline(boolean any, boolean begins, @Nullable Long first, @Nullable Long last) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Looks at the first line, and only where that tells of a history at the others.
	 * @param pulse is called now and then
	 */
	static Outline of(CorpusFile file, Runnable pulse) {
		if (file.format() != CorpusFile.Format.LINES) {
			return new Outline(false, false, null, null);
		}
		boolean[] any = { false, false };
		byte[][] ends = { {}, {} };
		HistoryFile.read(file, (number, line, tooLong) -> {
			if (number % HistoryFile.PULSE == 0) {
				pulse.run();
			}
			HistoryLine kind = HistoryLine.of(line);
			if (number == 1) {
				any[1] = kind == HistoryLine.HISTORY;
				ends[0] = line;
			}
			ends[1] = (kind == HistoryLine.END) ? line : ends[1];
			any[0] |= kind != null || isMarked(line);
			return any[0] || isBlank(line);
		});
		return new Outline(any[0], any[1], change(ends[0]), change(ends[1]));
	}

	/** Whether somebody wrote while the export ran. */
	boolean isDisturbed() {
		return this.first != null && this.last != null && this.first >= 0 && this.last > this.first;
	}

	/** Whether it tells of a history after a mark that an export does not write. */
	private static boolean isMarked(byte[] line) {
		byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
		return line.length > mark.length && Arrays.equals(line, 0, mark.length, mark, 0, mark.length)
				&& HistoryLine.of(Arrays.copyOfRange(line, mark.length, line.length)) != null;
	}

	/** Whether a line has nothing but white space. */
	static boolean isBlank(byte[] line) {
		return new String(line, StandardCharsets.ISO_8859_1).isBlank();
	}

	private static @Nullable Long change(byte[] line) {
		try {
			return JsonMapper.shared().readTree(line).path("change").asLong(-1);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
