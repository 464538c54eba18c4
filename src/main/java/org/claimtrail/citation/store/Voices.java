package org.claimtrail.citation.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.claimtrail.citation.told.Voice;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads from the graph who made claims, each claim once. */
final class Voices {

	/** Somebody unnamed is a part of whatever they speak for. */
	private static final String VOICES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[:MADE_BY]->(claimant)
			USING INDEX SEEK claim:Claim(id)
			LET own = coalesce(claim.organizationId, claim.claimantId)
			OPTIONAL MATCH (organization:Organization {id: own})
			RETURN id, [claim.claimantId, own] AS speakers, claimant:Speaker AS person, claim.affiliationRole AS role,
				[claimant.name] + claimant.aliases AS names, [organization.name] + organization.aliases AS organization,
				coalesce(claimant.anonymous, false) AS unnamed,
				COLLECT { MATCH (organization)-[:PART_OF*1..9]->(body:Organization)
					WITH DISTINCT body
					UNWIND [body.name] + body.aliases AS name
					RETURN name } AS bodies
			""";

	private final Map<String, Voice> voices = new HashMap<>();

	/** Forgets what was read. */
	void clear() {
		this.voices.clear();
	}

	/** Forgets what was read of claims, as when they were written. */
	void forget(Collection<String> claims) {
		this.voices.keySet().removeAll(claims);
	}

	/** Reads those that were not read before. */
	void read(TransactionContext transaction, Collection<String> claims) {
		List<String> unread = claims.stream().filter((id) -> !this.voices.containsKey(id)).distinct().toList();
		if (!unread.isEmpty()) {
			transaction.run(VOICES, Map.of("ids", unread))
				.forEachRemaining((row) -> this.voices.put(row.get("id").asString(), voice(row)));
		}
	}

	/** Who made a claim, if that was read. */
	Voice of(String claim) {
		return this.voices.getOrDefault(claim, Voice.UNREAD);
	}

	private static Voice voice(Record row) {
		List<String> organization = texts(row, "organization");
		List<String> bodies = texts(row, "bodies");
		List<String> role = row.get("role").isNull() ? List.of() : List.of(row.get("role").asString());
		return new Voice(Set.copyOf(texts(row, "speakers")), row.get("person").asBoolean(), texts(row, "names"),
				role.isEmpty() ? role : Stream.concat(role.stream(), organization.stream()).toList(),
				row.get("unnamed").asBoolean() ? Stream.concat(organization.stream(), bodies.stream()).toList()
						: bodies);
	}

	private static List<String> texts(Record row, String name) {
		return row.get(name).isNull() ? List.of() : row.get(name).asList(Value::asString);
	}

}
