package org.claimtrail.corpus.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.document.TextCheck;
import org.claimtrail.date.PartialDate;
import org.claimtrail.date.PartialDateException;
import org.claimtrail.ledger.FoldedText;
import org.claimtrail.measure.MeasureRecord;
import org.claimtrail.organization.OrganizationKind;
import org.claimtrail.organization.OrganizationRecord;
import org.claimtrail.proposition.PropositionRecord;
import org.claimtrail.speaker.AffiliationRecord;
import org.claimtrail.speaker.SpeakerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a document that fits the schema into records, and checks what the schema cannot
 * say.
 */
final class RecordReader {

	private static final String DOSSIER_ARTICLE = "article";

	/** Bytes of a name or an address; an index takes some 8,000 in all. */
	static final int LONGEST_KEY = 4_000;

	/** Bytes of a title or a name as filters compare it. */
	static final int LONGEST_FOLDED = 30_000;

	private final Document document;

	private final boolean doubted;

	private final List<Fault> faults = new ArrayList<>();

	private final List<Item> items = new ArrayList<>();

	private final List<Fault> warnings = new ArrayList<>();

	private List<Reference> references = new ArrayList<>();

	/**
	 * Starts to read a document.
	 * @param doubted whether to look for what is doubtful, too
	 */
	RecordReader(Document document, boolean doubted) {
		this.document = document;
		this.doubted = doubted;
		this.warnings.addAll(doubted ? TextCheck.of(document).warnings() : List.of());
	}

	/** Reads all records of a dossier. */
	Bundle dossier() {
		JsonNode root = this.document.root();
		each(Kind.ORGANIZATION, root, "organizations");
		each(Kind.SPEAKER, root, "speakers");
		each(Kind.MEASURE, root, "measures");
		each(Kind.PROPOSITION, root, "propositions");
		JsonNode article = root.path(DOSSIER_ARTICLE);
		if (article.isObject()) {
			item(Kind.ARTICLE, article, DOSSIER_ARTICLE, null);
		}
		each(Kind.CLAIM, root, "claims");
		String id = article.isObject() ? text(article, "id") : null;
		return bundle(0, (id != null) ? new Dossier(id, id) : null);
	}

	/** Reads the record of a line. */
	Bundle line(int index) {
		JsonNode root = this.document.root();
		item(Kind.of(root.path("type").asString("")), root, "", null);
		return bundle(index, null);
	}

	private Bundle bundle(int index, @Nullable Dossier dossier) {
		Bundle bundle = Bundle.of(index, this.document, this.items, this.warnings, dossier);
		return this.faults.isEmpty() ? bundle
				: new Bundle(index, this.document, List.of(), this.faults, bundle.sizes());
	}

	private void each(Kind kind, JsonNode root, String list) {
		String article = text(root.path(DOSSIER_ARTICLE), "id");
		int index = 0;
		for (JsonNode node : root.path(list)) {
			item(kind, node, Document.path(list, index++), article);
		}
	}

	private void item(Kind kind, JsonNode node, String path, @Nullable String article) {
		this.references = new ArrayList<>();
		String id = node.path("id").asString();
		ClaimReader claim = (kind == Kind.CLAIM) ? new ClaimReader(this, node, path, article) : null;
		Edges edges = (claim != null) ? claim.edges() : Edges.none(id);
		Record content = (claim != null) ? claim.claim() : content(kind, node, path);
		this.items.add(new Item(kind, id, content, edges, List.copyOf(this.references), path));
	}

	private Record content(Kind kind, JsonNode node, String path) {
		return switch (kind) {
			case ORGANIZATION -> organization(node, path);
			case SPEAKER -> speaker(node, path);
			case MEASURE -> measure(node, path);
			case PROPOSITION -> new PropositionRecord(node.path("id").asString(),
					indexed(node, path, "statement", LONGEST_KEY), text(node, "description"));
			default -> new ArticleReader(this, node, path).article();
		};
	}

	private OrganizationRecord organization(JsonNode node, String path) {
		OrganizationKind kind = OrganizationKind.valueOf(node.path("kind").asString("OTHER"));
		return new OrganizationRecord(node.path("id").asString(), indexed(node, path, "name", LONGEST_KEY),
				texts(node, "aliases"), kind, text(node, "country"), text(node, "description"),
				refer(node, path, "partOf"));
	}

	private SpeakerRecord speaker(JsonNode node, String path) {
		List<AffiliationRecord> affiliations = new ArrayList<>();
		for (JsonNode affiliation : node.path("affiliations")) {
			String at = Document.path(Document.path(path, "affiliations"), affiliations.size());
			PartialDate from = date(affiliation, at, "from");
			PartialDate to = date(affiliation, at, "to");
			requireOrder(at, "from", from, "to", to);
			AffiliationRecord record = new AffiliationRecord(referOne(affiliation, at, "organization"),
					text(affiliation, "role"), from, to);
			if (affiliations.contains(record)) {
				fault(at, "found the same affiliation twice, expected each once: take one out or tell them apart by"
						+ " role or days");
			}
			affiliations.add(record);
		}
		return new SpeakerRecord(node.path("id").asString(), indexed(node, path, "name", LONGEST_KEY),
				texts(node, "aliases"), node.path("anonymous").asBoolean(false), text(node, "description"),
				affiliations);
	}

	private MeasureRecord measure(JsonNode node, String path) {
		return new MeasureRecord(node.path("id").asString(), indexed(node, path, "name", LONGEST_KEY),
				node.path("population").asString(), node.path("property").asString(), node.path("unit").asString(),
				text(node, "description"), refer(node, path, "componentOf"),
				node.has("mayMean") ? refer(node, path, "mayMean") : null);
	}

	static @Nullable String text(JsonNode node, String key) {
		return node.has(key) ? node.path(key).asString() : null;
	}

	private static List<String> texts(JsonNode node, String key) {
		return node.path(key).valueStream().map(JsonNode::asString).toList();
	}

	/** Reads a date and adds a fault if it is none. */
	@Nullable PartialDate date(JsonNode node, String path, String key) {
		if (!node.has(key)) {
			return null;
		}
		try {
			return PartialDate.parse(node.path(key).asString());
		}
		catch (PartialDateException ex) {
			fault(Document.path(path, key), String.valueOf(ex.getMessage()));
			return null;
		}
	}

	void requireOrder(String path, String start, @Nullable PartialDate from, String end, @Nullable PartialDate to) {
		if (from != null && to != null && from.first() != null && to.last() != null
				&& from.first().isAfter(to.last())) {
			fault(Document.path(path, end), "found " + to + ", expected a date not before " + start + ", " + from);
		}
	}

	/** Nobody has said or published anything tomorrow. */
	void warnOfTheFuture(String path, @Nullable PartialDate date) {
		if (date == null) {
			return;
		}
		LocalDate day = (date.first() != null) ? date.first() : date.last();
		if (day != null && day.isAfter(LocalDate.now().plusDays(1))) {
			warn(path, "found " + date + ", a day that has not come yet; check the year");
		}
	}

	/** Reads an identifier of another record. */
	String referOne(JsonNode node, String path, String key) {
		String id = node.path(key).asString();
		this.references.add(new Reference(id, Document.path(path, key)));
		return id;
	}

	/** Reads identifiers of other records, each once. */
	List<String> refer(JsonNode node, String path, String key) {
		Set<String> ids = new LinkedHashSet<>();
		for (JsonNode element : node.path(key)) {
			String field = Document.path(Document.path(path, key), ids.size());
			String id = element.asString();
			if (id.equals(text(node, "id"))) {
				fault(field, "found the record itself, expected another one");
			}
			ids.add(id);
			this.references.add(new Reference(id, field));
		}
		return List.copyOf(ids);
	}

	void refer(Reference reference) {
		this.references.add(reference);
	}

	void fault(String path, String problem) {
		this.faults.add(this.document.fault(path, problem));
	}

	void warn(String path, String problem) {
		if (this.doubted) {
			this.warnings.add(this.document.fault(path, problem));
		}
	}

	/** Refuses what an index would refuse, and the whole import with it. */
	String indexed(JsonNode node, String path, String key, int longest) {
		String text = node.path(key).asString();
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		int folded = FoldedText.of(text).getBytes(StandardCharsets.UTF_8).length;
		if (bytes > longest || folded > LONGEST_FOLDED) {
			fault(Document.path(path, key), "found a text of " + Math.max(bytes, folded) + " bytes, expected at most "
					+ Math.min(longest, LONGEST_FOLDED) + ": shorten it");
		}
		return text;
	}

}
