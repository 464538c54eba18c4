package org.claimtrail.corpus.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a line of an export of everything tells that is no record, but how records came
 * about. Programs write these lines, always with the type first.
 */
public enum HistoryLine {

	/** The first line. */
	HISTORY,
	/** A change. */
	CHANGE,
	/** What stays of a claim that was removed. */
	REMOVAL,
	/** When the record before it was entered. */
	RECORDED,
	/** What the claim before it said until it was corrected. */
	VERSION,
	/** A claimant that another one answers for. */
	MERGE,
	/** The last line. */
	END;

	private final byte[] start = ("{\"type\":\"" + word() + "\"").getBytes(StandardCharsets.UTF_8);

	/** Which of these a line is; null for all others, be they records or faults. */
	public static @Nullable HistoryLine of(byte[] line) {
		for (HistoryLine kind : values()) {
			byte[] start = kind.start;
			if (line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length)) {
				return kind;
			}
		}
		return null;
	}

	/** The word for it in the schema. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it belongs to the record before it. */
	public boolean isOfRecord() {
		return this == RECORDED || this == VERSION;
	}

}
