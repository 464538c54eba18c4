package org.claimtrail.organization;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.claimtrail.identity.Identities;
import org.claimtrail.identity.Merges;
import org.claimtrail.identity.NamedEdges;
import org.claimtrail.identity.PresentState;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** Enters organizations and what they are part of. */
@Component
public class OrganizationRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (organization:Organization|MergedClaimant {id: id})
			RETURN id, organization.fingerprint AS fingerprint
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (organization:Organization {id: row.id})
			WITH organization, row, coalesce(organization.recordedAt, $now) AS recordedAt
			SET organization = row, organization.recordedAt = recordedAt, organization:Claimant
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (organization:Organization {id: id})-[edge:PART_OF]->(:Organization)
			USING INDEX SEEK organization:Organization(id)
			DELETE edge
			""";

	private static final String PART_OF = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (part:Organization {id: edge.from})
			MATCH (whole:Organization {id: edge.to})
			CREATE (part)-[:PART_OF]->(whole)
			""";

	/**
	 * The same records, each with the fingerprint that it has where it says nothing new
	 * of what was merged.
	 */
	public static List<Entry<OrganizationRecord>> told(TransactionContext transaction,
			List<Entry<OrganizationRecord>> given, Identities identities) {
		return PresentState.told(transaction, identities, given, OrganizationRegister::properties,
				OrganizationRegister::edges);
	}

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param given the organizations, each once
	 * @param now the time of entry
	 * @param identities which of them were merged with others
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<OrganizationRecord>> given,
			ZonedDateTime now, Identities identities) {
		List<Entry<OrganizationRecord>> entries = told(transaction, given, identities);
		Effects<OrganizationRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<OrganizationRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<Map<String, Object>> rows = rows(written, (id) -> !identities.isMerged(id));
			if (!rows.isEmpty()) {
				transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			}
			if (identities.isAny()) {
				Merges.describe(transaction, rows(written, identities::isMerged));
				List<String> ids = written.stream().map(Entry::id).toList();
				NamedEdges.replace(transaction, identities, "PART_OF", ids, edges(written));
				Merges.name(transaction, identities.kept(ids));
			}
			else {
				Unwinding.run(transaction, UNLINK, "ids", changes.ids(Effect.RESUMED, Effect.CHANGED));
				Unwinding.run(transaction, PART_OF, "edges", edges(written));
			}
		}
		return changes.byId();
	}

	private static List<Map<String, Object>> rows(List<Entry<OrganizationRecord>> written, Predicate<String> which) {
		return written.stream()
			.filter((entry) -> which.test(entry.id()))
			.map(OrganizationRegister::properties)
			.toList();
	}

	static Map<String, Object> properties(Entry<OrganizationRecord> entry) {
		OrganizationRecord organization = entry.content();
		return Row.of(entry)
			.withFolded("name", organization.name())
			.withFolded("aliases", organization.aliases())
			.with("kind", organization.kind())
			.with("country", organization.country())
			.with("description", organization.description())
			.properties();
	}

	private static List<Map<String, Object>> edges(List<Entry<OrganizationRecord>> written) {
		return written.stream()
			.flatMap((entry) -> entry.content()
				.partOf()
				.stream()
				.map((whole) -> Row.edge(entry.id(), whole, Row.empty())))
			.toList();
	}

}
