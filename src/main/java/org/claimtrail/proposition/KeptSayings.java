package org.claimtrail.proposition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Keeps on each proposition which claims may have been the first to express it, and which
 * the last: one if it is known. Among more than two hundred that may be it nobody looks.
 */
final class KeptSayings {

	/** No more are kept. */
	static final int MOST = 20;

	private static final int LOOKED_AT = 200;

	/**
	 * The claims that can be first or last by their days; times with offsets may be of
	 * another order than the days that are written, by two at most.
	 */
	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (proposition:Proposition {id: id})
			CALL (proposition) {
				MATCH (proposition)<-[expresses:EXPRESSES]-(claim:Claim)
				RETURN min(claim.statedOnLast) AS until, max(claim.statedOnFirst) AS since,
					min(CASE WHEN NOT expresses.retold THEN claim.statedOnLast END) AS ownUntil,
					max(CASE WHEN NOT expresses.retold THEN claim.statedOnFirst END) AS ownSince
			}
			UNWIND [{name: 'firstIds', retold: true, until: until}, {name: 'lastIds', retold: true, since: since},
				{name: 'ownFirstIds', retold: false, until: ownUntil}, {name: 'ownLastIds', retold: false, since: ownSince}] AS end
			RETURN id, end.name AS name, COLLECT {
				MATCH (proposition)<-[expresses:EXPRESSES]-(claim:Claim)
				WHERE (end.retold OR NOT expresses.retold)
					AND coalesce(claim.statedOnFirst <= end.until + duration({days: 2}), true)
					AND coalesce(claim.statedOnLast >= end.since - duration({days: 2}), true)
				WITH claim ORDER BY coalesce(claim.statedOnFirst, claim.statedOnLast), claim.id LIMIT $most
				RETURN {id: claim.id, statedOn: claim.statedOn, retells: COLLECT {
					MATCH (claim)-[cites:CITES]->(told:Claim) WHERE cites.intent IN ['QUOTES', 'REPORTS'] RETURN told.id }} } AS claims
			""";

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (proposition:Proposition {id: row.id})
			SET proposition += row
			""";

	private static final String FORGET_ORDER = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (:Proposition {id: id})<-[expresses:EXPRESSES]-()
			REMOVE expresses.said
			""";

	private static final KeptRules RULES = new KeptRules("SayingRules", 1, KeptRules.Kind.PROPOSITION);

	private KeptSayings() {
	}

	/** Looks anew at some propositions, after all was written. */
	static void keep(TransactionContext transaction, Collection<String> propositions) {
		if (propositions.isEmpty()) {
			return;
		}
		Map<String, Map<String, @Nullable Object>> rows = new HashMap<>();
		transaction.run(CLAIMS, Map.of("ids", List.copyOf(propositions), "most", LOOKED_AT + 1))
			.forEachRemaining((row) -> {
				String name = row.get("name").asString();
				rows.computeIfAbsent(row.get("id").asString(), (id) -> new HashMap<>(Map.of("id", id)))
					.put(name, may(name.endsWith("irstIds"), row.get("claims").asList(KeptSayings::saying)));
			});
		Unwinding.run(transaction, KEEP, "rows", List.copyOf(rows.values()));
	}

	/** Finds them all in a store that has them by other rules. */
	static void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, require, "looking who was first and last to say", (transaction, ids) -> {
			Unwinding.run(transaction, FORGET_ORDER, "ids", ids);
			keep(transaction, ids);
		});
	}

	static boolean isCurrent(Session session) {
		return RULES.isCurrent(session);
	}

	private static @Nullable List<String> may(boolean first, List<Saying> claims) {
		if (claims.isEmpty() || claims.size() > LOOKED_AT) {
			return null;
		}
		List<Saying> found = first ? Saying.first(claims) : Saying.last(claims);
		return found.stream().limit(MOST).map(Saying::id).toList();
	}

	private static Saying saying(Value claim) {
		String date = claim.get("statedOn").asString(null);
		return new Saying(claim.get("id").asString(), (date != null) ? PartialDate.parse(date) : PartialDate.UNKNOWN,
				Set.copyOf(claim.get("retells").asList(Value::asString)));
	}

}
