package org.claimtrail.corpus.history;

import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.corpus.record.IdHashes;
import org.claimtrail.ledger.Fingerprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Follows the lines of an export of everything, one after the other, and says of each
 * that stands where it does not belong, or tells of what is not there, what is wrong.
 */
final class HistoryOrder {

	private final IdHashes records = new IdHashes();

	private final IdHashes removed = new IdHashes();

	private final Ends ends = new Ends();

	private @Nullable HistoryLine last;

	private long change = -1;

	private long changes;

	private long newest = -1;

	private @Nullable RecordLines record;

	/** The number of the newest change when the export began. */
	long change() {
		return this.change;
	}

	/**
	 * What is wrong with a line.
	 * @param kind what it tells; null for a record
	 * @return what was found and what was expected; null if nothing is wrong
	 */
	@Nullable String problem(@Nullable HistoryLine kind, JsonNode line) {
		if (this.newest >= 0) {
			return "found a line after the last one, expected none";
		}
		if (this.change < 0 && kind != HistoryLine.HISTORY) {
			return "found this line first, expected one of the type history";
		}
		if (kind == HistoryLine.RECORDED || kind == HistoryLine.VERSION) {
			return (this.record != null) ? this.record.problem(kind, line)
					: "found the history of a record, expected it after its record";
		}
		String open = (this.record != null) ? this.record.open() : null;
		this.record = null;
		String problem = (open != null) ? open : (kind == null) ? record(line) : switch (kind) {
			case HISTORY -> begin(line);
			case CHANGE -> change(line);
			case REMOVAL -> removal(line);
			case MERGE -> merge(line);
			default -> end(line);
		};
		this.last = kind;
		return problem;
	}

	/** What is missing after the last line; null if nothing is. */
	@Nullable String open() {
		return (this.newest >= 0) ? null
				: "found the end of the file, expected a line of the type end: the file was cut off";
	}

	private @Nullable String begin(JsonNode line) {
		if (this.change >= 0) {
			return "found a second line of the type history, expected one";
		}
		this.change = line.path("change").asLong();
		return null;
	}

	private @Nullable String change(JsonNode line) {
		long number = line.path("number").asLong();
		if (this.last != HistoryLine.HISTORY && this.last != HistoryLine.CHANGE) {
			return "found a change here, expected it before all else";
		}
		if (number != this.changes + 1 || number > this.change) {
			return (this.changes < this.change)
					? "found change %d, expected change %d".formatted(number, this.changes + 1)
					: "found change %d, expected none after change %d".formatted(number, this.change);
		}
		this.changes = number;
		return null;
	}

	private @Nullable String removal(JsonNode line) {
		if (this.last != HistoryLine.HISTORY && this.last != HistoryLine.CHANGE && this.last != HistoryLine.REMOVAL) {
			return "found a removal here, expected it before all records";
		}
		String missing = missingChanges();
		if (missing != null) {
			return missing;
		}
		if (!this.removed.add(hash(line, "id"))) {
			return "found a second removal of " + line.path("id").asString() + ", expected one";
		}
		return (line.path("change").asLong(0) <= this.change) ? null
				: "found change %d, expected none after change %d".formatted(line.path("change").asLong(), this.change);
	}

	private @Nullable String record(JsonNode line) {
		String missing = missingChanges();
		if (missing != null) {
			return missing;
		}
		if (this.last == HistoryLine.MERGE) {
			return "found a record after a merge, expected all records before";
		}
		String id = line.path("id").asString("");
		if (this.removed.contains(Fingerprint.shortHash(id))) {
			return "found " + id + ", which was removed, expected another identifier";
		}
		if (!this.records.add(Fingerprint.shortHash(id))) {
			return "found " + id + " a second time, expected each record once";
		}
		this.record = new RecordLines(id, this.change, this.ends);
		return null;
	}

	private @Nullable String merge(JsonNode line) {
		String id = line.path("id").asString();
		String into = line.path("into").asString();
		String missing = missingChanges();
		if (missing != null) {
			return missing;
		}
		if (this.records.contains(Fingerprint.shortHash(id)) || !this.ends.merge(id, into)) {
			return "found " + id + " a second time, expected each record once";
		}
		if (!kind(id).equals(kind(into))) {
			return "found that " + id + " was merged into " + into + ", expected one of its kind";
		}
		return RecordLines.alterations(line, this.change);
	}

	private @Nullable String end(JsonNode line) {
		this.newest = line.path("change").asLong();
		String missing = missingChanges();
		if (missing != null) {
			return missing;
		}
		if (line.path("records").asLong() != this.records.size()) {
			return "found %d records, expected %d".formatted(this.records.size(), line.path("records").asLong());
		}
		return this.ends.fault(this.records);
	}

	private @Nullable String missingChanges() {
		return (this.changes == this.change) ? null
				: "found %d changes, expected %d".formatted(this.changes, this.change);
	}

	private static long hash(JsonNode line, String key) {
		return Fingerprint.shortHash(line.path(key).asString());
	}

	private static String kind(String id) {
		return id.substring(0, Math.max(0, id.indexOf(':')));
	}

}
