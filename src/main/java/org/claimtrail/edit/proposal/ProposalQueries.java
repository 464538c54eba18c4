package org.claimtrail.edit.proposal;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** What of proposals is read from the store, and written to it. */
final class ProposalQueries {

	private static final String FIND = """
			CYPHER 25
			MATCH (proposal:Proposal {id: $id})
			RETURN proposal {.*} AS proposal
			""";

	private static final String EARLIER = """
			CYPHER 25
			MATCH (proposal:Proposal {idempotencyKey: $key})
			RETURN proposal.id AS id, proposal.inputHash AS inputHash, proposal.warnings AS warnings
			""";

	private static final String PENDING = """
			CYPHER 25
			MATCH (proposal:Proposal {accountId: $account, state: 'PENDING'})
			WHERE proposal.number > 0
			RETURN count(proposal) AS number
			""";

	private static final String CREATE = """
			CYPHER 25
			LET number = coalesce(head(COLLECT { MATCH (last:Proposal) WHERE last.number > 0
				RETURN last.number ORDER BY last.number DESC LIMIT 1 }), 0) + 1
			CREATE (proposal:Proposal)
			SET proposal = $properties
			SET proposal.number = number, proposal.id = 'proposal:' + toString(number)
			RETURN proposal.id AS id
			""";

	private static final String DECIDE = """
			CYPHER 25
			MATCH (proposal:Proposal {id: $id})
			SET proposal += $properties
			""";

	/** Who takes it back leaves nothing that it said but its headline. */
	private static final String EMPTY = """
			CYPHER 25
			MATCH (proposal:Proposal {id: $id})
			REMOVE proposal.dossier, proposal.warnings
			""";

	private static final String DECIDED = """
			CYPHER 25
			MATCH (proposal:Proposal {decisionKey: $key})
			RETURN proposal.id AS id, proposal.decisionHash AS inputHash
			""";

	/** The change tells who proposed it, and why where whoever accepted says nothing. */
	private static final String TELL = """
			CYPHER 25
			MATCH (proposal:Proposal {id: $id}), (change:Change {number: $number})
			SET change.proposerName = proposal.accountName, change.reason = coalesce(change.reason, proposal.reason)
			""";

	private static final String LIST = """
			CYPHER 25
			MATCH (proposal:Proposal)
			WHERE proposal.number < $before AND proposal.state IN $states
			RETURN proposal {.*, dossier: CASE WHEN $whole THEN proposal.dossier END} AS proposal
			ORDER BY proposal.number DESC LIMIT $size
			""";

	private static final String LIST_OF_ONE = """
			CYPHER 25
			MATCH (proposal:Proposal)
			WHERE proposal.accountId = $account AND proposal.state IN $states AND proposal.number < $before
			RETURN proposal {.*, dossier: CASE WHEN $whole THEN proposal.dossier END} AS proposal
			ORDER BY proposal.number DESC LIMIT $size
			""";

	private static final String COUNT = """
			CYPHER 25
			MATCH (proposal:Proposal)
			WHERE proposal.state IN $states AND proposal.number > 0
			RETURN count(proposal) AS number
			""";

	private static final String COUNT_OF_ONE = """
			CYPHER 25
			MATCH (proposal:Proposal)
			WHERE proposal.accountId = $account AND proposal.state IN $states AND proposal.number > 0
			RETURN count(proposal) AS number
			""";

	private static final String LATER = """
			CYPHER 25
			UNWIND $ids AS id
			CALL (id) {
				MATCH (:Claim {id: id})<-[altered:ALTERED]-(change:Change) RETURN altered, change
				UNION
				MATCH (:Claimant|MergedClaimant {id: id})<-[altered:ALTERED]-(change:Change) RETURN altered, change
				UNION
				MATCH (:Article {id: id})<-[altered:ALTERED]-(change:Change) RETURN altered, change
				UNION
				MATCH (:Measure {id: id})<-[altered:ALTERED]-(change:Change) RETURN altered, change
				UNION
				MATCH (:Proposition {id: id})<-[altered:ALTERED]-(change:Change) RETURN altered, change
				UNION
				MATCH (:RemovedClaim {id: id})<-[:REMOVED]-(change:Change) RETURN null AS altered, change
			}
			FILTER change.number > $since
			RETURN id, altered.effect AS effect, altered.version AS version, change.number AS number, change.at AS at,
				change.action AS action, change.accountName AS accountName, change.reason AS reason
			ORDER BY number DESC, id LIMIT 100
			""";

	private ProposalQueries() {
	}

	static Optional<Proposal> find(TransactionContext transaction, String id) {
		return transaction.run(FIND, Map.of("id", id)).stream().findFirst().map(ProposalQueries::proposal);
	}

	/** What was kept of an earlier request with the same key. */
	static Optional<Kept> earlier(TransactionContext transaction, String key) {
		return transaction.run(EARLIER, Map.of("key", key))
			.stream()
			.findFirst()
			.map((row) -> new Kept(row.get("id").asString(), row.get("inputHash").asString(),
					row.get("warnings").asString(null)));
	}

	/** Whether this very request decided it before; empty where the key is new. */
	static Optional<Boolean> decided(TransactionContext transaction, String id, String key, String hash) {
		return transaction.run(DECIDED, Map.of("key", key))
			.stream()
			.findFirst()
			.map((row) -> id.equals(row.get("id").asString()) && hash.equals(row.get("inputHash").asString()));
	}

	static long pending(TransactionContext transaction, String account) {
		return transaction.run(PENDING, Map.of("account", account)).single().get("number").asLong();
	}

	/** Keeps a proposal. */
	static String create(TransactionContext transaction, Map<String, Object> properties) {
		return transaction.run(CREATE, Map.of("properties", properties)).single().get("id").asString();
	}

	static void decide(TransactionContext transaction, String id, Map<String, Object> properties) {
		transaction.run(DECIDE, Map.of("id", id, "properties", properties)).consume();
	}

	/** Forgets what a proposal says. */
	static void empty(TransactionContext transaction, String id) {
		transaction.run(EMPTY, Map.of("id", id)).consume();
	}

	static void tell(TransactionContext transaction, String id, long number) {
		transaction.run(TELL, Map.of("id", id, "number", number)).consume();
	}

	/**
	 * Proposals, the newest first.
	 * @param account whose; null for those of all
	 * @param states in which states
	 * @param page which of them
	 */
	static List<Proposal> list(TransactionContext transaction, @Nullable String account, List<String> states,
			Page page) {
		Map<String, Object> parameters = choice(account, states);
		parameters.put("before", page.before());
		parameters.put("size", page.size());
		parameters.put("whole", page.whole());
		return transaction.run((account != null) ? LIST_OF_ONE : LIST, parameters).list(ProposalQueries::proposal);
	}

	static int count(TransactionContext transaction, @Nullable String account, List<String> states) {
		return transaction.run((account != null) ? COUNT_OF_ONE : COUNT, choice(account, states))
			.single()
			.get("number")
			.asInt();
	}

	/** What was altered after a change, of some records, the latest change first. */
	static List<LaterChange> later(TransactionContext transaction, Proposal proposal) {
		return transaction.run(LATER, Map.of("ids", proposal.named(), "since", proposal.seenChange()))
			.list((row) -> new LaterChange(row.get("id").asString(),
					proposal.given().contains(row.get("id").asString()), row.get("effect").asString(null),
					row.get("version").isNull() ? null : row.get("version").asInt(), row.get("number").asLong(),
					row.get("at").asZonedDateTime(), row.get("action").asString(),
					row.get("accountName").asString(null), row.get("reason").asString(null)));
	}

	private static Map<String, Object> choice(@Nullable String account, List<String> states) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("states", states);
		parameters.put("account", account);
		return parameters;
	}

	private static Proposal proposal(Record row) {
		Value kept = row.get("proposal");
		List<String> given = kept.get("given").asList(Value::asString);
		List<String> read = kept.get("readRecords").asList(Value::asString);
		List<Integer> versions = kept.get("readVersions").asList(Value::asInt);
		Map<String, Integer> known = new TreeMap<>();
		for (int index = 0; index < read.size(); index++) {
			known.put(read.get(index), versions.get(index));
		}
		ZonedDateTime decidedAt = kept.get("decidedAt").isNull() ? null : kept.get("decidedAt").asZonedDateTime();
		Long change = kept.get("changeNumber").isNull() ? null : kept.get("changeNumber").asLong();
		return new Proposal(kept.get("id").asString(), kept.get("number").asLong(),
				ProposalState.valueOf(kept.get("state").asString()), kept.get("dossier").asString(null),
				kept.get("title").asString(null),
				Math.toIntExact(given.stream().filter((id) -> id.startsWith("claim:")).count()), given,
				kept.get("named").asList(Value::asString), known, kept.get("reason").asString(null),
				kept.get("accountId").asString(), kept.get("accountName").asString(), kept.get("at").asZonedDateTime(),
				kept.get("seenChange").asLong(), kept.get("deciderName").asString(null), decidedAt,
				kept.get("decision").asString(null), change);
	}

	/**
	 * Some of many.
	 *
	 * @param before only those with a smaller number
	 * @param whole whether what they propose is read, too
	 */
	record Page(long before, int size, boolean whole) {
	}

	/**
	 * What is kept of a request.
	 *
	 * @param warnings what was said about it, as text to be given back as it is
	 */
	record Kept(String id, String inputHash, @Nullable String warnings) {
	}

}
