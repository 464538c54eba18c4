package org.claimtrail.corpus.history;

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

	static Outline of(CorpusFile file) {
		if (file.format() != CorpusFile.Format.LINES) {
			return new Outline(false, false, null, null);
		}
		boolean[] any = { false, false };
		byte[][] ends = { {}, {} };
		HistoryFile.read(file, (number, line, tooLong) -> {
			HistoryLine kind = HistoryLine.of(line);
			any[0] |= kind != null;
			if (number == 1) {
				any[1] = kind == HistoryLine.HISTORY;
				ends[0] = line;
			}
			ends[1] = (kind == HistoryLine.END) ? line : ends[1];
			return true;
		});
		return new Outline(any[0], any[1], change(ends[0]), change(ends[1]));
	}

	/** Whether somebody wrote while the export ran. */
	boolean isDisturbed() {
		return this.first != null && this.last != null && this.first >= 0 && this.last > this.first;
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
