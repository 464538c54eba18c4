package org.claimtrail.corpus.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.DocumentException;
import org.claimtrail.corpus.document.DocumentSchema;
import org.claimtrail.corpus.document.DocumentTree;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.corpus.document.JsonDocument;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.document.Lines;
import org.claimtrail.corpus.document.Utf8;
import org.claimtrail.corpus.document.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the bundles of a file one after the other. */
public final class Bundles {

	private static final Map<String, Kind> LISTS = Map.of("organizations", Kind.ORGANIZATION, "speakers", Kind.SPEAKER,
			"measures", Kind.MEASURE, "propositions", Kind.PROPOSITION, "claims", Kind.CLAIM);

	/** Lines that are read together, unless they have too many bytes. */
	private static final int SOME = 1_000;

	private static final int SOME_BYTES = 4 * Lines.LONGEST;

	private final DocumentSchema schema;

	private final MergedArticles merged;

	private final boolean historic;

	public Bundles(DocumentSchema schema) {
		this(schema, new MergedArticles(), false);
	}

	private Bundles(DocumentSchema schema, MergedArticles merged, boolean historic) {
		this.schema = schema;
		this.merged = merged;
		this.historic = historic;
	}

	/** The same, for one import that may make one of two articles. */
	public Bundles merging(MergedArticles merged) {
		return new Bundles(this.schema, merged, this.historic);
	}

	/** The same with the lines that tell how records came about. */
	public Bundles historic() {
		return new Bundles(this.schema, this.merged, true);
	}

	/**
	 * Reads bundles.
	 * @param file the file
	 * @param checked whether to check against the schema; not needed for bundles that
	 * were checked before
	 * @param wanted the bundles to read, by index
	 * @param reader takes each bundle
	 */
	public void read(CorpusFile file, boolean checked, IntPredicate wanted, Consumer<Bundle> reader) {
		readAll(file, checked, wanted, (bundle) -> reader.accept(this.merged.in(bundle)));
	}

	private void readAll(CorpusFile file, boolean checked, IntPredicate wanted, Consumer<Bundle> reader) {
		try (InputStream in = file.content().getInputStream()) {
			if (file.format() == CorpusFile.Format.LINES) {
				readLines(file, new Lines(in), checked, wanted, reader);
			}
			else if (wanted.test(0)) {
				reader.accept(dossier(file, in, checked));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file.name() + ": " + ex.getMessage(), ex);
		}
	}

	private void readLines(CorpusFile file, Lines lines, boolean checked, IntPredicate wanted, Consumer<Bundle> reader)
			throws IOException {
		CompletableFuture<List<Bundle>> ahead = CompletableFuture.completedFuture(List.of());
		List<Unread> some = new ArrayList<>();
		List<byte[]> history = new ArrayList<>();
		int bytes = 0;
		int index = 0;
		for (byte[] line = lines.next(); line != null; line = lines.next()) {
			HistoryLine told = HistoryLine.of(line);
			if (told != null) {
				if (this.historic && told.isOfRecord()) {
					history.add(line);
					bytes += line.length;
				}
				index++;
				continue;
			}
			if (some.size() == SOME || bytes > SOME_BYTES) {
				CompletableFuture<List<Bundle>> next = readAhead(file, some, checked);
				ahead.join().forEach(reader);
				ahead = next;
				some = new ArrayList<>();
				bytes = 0;
			}
			history = new ArrayList<>();
			if (wanted.test(index) && (lines.wasTooLong() || !isBlank(line))) {
				some.add(new Unread(index, line, lines.wasTooLong(), history));
				bytes += line.length;
			}
			index++;
		}
		CompletableFuture<List<Bundle>> last = readAhead(file, some, checked);
		ahead.join().forEach(reader);
		last.join().forEach(reader);
	}

	/** Reads lines on all processors while those before them are worked on. */
	private CompletableFuture<List<Bundle>> readAhead(CorpusFile file, List<Unread> lines, boolean checked) {
		return CompletableFuture
			.supplyAsync(() -> lines.parallelStream().map((line) -> read(file, line, checked)).toList());
	}

	private Bundle read(CorpusFile file, Unread line, boolean checked) {
		if (line.tooLong()) {
			return unreadable(file, line.index(), tooLong(line.index() + 1));
		}
		Bundle bundle = line(file, line.bytes(), line.index(), checked);
		return line.history().isEmpty() ? bundle
				: bundle.with(line.history().stream().map(JsonMapper.shared()::readTree).toList());
	}

	private Bundle line(CorpusFile file, byte[] bytes, int index, boolean checked) {
		try {
			Document document = JsonDocument.readLine(file.name(), Utf8.decode(bytes, index + 1), index + 1);
			List<Fault> faults = checked ? this.schema.checkLine(document) : List.of();
			return faults.isEmpty() ? new RecordReader(document, checked).line(index) : new Bundle(index, document,
					List.of(), faults, Map.of(Kind.of(document.root().path("type").asString("")), 1));
		}
		catch (DocumentException ex) {
			return unreadable(file, index, ex);
		}
	}

	private Bundle dossier(CorpusFile file, InputStream in, boolean checked) throws IOException {
		try {
			DocumentTree.refuseTooLong(file.size());
			String text = Utf8.decode(in.readNBytes(DocumentTree.LONGEST), 1);
			Document document = switch (file.format()) {
				case YAML -> YamlDocument.read(file.name(), text, this.schema.typedKeys());
				case JSON -> JsonDocument.read(file.name(), text);
				default -> throw new DocumentException(1, "",
						"found a file that is not *.yaml, *.yml, *.json or *.jsonl, expected one of these");
			};
			List<Fault> faults = checked ? this.schema.checkDossier(document) : List.of();
			return faults.isEmpty() ? new RecordReader(document, checked).dossier()
					: new Bundle(0, document, List.of(), faults, sizes(document.root()));
		}
		catch (DocumentException ex) {
			return unreadable(file, 0, ex);
		}
	}

	private static Map<Kind, Integer> sizes(JsonNode root) {
		Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
		LISTS.forEach((list, kind) -> sizes.put(kind, root.path(list).size()));
		sizes.put(Kind.ARTICLE, root.path("article").isObject() ? 1 : 0);
		sizes.values().removeIf((size) -> size == 0);
		return sizes.isEmpty() ? Map.of(Kind.UNREADABLE, 1) : sizes;
	}

	private static Bundle unreadable(CorpusFile file, int index, DocumentException fault) {
		Document nothing = new Document(file.name(), JsonNodeFactory.instance.nullNode(), Map.of(), index + 1);
		return new Bundle(index, nothing, List.of(), List.of(fault.in(file.name())), Map.of(Kind.UNREADABLE, 1));
	}

	private static DocumentException tooLong(int line) {
		return new DocumentException(line, "",
				"found more than " + Lines.LONGEST + " bytes in the line, expected fewer");
	}

	private static boolean isBlank(byte[] line) {
		for (byte character : line) {
			if (character != ' ' && character != '\t' && character != '\r') {
				return false;
			}
		}
		return true;
	}

	/** A line that was not read yet. */
	private record Unread(int index, byte[] bytes, boolean tooLong, List<byte[]> history) {
	}

}
