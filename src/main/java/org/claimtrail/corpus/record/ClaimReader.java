package org.claimtrail.corpus.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.citation.CitationRecord;
import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.Intent;
import org.claimtrail.citation.RetractionRecord;
import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.claimtrail.claim.Evidence;
import org.claimtrail.claim.Medium;
import org.claimtrail.claim.Place;
import org.claimtrail.claim.Verification;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a claim that fits the schema into a record. */
final class ClaimReader {

	private final RecordReader reader;

	private final JsonNode node;

	private final String path;

	private final @Nullable String article;

	/**
	 * Starts to read a claim.
	 * @param article the article of the dossier, if it has one
	 */
	ClaimReader(RecordReader reader, JsonNode node, String path, @Nullable String article) {
		this.reader = reader;
		this.node = node;
		this.path = path;
		this.article = article;
	}

	ClaimRecord claim() {
		String claimant = this.reader.referOne(this.node, this.path, "claimant");
		PartialDate statedOn = statedOn();
		new CodingDoubts(this.reader, this.node, this.path).look();
		FigureReader figure = new FigureReader(this.reader, this.node, this.path, statedOn);
		return new ClaimRecord(this.node.path("id").asString(), this.node.path("statement").asString(), claimant,
				RecordReader.text(this.node, "role"), statedOn, Medium.valueOf(word(this.node, "medium", "OTHER")),
				RecordReader.text(this.node, "language"), RecordReader.text(this.node, "quote"), cue(), attribution(),
				figure.figure(), appearances(), Verification.valueOf(word(this.node, "verification", "UNVERIFIED")),
				RecordReader.text(this.node, "verificationNote"));
	}

	Edges edges() {
		List<String> expresses = this.reader.refer(this.node, this.path, "expresses");
		return new Edges(citations(), expresses,
				new ReviewReader(this.reader, this.node, this.path).reviews(expresses));
	}

	private CitationsRecord citations() {
		List<CitationRecord> cites = new ArrayList<>();
		Set<String> cited = new HashSet<>();
		for (JsonNode cite : this.node.path("cites")) {
			String id = otherClaim("cites", cites.size(), cite, cited);
			cites.add(new CitationRecord(id, Intent.valueOf(word(cite, "intent", "REPORTS")),
					RecordReader.text(cite, "via"), RecordReader.text(cite, "cue"),
					this.node.has("attribution") && !cite.has("attribution") ? null : attribution(cite)));
		}
		List<RetractionRecord> retracts = new ArrayList<>();
		Set<String> retracted = new HashSet<>();
		for (JsonNode retraction : this.node.path("retracts")) {
			String id = otherClaim("retracts", retracts.size(), retraction, retracted);
			retracts.add(new RetractionRecord(id, retraction.path("reason").asString()));
		}
		return new CitationsRecord(this.node.path("id").asString(), cites, retracts, knownThrough());
	}

	private List<String> knownThrough() {
		JsonNode given = this.node.path("knownThrough");
		String at = Document.path(this.path, "knownThrough");
		if (given.isString()) {
			return List.of(report(given, at));
		}
		List<String> reports = new ArrayList<>();
		given.forEach((report) -> reports.add(report(report, Document.path(at, reports.size()))));
		return reports;
	}

	private String report(JsonNode report, String at) {
		String id = report.asString();
		this.reader.refer(new Reference(id, at));
		if (id.equals(this.node.path("id").asString())) {
			this.reader.fault(at, "found the claim itself, expected the report that tells of it");
		}
		return id;
	}

	/** The words of attribution of the claim, or of the first citation that has any. */
	private @Nullable String cue() {
		return RecordReader.text(this.node.has("cue") ? this.node : firstWithCue(), "cue");
	}

	private Attribution attribution() {
		Attribution own = attribution(this.node);
		Attribution first = (own != null) ? own : attribution(firstWithCue());
		return (first != null) ? first : Attribution.NEUTRAL;
	}

	private JsonNode firstWithCue() {
		return this.node.path("cites").valueStream().filter((cite) -> cite.has("cue")).findFirst().orElse(this.node);
	}

	/** The class that is given, else that of the words; null without any. */
	private static @Nullable Attribution attribution(JsonNode node) {
		if (node.has("attribution")) {
			return Attribution.valueOf(node.path("attribution").asString());
		}
		return node.has("cue") ? CueWords.classOf(node.path("cue").asString()) : null;
	}

	private String otherClaim(String list, int index, JsonNode element, Set<String> before) {
		String at = Document.path(Document.path(this.path, list), index);
		String id = this.reader.referOne(element, at, "claim");
		if (id.equals(this.node.path("id").asString())) {
			this.reader.fault(Document.path(at, "claim"), "found the claim itself, expected another claim");
		}
		if (!before.add(id)) {
			this.reader.fault(Document.path(at, "claim"), "found " + id + " twice, expected each claim once");
		}
		return id;
	}

	/** When it was stated; unknown where that is not given, or wrong. */
	private PartialDate statedOn() {
		if (this.node.path("statedOn").asString("").equals(PartialDate.UNKNOWN.text())) {
			return PartialDate.UNKNOWN;
		}
		PartialDate date = this.reader.date(this.node, this.path, "statedOn");
		if (date == null) {
			return PartialDate.UNKNOWN;
		}
		this.reader.warnOfTheFuture(Document.path(this.path, "statedOn"), date);
		if (date.last() == null) {
			this.reader.fault(Document.path(this.path, "statedOn"), "found " + date
					+ ", expected a date without an open end: the day by which it had certainly been stated, such as ../2024-12-12");
		}
		return date;
	}

	private List<AppearanceRecord> appearances() {
		if (!this.node.has("appearsIn")) {
			return defaultAppearance();
		}
		for (String key : List.of("place", "evidence")) {
			if (this.node.has(key)) {
				this.reader.fault(Document.path(this.path, key),
						"found beside appearsIn, expected one of the two: put it into appearsIn");
			}
		}
		List<AppearanceRecord> appearances = new ArrayList<>();
		for (JsonNode element : this.node.path("appearsIn")) {
			String at = Document.path(Document.path(this.path, "appearsIn"), appearances.size());
			AppearanceRecord appearance = new AppearanceRecord(this.reader.referOne(element, at, "article"),
					Place.valueOf(word(element, "place", "BODY")), evidence(element));
			if (appearances.stream().anyMatch(appearance::isAtThePlaceOf)) {
				this.reader.fault(at, "found the same place twice, expected each once");
			}
			appearances.add(appearance);
		}
		return appearances;
	}

	private List<AppearanceRecord> defaultAppearance() {
		if (this.article != null) {
			this.reader.refer(new Reference(this.article, this.path));
			return List.of(new AppearanceRecord(this.article, Place.valueOf(word(this.node, "place", "BODY")),
					evidence(this.node)));
		}
		for (String key : List.of("place", "evidence")) {
			if (this.node.has(key)) {
				this.reader.fault(Document.path(this.path, key),
						"found without an article in the dossier, expected appearsIn");
			}
		}
		return List.of();
	}

	private static @Nullable Evidence evidence(JsonNode node) {
		JsonNode evidence = node.path("evidence");
		return evidence.isObject()
				? new Evidence(evidence.path("exact").asString(), RecordReader.text(evidence, "prefix"),
						RecordReader.text(evidence, "suffix"), RecordReader.text(evidence, "language"))
				: null;
	}

	static String word(JsonNode node, String key, String otherwise) {
		return node.path(key).asString(otherwise);
	}

}
