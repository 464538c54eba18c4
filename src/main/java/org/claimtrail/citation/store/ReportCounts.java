package org.claimtrail.citation.store;

import java.util.List;
import java.util.Map;

import org.claimtrail.citation.Intent;
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
	 * Looks for an article among the reports of a claim, and for a claim among those of
	 * an article, whichever are fewer, so that a claim with very many reports costs what
	 * is added. The far end is compared by its identifier: between two ends that are both
	 * bound the store may look through all citations of the one with very many.
	 */
	private static final String ADD = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (report:Claim {id: edge.from})
			MATCH (cited:Claim {id: edge.to})
			WITH cited, collect(report) AS reports, COUNT { (cited)<-[:CITES]-() } AS before
			LET articles = COUNT { UNWIND reports AS report
					MATCH (report)-[:APPEARS_IN]->(article:Article)
					WITH DISTINCT article
					WITH article WHERE NOT CASE WHEN before < COUNT { (article)<-[:APPEARS_IN]-() }
						THEN EXISTS { MATCH (cited)<-[cites:CITES]-(other) WHERE cites.intent IN $intents
							WITH other, article MATCH (other)-[:APPEARS_IN]->(place) WHERE place.id = article.id RETURN other }
						ELSE EXISTS { MATCH (article)<-[:APPEARS_IN]-(other)
							WITH other, cited MATCH (other)-[cites:CITES]->(far)
							WHERE far.id = cited.id AND cites.intent IN $intents RETURN other } END
					RETURN article },
				others = COUNT { UNWIND reports AS report
					WITH report WHERE NOT EXISTS { (report)-[:APPEARS_IN]->(:Article) }
					WITH DISTINCT report.claimantId AS claimant, report.statedOnFirst AS day,
						CASE WHEN report.statedOnFirst IS NULL THEN report.id END AS id
					WITH claimant, day WHERE NOT EXISTS { MATCH (other:Claim)-[cites:CITES]->()
						USING INDEX cites:CITES(citedId, citingStatedOnFirst, citingId)
						WHERE cites.citedId = cited.id AND cites.citingStatedOnFirst = day AND cites.citingId IS NOT NULL
							AND cites.intent IN $intents AND other.claimantId = claimant
							AND NOT EXISTS { (other)-[:APPEARS_IN]->(:Article) } }
					RETURN claimant, day }
			SET cited.citationCount = coalesce(cited.citationCount, 0) + size(reports),
				cited.reportCount = coalesce(cited.reportCount, 0) + articles + others
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
	 * Takes in citations that are about to be entered and that pass on what they cite.
	 * @param edges from which claim to which, by claims that cite nothing yet
	 */
	static void add(TransactionContext transaction, List<Map<String, Object>> edges) {
		if (!edges.isEmpty()) {
			transaction.run(ADD, Map.of("edges", edges, "intents", Intent.passingOn())).consume();
		}
	}

}
