package org.claimtrail.citation.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.Intent;
import org.claimtrail.citation.RetractionRecord;
import org.claimtrail.citation.drift.Comparison;
import org.claimtrail.citation.tally.DriftTally;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Enters which claims refer to which. */
@Component
@NamedInterface("store")
public class CitationRegister {

	private static final String KEEP = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:SUPERSEDES]->(version:ClaimVersion)
			WITH claim, version ORDER BY version.supersededAt DESC, size(version.id) DESC, version.id DESC
			WITH claim, head(collect(version)) AS latest
			LET citations = COLLECT { MATCH (claim)-[cites:CITES]->(cited:Claim)
					RETURN [cited.id, cites.intent, coalesce(cites.via, ''), coalesce(cites.cue, '')] ORDER BY cited.id },
				retractions = COLLECT { MATCH (claim)-[retracts:RETRACTS]->(retracted:Claim)
					RETURN [retracted.id, retracts.reason] ORDER BY retracted.id }
			SET latest.citesIds = [citation IN citations | citation[0]],
				latest.citesIntents = [citation IN citations | citation[1]],
				latest.citesVias = [citation IN citations | citation[2]],
				latest.citesCues = [citation IN citations | citation[3]],
				latest.knownThroughIds = COLLECT { MATCH (claim)-[:KNOWN_THROUGH]->(report:Claim)
					RETURN report.id ORDER BY report.id },
				latest.retractsIds = [retraction IN retractions | retraction[0]],
				latest.retractsReasons = [retraction IN retractions | retraction[1]]
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:CITES|RETRACTS|KNOWN_THROUGH]->(cited:Claim)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			RETURN DISTINCT cited.id AS cited
			""";

	private static final String CITES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (citing:Claim {id: edge.from})
			MATCH (cited:Claim {id: edge.to})
			CREATE (citing)-[cites:CITES]->(cited)
			SET cites = edge.properties, cites.citingClaimantId = citing.claimantId, cites.citedClaimantId = cited.claimantId,
				cites.citingGroupId = coalesce(citing.organizationId, citing.claimantId),
				cites.citedGroupId = coalesce(cited.organizationId, cited.claimantId)
			WITH cites WHERE cites.intent IN $intents
			RETURN [cites.citingClaimantId, cites.citingGroupId, cites.citedClaimantId, cites.citedGroupId] AS keys,
				cites.drift AS drift, count(*) AS count
			""";

	private static final String RETRACTS = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (retracting:Claim {id: edge.from})
			MATCH (retracted:Claim {id: edge.to})
			CREATE (retracting)-[retracts:RETRACTS]->(retracted)
			SET retracts = edge.properties
			""";

	private static final String KNOWN_THROUGH = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (report:Claim {id: edge.to})
			CREATE (claim)-[:KNOWN_THROUGH]->(report)
			""";

	private final DriftRegister drift;

	private final Withdrawals withdrawals;

	CitationRegister(DriftRegister drift, Withdrawals withdrawals) {
		this.drift = drift;
		this.withdrawals = withdrawals;
	}

	/**
	 * Adds what changed claims referred to until now to their latest versions, and
	 * forgets the edges. To be called after the claims were written, before
	 * {@link #write(TransactionContext, List, List, List, Remembered)}.
	 * @param transaction the transaction to write in
	 * @param changed claims with a version of what they said before
	 * @param known claims that were in the graph before, the changed ones included
	 */
	public void supersede(TransactionContext transaction, List<String> changed, List<String> known) {
		Unwinding.run(transaction, KEEP, "ids", changed);
		DriftTally tally = new DriftTally(transaction);
		tally.remove(known);
		tally.write();
		unlink(transaction, known);
	}

	private static void unlink(TransactionContext transaction, List<String> known) {
		if (!known.isEmpty()) {
			ReportCounts.recount(transaction,
					transaction.run(UNLINK, Map.of("ids", known)).list((row) -> row.get("cited").asString()));
		}
	}

	/**
	 * Enters the edges of claims that have none yet, with what drifted on them, and looks
	 * anew for drift in what rests on the claims. An edge to a claim that is not there is
	 * left out. Where too much rests on the claims for one transaction, that is left to
	 * {@link OpenComparisons}.
	 * @param transaction the transaction to write in
	 * @param written the claims
	 * @param citations what each of them refers to
	 * @param known claims among them that were in the graph before
	 * @param remembered what this import has read so far
	 */
	public void write(TransactionContext transaction, List<ClaimRecord> written, List<CitationsRecord> citations,
			List<String> known, Remembered remembered) {
		DriftTally tally = new DriftTally(transaction);
		DriftUpdate update = new DriftUpdate(transaction, remembered, tally);
		Map<String, Map<String, Comparison>> compared = update.enter(written, citations);
		Map<String, ClaimRecord> claims = new HashMap<>();
		written.forEach((claim) -> claims.put(claim.id(), claim));
		List<Map<String, Object>> cites = citations.stream()
			.flatMap((citing) -> edges(citing, Objects.requireNonNull(claims.get(citing.citing())),
					compared.getOrDefault(citing.citing(), Map.of())))
			.toList();
		ReportCounts.add(transaction, citations, claims, compared);
		if (!cites.isEmpty()) {
			tally.add(transaction.run(CITES, Map.of("edges", cites, "intents", Intent.passingOn())));
		}
		List<Map<String, Object>> retracts = citations.stream()
			.flatMap((citing) -> citing.retracts().stream().map((retraction) -> edge(citing.citing(), retraction)))
			.toList();
		Unwinding.run(transaction, RETRACTS, "edges", retracts);
		this.withdrawals.judge(transaction, taking(citations, known));
		List<Map<String, Object>> secondhand = citations.stream()
			.flatMap((citing) -> citing.knownThrough()
				.stream()
				.map((report) -> Row.edge(citing.citing(), report, Row.empty())))
			.toList();
		Unwinding.run(transaction, KNOWN_THROUGH, "edges", secondhand);
		boolean all = this.drift.follow(transaction, update, written.stream().map(ClaimRecord::id).toList(), known);
		tally.write();
		if (!move(transaction, known) || !all) {
			leaveOpen(transaction, known, remembered);
		}
	}

	/**
	 * Moves the citations of some claims, as far as one transaction should; of what is
	 * only begun readers see nothing.
	 * @return whether all are moved
	 */
	private static boolean move(TransactionContext transaction, List<String> cited) {
		DriftTally tally = new DriftTally(transaction);
		boolean all = CitationKeys.updateCited(transaction, cited, tally);
		if (all) {
			tally.write();
		}
		else {
			tally.postpone();
		}
		return all;
	}

	/**
	 * Looks anew for what drifted from claims by claimants, and by whatever is a part of
	 * them, and brings up to date for whom the citations by and of these count. To be
	 * called when their names, affiliations or wholes changed. Where too much is told of
	 * them for one transaction, all of it is left to {@link OpenComparisons}.
	 * @param transaction the transaction to write in
	 * @param claimants speakers and organizations
	 * @param remembered what this import has read so far
	 */
	public void rename(TransactionContext transaction, List<String> claimants, Remembered remembered) {
		if (!claimants.isEmpty() && !this.drift.rename(transaction, claimants, remembered)) {
			leaveOpen(transaction, claimants, remembered);
		}
	}

	/**
	 * The claims that may take back another, or be taken back: those that do, and those
	 * that were in the graph before.
	 */
	private static List<String> taking(List<CitationsRecord> citations, List<String> known) {
		return Stream
			.concat(known.stream(), citations.stream().filter(CitationsRecord::takesBack).map(CitationsRecord::citing))
			.distinct()
			.toList();
	}

	private static void leaveOpen(TransactionContext transaction, List<String> ids, Remembered remembered) {
		OpenComparisons.leave(transaction, ids);
		remembered.leaveOpen();
	}

	private static Stream<Map<String, Object>> edges(CitationsRecord citing, ClaimRecord claim,
			Map<String, Comparison> compared) {
		return citing.cites()
			.stream()
			.filter((citation) -> compared.containsKey(citation.cited()))
			.map((citation) -> Row.edge(citing.citing(), citation.cited(),
					Objects.requireNonNull(compared.get(citation.cited()))
						.properties()
						.with("intent", citation.intent())
						.with("via", citation.via())
						.with("cue", citation.cueIn(claim))
						.with("attribution", (citation.cueIn(claim) != null) ? citation.attributionIn(claim) : null)
						.with("citedId", citation.cited())
						.with("citingId", citing.citing())
						.with("citingStatedOnFirst",
								Objects.requireNonNullElse(claim.statedOn().first(), CitationKeys.NO_DAY))));
	}

	private static Map<String, Object> edge(String citing, RetractionRecord retraction) {
		return Row.edge(citing, retraction.retracted(), Row.empty().with("reason", retraction.reason()));
	}

}
