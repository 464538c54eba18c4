package org.claimtrail.citation.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.drift.DriftKind;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What a transaction changes in the kept counts of drift: how many citations that pass on
 * what they cite count for a claimant, and for an organization spoken for, and how many
 * of them differ in which way; and the same for each pair of who cites and who is cited.
 */
public final class DriftTally {

	private static final String CITATIONS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (citing:Claim {id: id})-[cites:CITES]->(:Claim)
			USING INDEX SEEK citing:Claim(id)
			WHERE cites.intent IN $intents
			RETURN [cites.citingClaimantId, cites.citingGroupId, cites.citedClaimantId, cites.citedGroupId] AS keys,
				cites.drift AS drift, count(*) AS count
			""";

	static final String ADD = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (count:DriftCount {groupBy: row.groupBy, claimantId: row.claimantId})
			SET count.citations = coalesce(count.citations, 0) + row.citations,
				count.drifted = coalesce(count.drifted, 0) + row.drifted,
				count.kinds = [i IN range(0, size(row.kinds) - 1) | coalesce(count.kinds[i], 0) + row.kinds[i]]
			""";

	private final TransactionContext transaction;

	private final Map<Kept, long[]> changes = new TreeMap<>();

	private final NetworkTally network = new NetworkTally();

	public DriftTally(TransactionContext transaction) {
		this.transaction = transaction;
	}

	/** Takes the citations by some claims out, before they are forgotten. */
	public void remove(List<String> claims) {
		if (!claims.isEmpty()) {
			count(this.transaction.run(CITATIONS, Map.of("ids", claims, "intents", Intent.passingOn())), -1);
		}
	}

	/**
	 * Takes citations in that were entered.
	 * @param citations the {@code keys} of those that pass on what they cite, who cites
	 * and who is cited, the {@code drift} and the {@code count} of each kind
	 */
	public void add(Result citations) {
		count(citations, 1);
	}

	private void count(Result citations, int sign) {
		citations.forEachRemaining((row) -> count(row.get("keys"), row.get("drift"), sign * row.get("count").asLong()));
	}

	/**
	 * Takes in that something else drifted in a citation; only one that passes on what it
	 * cites drifts.
	 * @param row the {@code keys} of the citation, who cites and who is cited, and what
	 * drifted {@code before} and {@code after}
	 */
	public void compare(Record row) {
		count(row.get("keys"), row.get("before"), -1);
		count(row.get("keys"), row.get("after"), 1);
	}

	/**
	 * Takes in that citations count for others.
	 * @param row the keys {@code before} and {@code after}, what drifted, and how many
	 * they are
	 */
	public void move(Record row) {
		long count = row.get("count").asLong();
		count(row.get("before"), row.get("drift"), -count);
		count(row.get("after"), row.get("drift"), count);
	}

	/**
	 * Counts citations.
	 * @param keys who cites, for which group, who is cited, and which group
	 */
	private void count(Value keys, Value drift, long count) {
		count(Group.CLAIMANT, keys.get(0), drift, count);
		count(Group.ORGANIZATION, keys.get(1), drift, count);
		this.network.count(Group.CLAIMANT, keys.get(0), keys.get(2), drift, count);
		this.network.count(Group.ORGANIZATION, keys.get(1), keys.get(3), drift, count);
	}

	private void count(Group by, Value group, Value drift, long count) {
		if (group.isNull()) {
			return;
		}
		long[] counts = this.changes.computeIfAbsent(new Kept(by, group.asString()),
				(kept) -> new long[2 + DriftKind.values().length]);
		List<String> kinds = drift.asList(Value::asString, List.of());
		counts[0] += count;
		counts[1] += kinds.isEmpty() ? 0 : count;
		kinds.forEach((kind) -> counts[2 + DriftKind.valueOf(kind).ordinal()] += count);
	}

	/**
	 * Writes what was taken in; always in the same order, so that no two wait for each
	 * other.
	 */
	public void write() {
		write(Group::name);
	}

	/**
	 * Keeps what was taken in until {@link LaterCounts} adds it, with whatever else
	 * belongs to it. The counts that readers see stay those of before.
	 */
	public void postpone() {
		write(LaterCounts::name);
	}

	private void write(Function<Group, String> name) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.changes.forEach((kept, counts) -> {
			if (Arrays.stream(counts).anyMatch((count) -> count != 0)) {
				rows.add(Map.of("groupBy", name.apply(kept.by()), "claimantId", kept.claimant(), "citations", counts[0],
						"drifted", counts[1], "kinds", Arrays.stream(counts).skip(2).boxed().toList()));
			}
		});
		this.changes.clear();
		Unwinding.run(this.transaction, ADD, "rows", rows);
		this.network.write(this.transaction, name);
	}

	/** For whom citations are counted. */
	private record Kept(Group by, String claimant) implements Comparable<Kept> {

		@Override
		public int compareTo(Kept other) {
			return Comparator.comparing(Kept::by).thenComparing(Kept::claimant).compare(this, other);
		}

	}

}
