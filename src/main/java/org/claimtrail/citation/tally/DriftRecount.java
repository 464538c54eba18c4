package org.claimtrail.citation.tally;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.ledger.WriteOrder;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Counts citations anew, whatever was kept before. */
public final class DriftRecount {

	private static final String GROUPS = """
			CYPHER 25
			CALL () {
				MATCH (claimant:Claimant) WHERE claimant.id > $after
				RETURN claimant.id AS id ORDER BY id LIMIT 50
				UNION
				MATCH (kept:DriftCount) WHERE kept.claimantId > $after
				RETURN kept.claimantId AS id ORDER BY id LIMIT 50
			}
			WITH DISTINCT id ORDER BY id LIMIT 50
			RETURN collect(id) AS ids
			""";

	private static final String FORGET = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (kept:DriftCount) WHERE kept.groupBy IN $groups AND kept.claimantId = id
			DELETE kept
			""";

	/** By what citations keep, as they count until they are moved. */
	private static final String COUNT = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH ()-[cites:CITES]->()
				USING INDEX cites:CITES(citingClaimantId, citedClaimantId, citingStatedOnFirst, intent)
				WHERE cites.citingClaimantId = id AND cites.citedClaimantId IS NOT NULL
					AND cites.citingStatedOnFirst IS NOT NULL AND cites.intent IN $intents
				RETURN 'CLAIMANT' AS by, cites
				UNION ALL
				MATCH ()-[cites:CITES]->()
				USING INDEX cites:CITES(citingGroupId, citedGroupId, citingStatedOnFirst, intent)
				WHERE cites.citingGroupId = id AND cites.citedGroupId IS NOT NULL
					AND cites.citingStatedOnFirst IS NOT NULL AND cites.intent IN $intents
				RETURN 'ORGANIZATION' AS by, cites
			}
			WITH id, by, coalesce(cites.drift, []) AS drift, count(*) AS count
			WITH id, by, sum(count) AS citations, sum(CASE WHEN drift <> [] THEN count ELSE 0 END) AS drifted,
				collect({drift: drift, count: count}) AS all
			CREATE (kept:DriftCount {groupBy: by, claimantId: id, citations: citations, drifted: drifted})
			SET kept.kinds = [kind IN $kinds |
				reduce(sum = 0, one IN all | sum + CASE WHEN kind IN one.drift THEN one.count ELSE 0 END)]
			""";

	private static final String FORGET_NETWORK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (kept:NetworkCount)
			WHERE kept.groupBy IN $groups AND kept.citingId = id AND kept.citedId IS NOT NULL
			DELETE kept
			""";

	/** By the indexes that the network itself is counted by. */
	private static final String COUNT_NETWORK = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH ()-[cites:CITES]->()
				USING INDEX cites:CITES(citingClaimantId, citedClaimantId, citingStatedOnFirst, intent)
				WHERE cites.citingClaimantId = id AND cites.citedClaimantId IS NOT NULL
					AND cites.citingStatedOnFirst IS NOT NULL AND cites.intent IN $intents
				RETURN 'CLAIMANT' AS by, cites.citedClaimantId AS cited, coalesce(cites.drift, []) AS drift, count(*) AS count
				UNION ALL
				MATCH ()-[cites:CITES]->()
				USING INDEX cites:CITES(citingGroupId, citedGroupId, citingStatedOnFirst, intent)
				WHERE cites.citingGroupId = id AND cites.citedGroupId IS NOT NULL
					AND cites.citingStatedOnFirst IS NOT NULL AND cites.intent IN $intents
				RETURN 'ORGANIZATION' AS by, cites.citedGroupId AS cited, coalesce(cites.drift, []) AS drift, count(*) AS count
			}
			WITH id, by, cited, sum(count) AS citations, collect({drift: drift, count: count}) AS all
			CREATE (kept:NetworkCount {groupBy: by, citingId: id, citedId: cited, self: id = cited, citations: citations})
			SET kept.kinds = [kind IN $kinds |
				reduce(sum = 0, one IN all | sum + CASE WHEN kind IN one.drift THEN one.count ELSE 0 END)]
			""";

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private DriftRecount() {
	}

	/**
	 * Counts for each claimant, and for each pair of them.
	 * @param require is called in each transaction before it writes
	 */
	public static void run(Session session, Consumer<TransactionContext> require) {
		List<String> ids = next(session, "");
		while (!ids.isEmpty()) {
			List<String> some = ids;
			session.executeWriteWithoutResult((transaction) -> {
				WriteOrder.enter(transaction);
				require.accept(transaction);
				transaction.run(FORGET, asked(some)).consume();
				transaction.run(COUNT, asked(some)).consume();
				pairs(transaction, some);
			}, LIMITS);
			ids = next(session, ids.getLast());
		}
	}

	/** Counts anew for the pairs of some who cite. */
	public static void pairs(TransactionContext transaction, List<String> citing) {
		transaction.run(FORGET_NETWORK, asked(citing)).consume();
		transaction.run(COUNT_NETWORK, asked(citing)).consume();
	}

	private static Map<String, Object> asked(List<String> ids) {
		List<String> groups = new ArrayList<>(names(Group.values()));
		groups.addAll(LaterCounts.names());
		return Map.of("ids", ids, "groups", groups, "kinds", names(DriftKind.values()), "intents", Intent.passingOn());
	}

	private static List<String> next(Session session, String after) {
		return session.executeRead((transaction) -> transaction.run(GROUPS, Map.of("after", after))
			.single()
			.get("ids")
			.asList(Value::asString));
	}

	private static List<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toList();
	}

}
