package org.claimtrail.citation.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimtrail.citation.told.Voice;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph who made claims, each claim and each claimant once. */
final class Voices {

	private static final String CLAIMS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			USING INDEX SEEK claim:Claim(id)
			WHERE EXISTS { (claim)-[:MADE_BY]->() }
			RETURN id, claim.claimantId AS claimant, coalesce(claim.organizationId, claim.claimantId) AS own,
				claim.affiliationRole AS role
			""";

	private static final String CLAIMANTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claimant:Claimant {id: id})
			RETURN id, claimant:Speaker AS person, [claimant.name] + coalesce(claimant.aliases, []) AS names,
				coalesce(claimant.anonymous, false) AS unnamed,
				COLLECT { MATCH (claimant)-[:PART_OF*1..9]->(body:Organization)
					WITH DISTINCT body
					UNWIND [body.name] + coalesce(body.aliases, []) AS name
					RETURN name } AS bodies
			""";

	private final Map<String, Voice> voices = new HashMap<>();

	private final Map<String, Claimant> claimants = new HashMap<>();

	/** Forgets what was read. */
	void clear() {
		this.voices.clear();
		this.claimants.clear();
	}

	/** Forgets what was read of claims, as when they were written. */
	void forget(Collection<String> claims) {
		this.voices.keySet().removeAll(claims);
	}

	/** Reads those that were not read before. */
	void read(TransactionContext transaction, Collection<String> claims) {
		List<String> unread = claims.stream().filter((id) -> !this.voices.containsKey(id)).distinct().toList();
		if (!unread.isEmpty()) {
			List<Record> rows = transaction.run(CLAIMS, Map.of("ids", unread)).list();
			readClaimants(transaction,
					rows.stream()
						.flatMap((row) -> Stream.of(row.get("claimant"), row.get("own")))
						.map(Value::asString)
						.collect(Collectors.toSet()));
			rows.forEach((row) -> this.voices.put(row.get("id").asString(), voice(row)));
		}
	}

	private void readClaimants(TransactionContext transaction, Set<String> claimants) {
		List<String> unread = claimants.stream().filter((id) -> !this.claimants.containsKey(id)).toList();
		if (!unread.isEmpty()) {
			transaction.run(CLAIMANTS, Map.of("ids", unread))
				.forEachRemaining((row) -> this.claimants.put(row.get("id").asString(), Claimant.of(row)));
		}
	}

	/** Who made a claim, if that was read. */
	Voice of(String claim) {
		return this.voices.getOrDefault(claim, Voice.UNREAD);
	}

	/** Somebody unnamed is a part of whatever they speak for. */
	private Voice voice(Record row) {
		String id = row.get("claimant").asString();
		String own = row.get("own").asString();
		Claimant claimant = claimant(id);
		Claimant organization = claimant(own).person() ? Claimant.NOBODY : claimant(own);
		List<String> role = row.get("role").isNull() ? List.of() : List.of(row.get("role").asString());
		return new Voice(Set.copyOf(List.of(id, own)), claimant.person(), claimant.names(),
				role.isEmpty() ? role : join(role, organization.names()),
				claimant.unnamed() ? join(organization.names(), organization.bodies()) : organization.bodies());
	}

	private static List<String> join(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	private Claimant claimant(String id) {
		return this.claimants.getOrDefault(id, Claimant.NOBODY);
	}

	/**
	 * Somebody who makes claims, or for whom they are made.
	 *
	 * @param bodies the names of whatever this is a part of
	 */
	private record Claimant(boolean person, List<String> names, boolean unnamed, List<String> bodies) {

		static final Claimant NOBODY = new Claimant(false, List.of(), false, List.of());

		static Claimant of(Record row) {
			return new Claimant(row.get("person").asBoolean(), row.get("names").asList(Value::asString),
					row.get("unnamed").asBoolean(), row.get("bodies").asList(Value::asString));
		}

	}

}
