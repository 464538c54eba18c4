package org.claimtrail.proposition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Enters which claims express which propositions, and keeps by how many and by whom first
 * and last.
 */
@Component
public class ExpressionRegister {

	private static final String KEEP = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:SUPERSEDES]->(version:ClaimVersion)
			WITH claim, version ORDER BY version.supersededAt DESC, size(version.id) DESC, version.id DESC
			WITH claim, head(collect(version)) AS latest
			SET latest.expressesIds = COLLECT { MATCH (claim)-[:EXPRESSES]->(proposition:Proposition)
				RETURN proposition.id ORDER BY proposition.id }
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[edge:EXPRESSES]->(proposition:Proposition)
			USING INDEX SEEK claim:Claim(id)
			DELETE edge
			RETURN DISTINCT proposition.id AS id
			""";

	private static final String EXPRESSES = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (claim:Claim {id: edge.from})
			MATCH (proposition:Proposition {id: edge.to})
			CREATE (claim)-[expresses:EXPRESSES]->(proposition)
			SET expresses = edge.properties
			""";

	private static final String RECOUNT = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (proposition:Proposition {id: id})
			CALL (proposition) {
				MATCH (proposition)<-[expresses:EXPRESSES]-()
				WITH expresses.claimantId AS claimant, count(*) AS claims,
					sum(CASE WHEN expresses.retold THEN 0 ELSE 1 END) AS own
				RETURN sum(claims) AS claims, count(*) AS claimants, sum(own) AS ownClaims,
					sum(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS ownClaimants
			}
			SET proposition.claimCount = claims, proposition.claimantCount = claimants,
				proposition.ownClaimCount = ownClaims, proposition.ownClaimantCount = ownClaimants
			""";

	private static final String REATTRIBUTE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[expresses:EXPRESSES]->(proposition:Proposition)
			USING INDEX SEEK claim:Claim(id)
			SET expresses.claimantId = claim.claimantId
			""";

	private static final String EXPRESSED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:EXPRESSES]->(proposition:Proposition)
			USING INDEX SEEK claim:Claim(id)
			RETURN DISTINCT proposition.id AS id
			""";

	/**
	 * Adds what changed claims expressed until now to their latest versions, and forgets
	 * the edges. To be called after the claims were written, before
	 * {@link #write(TransactionContext, List, List)}.
	 * @param transaction the transaction to write in
	 * @param changed claims with a version of what they said before
	 * @param known claims that were in the graph before, the changed ones included
	 */
	public void supersede(TransactionContext transaction, List<String> changed, List<String> known) {
		Unwinding.run(transaction, KEEP, "ids", changed);
		if (!known.isEmpty()) {
			keep(transaction, transaction.run(UNLINK, Map.of("ids", known)).list((row) -> row.get("id").asString()));
		}
	}

	/**
	 * Enters the edges of claims that have none yet. An edge to a proposition that is not
	 * there is left out.
	 * @param transaction the transaction to write in
	 * @param written the claims
	 * @param expressions what each of them expresses
	 */
	public void write(TransactionContext transaction, List<ClaimRecord> written, List<ExpressionsRecord> expressions) {
		Map<String, ClaimRecord> claims = written.stream()
			.collect(Collectors.toMap(ClaimRecord::id, Function.identity()));
		List<Map<String, Object>> edges = expressions.stream()
			.flatMap((one) -> edges(one, Objects.requireNonNull(claims.get(one.claim()))))
			.toList();
		Unwinding.run(transaction, EXPRESSES, "edges", edges);
		Set<String> touched = new TreeSet<>();
		expressions.forEach((one) -> touched.addAll(one.propositions()));
		keep(transaction, List.copyOf(touched));
	}

	/** Notes who answers for claims by now. */
	public void attribute(TransactionContext transaction, List<String> claims) {
		Unwinding.run(transaction, REATTRIBUTE, "ids", claims);
	}

	/** Counts anew what is expressed by claims for which others answer by now. */
	public void recount(TransactionContext transaction, List<String> claims) {
		keep(transaction, transaction.run(EXPRESSED, Map.of("ids", claims)).list((row) -> row.get("id").asString()));
	}

	/**
	 * Finds who was first and last to say something anew in a store that has it by other
	 * rules.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		KeptSayings.bringUpToDate(session, require);
	}

	/** Whether all was found by the present rules. */
	public boolean isCurrent(Session session) {
		return KeptSayings.isCurrent(session);
	}

	private static void keep(TransactionContext transaction, List<String> propositions) {
		Unwinding.run(transaction, RECOUNT, "ids", propositions);
		KeptSayings.keep(transaction, propositions);
	}

	private static Stream<Map<String, Object>> edges(ExpressionsRecord expressions, ClaimRecord claim) {
		return expressions.propositions()
			.stream()
			.map((proposition) -> Row.edge(claim.id(), proposition,
					Row.empty()
						.with("propositionId", proposition)
						.with("claimId", claim.id())
						.with("claimStatedOnFirst", claim.statedOn().first())
						.with("claimantId", claim.claimant())
						.with("retold", expressions.retold())));
	}

}
