package org.claimtrail.corpus.doubt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.citation.CitationRecord;
import org.claimtrail.claim.AppearanceRecord;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.CueWords;
import org.claimtrail.corpus.document.Document;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.speaker.SpeakerRecord;

/**
 * A source that looks as if it were known through the report alone that tells it: it has
 * no words and no article but those of the report. What was made up from a report is not
 * to be compared with it.
 */
final class SourceDoubts {

	private final Warnings warnings;

	SourceDoubts(Warnings warnings) {
		this.warnings = warnings;
	}

	/** Looks at the claims that are told within one document. */
	void look(Bundle bundle) {
		Map<String, Item> claims = new HashMap<>();
		bundle.items()
			.stream()
			.filter((item) -> item.content() instanceof ClaimRecord)
			.forEach((item) -> claims.put(item.id(), item));
		Set<String> publishers = publishers(bundle);
		Map<String, String> doubtful = new HashMap<>();
		for (Item report : claims.values()) {
			report.citations()
				.cites()
				.stream()
				.filter((citation) -> citation.intent().tellsAgain())
				.map(CitationRecord::cited)
				.map(claims::get)
				.filter(Objects::nonNull)
				.filter((source) -> !publishers.contains(((ClaimRecord) source.content()).claimant()))
				.filter((source) -> isMadeFrom(source, report))
				.forEach((source) -> doubtful.merge(source.id(), report.id(),
						(one, other) -> (one.compareTo(other) < 0) ? one : other));
		}
		for (Item item : bundle.items()) {
			String report = doubtful.get(item.id());
			if (report != null) {
				this.warnings.add(bundle.document().fault(Document.path(item.field(), "knownThrough"), ""),
						"missing, and the claim has no words and no article but those of %s, which tells it; say knownThrough: [%s], "
							.formatted(report, report) + "or give what the source itself said as quote");
			}
		}
	}

	/** Who publishes the articles of a document, and who speaks for them. */
	private static Set<String> publishers(Bundle bundle) {
		Set<String> publishers = bundle.items()
			.stream()
			.map(Item::content)
			.flatMap((content) -> (content instanceof ArticleRecord article) ? Stream.ofNullable(article.publisher())
					: Stream.of())
			.collect(Collectors.toSet());
		bundle.items()
			.stream()
			.map(Item::content)
			.filter((content) -> content instanceof SpeakerRecord speaker && speaker.affiliations()
				.stream()
				.anyMatch((affiliation) -> publishers.contains(affiliation.organization())))
			.map((content) -> ((SpeakerRecord) content).id())
			.toList()
			.forEach(publishers::add);
		return publishers;
	}

	private static boolean isMadeFrom(Item item, Item report) {
		ClaimRecord source = (ClaimRecord) item.content();
		ClaimRecord telling = (ClaimRecord) report.content();
		if (!item.citations().knownThrough().isEmpty() || source.claimant().equals(telling.claimant())) {
			return false;
		}
		List<String> words = words(source);
		List<String> others = words(telling);
		Set<String> articles = articles(telling);
		boolean wordless = words.isEmpty();
		return !others.isEmpty() && articles.containsAll(articles(source))
				&& (wordless || !source.appearances().isEmpty()) && words.stream()
					.allMatch((text) -> others.stream().anyMatch((other) -> CueWords.standsIn(text, other)));
	}

	private static Set<String> articles(ClaimRecord claim) {
		return claim.appearances().stream().map(AppearanceRecord::article).collect(Collectors.toSet());
	}

	private static List<String> words(ClaimRecord claim) {
		return Stream.of(Stream.ofNullable(claim.quote()),
				Stream.ofNullable(claim.figure()).flatMap((figure) -> Stream.ofNullable(figure.phrase())),
				claim.appearances()
					.stream()
					.flatMap((appearance) -> Stream.ofNullable(appearance.evidence()))
					.map((evidence) -> evidence.exact()))
			.flatMap((texts) -> texts)
			.toList();
	}

}
