package org.claimtrail.corpus.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.article.ArticleRegister;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.identity.Identities;
import org.claimtrail.ledger.Entry;
import org.claimtrail.organization.OrganizationRecord;
import org.claimtrail.organization.OrganizationRegister;
import org.claimtrail.speaker.SpeakerRecord;
import org.claimtrail.speaker.SpeakerRegister;
import org.neo4j.driver.TransactionContext;

/**
 * Tells which fingerprints records will have when they are written: where claimants were
 * merged, not always those of their documents.
 */
public final class ToldRecords {

	private ToldRecords() {
	}

	/** The fingerprints by identifier. */
	public static Map<String, String> fingerprints(TransactionContext transaction, List<Entry<Item>> entries) {
		Map<String, String> fingerprints = new HashMap<>();
		entries.forEach((entry) -> fingerprints.put(entry.id(), entry.fingerprint()));
		Identities identities = KeptClaimants.identities(transaction, entries);
		if (identities.isAny()) {
			Stream
				.of(OrganizationRegister.told(transaction, of(entries, OrganizationRecord.class), identities),
						SpeakerRegister.told(transaction, of(entries, SpeakerRecord.class), identities),
						ArticleRegister.told(transaction, of(entries, ArticleRecord.class), identities),
						KeptClaimants.of(transaction, of(entries, ClaimRecord.class), entries, identities).claims())
				.flatMap(List::stream)
				.forEach((entry) -> fingerprints.put(entry.id(), entry.fingerprint()));
		}
		return fingerprints;
	}

	/** Those of one kind. */
	public static <T> List<Entry<T>> of(List<Entry<Item>> entries, Class<T> type) {
		return entries.stream()
			.filter((entry) -> type.isInstance(entry.content().content()))
			.map((entry) -> new Entry<>(entry.id(), type.cast(entry.content().content()), entry.fingerprint()))
			.toList();
	}

}
