package org.claimtrail.corpus.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.DocumentException;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.corpus.document.JsonDocument;
import org.claimtrail.corpus.document.Lines;
import org.claimtrail.corpus.document.Utf8;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.date.PartialDate;
import org.claimtrail.date.PartialDateException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a whole export of everything before any of it is taken: each line must be right
 * in itself, and stand where it belongs.
 */
final class HistoryCheck {

	private static final int TOGETHER = 1_000;

	private static final int TOGETHER_BYTES = 4 * Lines.LONGEST;

	private static final int MOST_FAULTS = 20;

	private static final List<String> TIMES = List.of("at", "recordedAt", "supersededAt");

	private static final List<String> DATES = List.of("statedOn", "since", "until", "asOf");

	private final CorpusFile file;

	private final DocumentSchema schema;

	private final HistoryOrder order = new HistoryOrder();

	private final MessageDigest digest = digest();

	private final List<Fault> faults = new ArrayList<>();

	private List<Unread> unread = new ArrayList<>();

	private int bytes;

	HistoryCheck(CorpusFile file, DocumentSchema schema) {
		this.file = file;
		this.schema = schema;
	}

	/**
	 * Checks it.
	 * @param listener is told how far it is
	 * @param pulse is called now and then
	 * @return what is wrong, or some of it
	 */
	List<Fault> faults(ImportListener listener, Runnable pulse) {
		int[] last = { 1 };
		boolean[] ended = { false };
		HistoryFile.read(this.file, (number, line, tooLong) -> {
			last[0] = number;
			this.digest.update(line);
			this.digest.update((byte) '\n');
			if (ended[0] && !tooLong && Outline.isBlank(line)) {
				return true;
			}
			ended[0] |= HistoryLine.of(line) == HistoryLine.END;
			this.unread.add(new Unread(number, line, tooLong));
			this.bytes += line.length;
			if (this.unread.size() == TOGETHER || this.bytes > TOGETHER_BYTES) {
				listener.advanced(this.unread.size());
				pulse.run();
				look();
			}
			return this.faults.size() < MOST_FAULTS;
		});
		look();
		String open = this.faults.isEmpty() ? this.order.open() : null;
		if (open != null) {
			this.faults.add(new Fault(this.file.name(), last[0], "", open));
		}
		return this.faults;
	}

	/** The file with its mark, after all was checked. */
	HistoryFile checked() {
		return new HistoryFile(this.file, this.order.change(), HexFormat.of().formatHex(this.digest.digest()));
	}

	private void look() {
		List<Read> lines = this.unread.parallelStream().map(this::read).toList();
		this.unread = new ArrayList<>();
		this.bytes = 0;
		for (Read line : lines) {
			if (!line.faults().isEmpty()) {
				this.faults.addAll(line.faults());
			}
			else if (line.document() != null) {
				String problem = this.order.problem(line.kind(), line.document().root());
				if (problem != null) {
					this.faults.add(line.document().fault("", problem));
				}
			}
			if (this.faults.size() >= MOST_FAULTS) {
				return;
			}
		}
	}

	private Read read(Unread line) {
		HistoryLine kind = HistoryLine.of(line.bytes());
		try {
			if (line.tooLong()) {
				throw new DocumentException(line.number(), "",
						"found more than " + Lines.LONGEST + " bytes in the line, expected fewer");
			}
			String text = Utf8.decode(line.bytes(), line.number());
			if (text.isBlank()) {
				throw new DocumentException(line.number(), "", "found an empty line, expected none in an export");
			}
			Document document = JsonDocument.readLine(this.file.name(), text, line.number());
			List<Fault> found = (kind != null) ? this.schema.checkHistory(kind, document) : List.of();
			return new Read(kind, document, (found.isEmpty() && kind != null) ? dates(document) : found);
		}
		catch (DocumentException ex) {
			return new Read(kind, null, List.of(ex.in(this.file.name())));
		}
	}

	private static List<Fault> dates(Document document) {
		JsonNode root = document.root();
		List<Fault> faults = new ArrayList<>();
		for (String key : TIMES) {
			try {
				if (root.has(key)) {
					OffsetDateTime.parse(root.path(key).asString());
				}
			}
			catch (DateTimeException ex) {
				faults.add(document.fault(key, "found no time, expected one such as 2026-01-02T03:04:05.678Z"));
			}
		}
		for (String key : DATES) {
			try {
				if (root.has(key)) {
					PartialDate.parse(root.path(key).asString());
				}
			}
			catch (PartialDateException ex) {
				faults.add(document.fault(key, String.valueOf(ex.getMessage())));
			}
		}
		try {
			if (root.has("describedFirst")) {
				LocalDate.parse(root.path("describedFirst").asString());
			}
		}
		catch (DateTimeException ex) {
			faults.add(document.fault("describedFirst", "found no day, expected one such as 2026-01-02"));
		}
		return faults;
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A line that was not read yet. */
	private record Unread(int number, byte[] bytes, boolean tooLong) {
	}

	/** A line that was read; without a document where it cannot be read. */
	private record Read(@Nullable HistoryLine kind, @Nullable Document document, List<Fault> faults) {
	}

}
