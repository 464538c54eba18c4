package org.claimtrail.citation.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.Intent;
import org.claimtrail.citation.drift.Comparison;
import org.claimtrail.claim.ClaimRecord;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps on each claim how many citations pass it on, and how many reports these are:
 * those in one article are one report, those in none are one for each claimant and day,
 * and one for itself where nobody knows the day.
 */
final class ReportCounts {

	private static final String RECOUNT = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			LET citations = COUNT { (claim)<-[cites:CITES]-() WHERE cites.intent IN $intents },
				articles = COUNT { MATCH (claim)<-[cites:CITES]-(:Claim)-[:APPEARS_IN]->(article:Article)
					WHERE cites.intent IN $intents RETURN DISTINCT article },
				others = COUNT { MATCH (claim)<-[cites:CITES]-(report:Claim)
					WHERE cites.intent IN $intents AND NOT EXISTS { (report)-[:APPEARS_IN]->(:Article) }
					RETURN DISTINCT report.claimantId, coalesce(toString(report.statedOnFirst), report.id) }
			FILTER coalesce(claim.citationCount <> citations OR claim.reportCount <> articles + others, true)
			SET claim.citationCount = citations, claim.reportCount = articles + others
			""";

	/**
	 * What nobody has passed on yet is not looked at any further. Else it looks for an
	 * article among the reports of a claim, and for a claim among those of an article,
	 * whichever are fewer, so that a claim with very many reports costs what is added.
	 * The far end is compared by its identifier: between two ends that are both bound the
	 * store may look through all citations of the one with very many.
	 */
	private static final String ADD = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (cited:Claim {id: row.cited})
			LET before = COUNT { (cited)<-[:CITES]-() }
			LET told = COUNT { UNWIND CASE before WHEN 0 THEN [] ELSE row.articles END AS id
					MATCH (article:Article {id: id})
					WHERE CASE WHEN before < COUNT { (article)<-[:APPEARS_IN]-() }
						THEN EXISTS { MATCH (cited)<-[cites:CITES]-(other) WHERE cites.intent IN $intents
							WITH other, article MATCH (other)-[:APPEARS_IN]->(place) WHERE place.id = article.id RETURN other }
						ELSE EXISTS { MATCH (article)<-[:APPEARS_IN]-(other)
							WITH other, cited MATCH (other)-[cites:CITES]->(far)
							WHERE far.id = cited.id AND cites.intent IN $intents RETURN other } END
					RETURN article },
				said = COUNT { UNWIND CASE before WHEN 0 THEN [] ELSE row.days END AS one
					MATCH (other:Claim)-[cites:CITES]->()
					USING INDEX cites:CITES(citedId, citingStatedOnFirst, citingId)
					WHERE cites.citedId = cited.id AND cites.citingStatedOnFirst = one.day AND cites.citingId IS NOT NULL
						AND cites.intent IN $intents AND other.claimantId = one.claimant
						AND NOT EXISTS { (other)-[:APPEARS_IN]->(:Article) }
					RETURN DISTINCT one }
			SET cited.citationCount = coalesce(cited.citationCount, 0) + row.citations,
				cited.reportCount = coalesce(cited.reportCount, 0) + size(row.articles) - told + size(row.days) - said
					+ row.others
			""";

	private ReportCounts() {
	}

	/** Counts anew who passes on each of some claims. */
	static void recount(TransactionContext transaction, List<String> claims) {
		if (!claims.isEmpty()) {
			transaction.run(RECOUNT, Map.of("ids", claims, "intents", Intent.passingOn())).consume();
		}
	}

	/**
	 * Takes in citations that are about to be entered.
	 * @param citations by claims that cite nothing yet
	 * @param claims these claims
	 * @param compared by whom claims that are there are cited
	 */
	static void add(TransactionContext transaction, List<CitationsRecord> citations, Map<String, ClaimRecord> claims,
			Map<String, Map<String, Comparison>> compared) {
		Map<String, List<ClaimRecord>> reports = new TreeMap<>();
		for (CitationsRecord citing : citations) {
			Set<String> there = compared.getOrDefault(citing.citing(), Map.of()).keySet();
			citing.cites()
				.stream()
				.filter((citation) -> citation.intent().passesOn() && there.contains(citation.cited()))
				.forEach((citation) -> reports.computeIfAbsent(citation.cited(), (id) -> new ArrayList<>())
					.add(Objects.requireNonNull(claims.get(citing.citing()))));
		}
		if (!reports.isEmpty()) {
			List<Map<String, Object>> rows = new ArrayList<>();
			reports.forEach((cited, some) -> rows.add(row(cited, some)));
			transaction.run(ADD, Map.of("rows", rows, "intents", Intent.passingOn())).consume();
		}
	}

	private static Map<String, Object> row(String cited, List<ClaimRecord> reports) {
		Set<String> articles = new TreeSet<>();
		Set<Map<String, Object>> days = new HashSet<>();
		Set<String> others = new HashSet<>();
		for (ClaimRecord report : reports) {
			report.appearances().forEach((appearance) -> articles.add(appearance.article()));
			LocalDate day = report.statedOn().first();
			if (report.appearances().isEmpty() && day != null) {
				days.add(Map.of("claimant", report.claimant(), "day", day));
			}
			else if (report.appearances().isEmpty()) {
				others.add(report.id());
			}
		}
		return Map.of("cited", cited, "citations", reports.size(), "articles", List.copyOf(articles), "days",
				List.copyOf(days), "others", others.size());
	}

}
