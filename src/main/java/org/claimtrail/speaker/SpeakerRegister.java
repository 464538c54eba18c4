package org.claimtrail.speaker;

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

/** Enters speakers and their affiliations. */
@Component
public class SpeakerRegister {

	private static final String FINGERPRINTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker|MergedClaimant {id: id})
			RETURN id, speaker.fingerprint AS fingerprint
			""";

	private static final String NODES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (speaker:Speaker {id: row.id})
			WITH speaker, row, coalesce(speaker.recordedAt, $now) AS recordedAt
			SET speaker = row, speaker.recordedAt = recordedAt, speaker:Claimant
			""";

	private static final String UNLINK = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})-[edge:AFFILIATED_WITH]->(:Organization)
			USING INDEX SEEK speaker:Speaker(id)
			DELETE edge
			""";

	private static final String AFFILIATED_WITH = """
			CYPHER 25
			UNWIND $edges AS edge
			MATCH (speaker:Speaker {id: edge.from})
			MATCH (organization:Organization {id: edge.to})
			CREATE (speaker)-[affiliation:AFFILIATED_WITH]->(organization)
			SET affiliation = edge.properties
			""";

	/**
	 * The same records, each with the fingerprint that it has where it says nothing new
	 * of what was merged.
	 */
	public static List<Entry<SpeakerRecord>> told(TransactionContext transaction, List<Entry<SpeakerRecord>> given,
			Identities identities) {
		return PresentState.told(transaction, identities, given, SpeakerRegister::properties, SpeakerRegister::edges);
	}

	/**
	 * Enters what is new or changed.
	 * @param transaction the transaction to write in
	 * @param given the speakers, each once
	 * @param now the time of entry
	 * @param identities which of them were merged with others
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<SpeakerRecord>> given,
			ZonedDateTime now, Identities identities) {
		List<Entry<SpeakerRecord>> entries = told(transaction, given, identities);
		Effects<SpeakerRecord> changes = Effects.of(entries,
				(ids) -> transaction.run(FINGERPRINTS, Map.of("ids", ids)).list());
		List<Entry<SpeakerRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<Map<String, Object>> rows = rows(written, (id) -> !identities.isMerged(id));
			if (!rows.isEmpty()) {
				transaction.run(NODES, Map.of("rows", rows, "now", now)).consume();
			}
			if (identities.isAny()) {
				Merges.describe(transaction, rows(written, identities::isMerged));
				List<String> ids = written.stream().map(Entry::id).toList();
				NamedEdges.replace(transaction, identities, "AFFILIATED_WITH", ids, edges(written));
				Merges.name(transaction, identities.kept(ids));
			}
			else {
				Unwinding.run(transaction, UNLINK, "ids", changes.ids(Effect.RESUMED, Effect.CHANGED));
				Unwinding.run(transaction, AFFILIATED_WITH, "edges", edges(written));
			}
		}
		return changes.byId();
	}

	private static List<Map<String, Object>> rows(List<Entry<SpeakerRecord>> written, Predicate<String> which) {
		return written.stream().filter((entry) -> which.test(entry.id())).map(SpeakerRegister::properties).toList();
	}

	static Map<String, Object> properties(Entry<SpeakerRecord> entry) {
		SpeakerRecord speaker = entry.content();
		return Row.of(entry)
			.withFolded("name", speaker.name())
			.withFolded("aliases", speaker.aliases())
			.with("anonymous", speaker.anonymous())
			.with("description", speaker.description())
			.properties();
	}

	private static List<Map<String, Object>> edges(List<Entry<SpeakerRecord>> written) {
		return written.stream()
			.flatMap((entry) -> entry.content()
				.affiliations()
				.stream()
				.distinct()
				.map((affiliation) -> edge(entry.id(), affiliation)))
			.toList();
	}

	private static Map<String, Object> edge(String speaker, AffiliationRecord affiliation) {
		Row properties = Row.empty()
			.with("role", affiliation.role())
			.withDate("from", affiliation.from())
			.withDate("to", affiliation.to());
		return Row.edge(speaker, affiliation.organization(), properties);
	}

}
