package org.claimtrail.corpus.load;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.article.ArticleRegister;
import org.claimtrail.citation.CitationRegister;
import org.claimtrail.citation.CitationsRecord;
import org.claimtrail.citation.Drifts;
import org.claimtrail.citation.Remembered;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.ClaimRegister;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.figure.FigureRegister;
import org.claimtrail.figure.MeasureRecord;
import org.claimtrail.figure.MeasureRegister;
import org.claimtrail.figure.Touched;
import org.claimtrail.ledger.Change;
import org.claimtrail.ledger.Changes;
import org.claimtrail.ledger.Entry;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.organization.OrganizationRecord;
import org.claimtrail.organization.OrganizationRegister;
import org.claimtrail.speaker.SpeakerRecord;
import org.claimtrail.speaker.SpeakerRegister;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/** The registers of all features, in the order in which records need each other. */
@Component
public class Registers {

	private final OrganizationRegister organizations;

	private final SpeakerRegister speakers;

	private final MeasureRegister measures;

	private final ArticleRegister articles;

	private final ClaimRegister claims;

	private final CitationRegister citations;

	private final FigureRegister figures;

	private final Drifts drifts;

	Registers(OrganizationRegister organizations, SpeakerRegister speakers, MeasureRegister measures,
			ArticleRegister articles, ClaimRegister claims, CitationRegister citations, FigureRegister figures,
			Drifts drifts) {
		this.organizations = organizations;
		this.speakers = speakers;
		this.measures = measures;
		this.articles = articles;
		this.claims = claims;
		this.citations = citations;
		this.figures = figures;
		this.drifts = drifts;
	}

	/**
	 * Writes records of any kind.
	 * @param transaction the transaction to write in
	 * @param entries the records
	 * @param now the time of entry
	 * @param remembered what this import has read so far
	 * @return how each changed the graph, by identifier
	 */
	Map<String, Change> write(TransactionContext transaction, List<Entry<Item>> entries, ZonedDateTime now,
			Remembered remembered) {
		Map<String, Change> changes = new HashMap<>();
		List<Entry<OrganizationRecord>> organizationEntries = of(entries, OrganizationRecord.class);
		if (!organizationEntries.isEmpty()) {
			changes.putAll(this.organizations.write(transaction, organizationEntries, now));
		}
		List<Entry<SpeakerRecord>> speakerEntries = of(entries, SpeakerRecord.class);
		if (!speakerEntries.isEmpty()) {
			Map<String, Change> written = this.speakers.write(transaction, speakerEntries, now);
			List<String> changed = changed(written);
			List<String> stated = this.claims.affiliate(transaction, changed);
			this.citations.affiliate(transaction, changed, stated, remembered);
			changes.putAll(written);
		}
		List<Entry<MeasureRecord>> measureEntries = of(entries, MeasureRecord.class);
		if (!measureEntries.isEmpty()) {
			changes.putAll(this.measures.write(transaction, measureEntries, now));
			remembered.clear();
		}
		List<Entry<ArticleRecord>> articleEntries = of(entries, ArticleRecord.class);
		if (!articleEntries.isEmpty()) {
			changes.putAll(this.articles.write(transaction, articleEntries, now));
		}
		changes.putAll(writeClaims(transaction, entries, now, remembered));
		return changes;
	}

	/**
	 * Looks at all claims anew, and says that records left unfinished are written.
	 * @param turn that of the import
	 * @param fingerprints the fingerprint of each of them, by its identifier
	 * @param progress is told how many claims are done
	 */
	void finish(Session session, WriteTurn turn, Map<String, String> fingerprints, LongConsumer progress) {
		this.drifts.recompute(turn, progress);
		session.executeWriteWithoutResult((transaction) -> this.citations.finish(transaction, fingerprints),
				Writing.LIMITS);
	}

	private Map<String, Change> writeClaims(TransactionContext transaction, List<Entry<Item>> entries,
			ZonedDateTime now, Remembered remembered) {
		List<Entry<ClaimRecord>> claimEntries = of(entries, ClaimRecord.class);
		if (claimEntries.isEmpty()) {
			return Map.of();
		}
		Touched touched = this.figures.touched(transaction, claimEntries.stream().map(Entry::id).toList());
		Changes<ClaimRecord> changes = this.claims.write(transaction, claimEntries, now);
		List<String> changed = changes.ids(Change.CHANGED);
		List<String> known = changes.ids(Change.RESUMED, Change.CHANGED);
		this.citations.supersede(transaction, changed, known);
		List<Entry<ClaimRecord>> written = changes.written();
		if (!written.isEmpty()) {
			this.citations.write(transaction, written.stream().map(Entry::content).toList(),
					citations(entries, written), known, remembered);
			this.figures.write(transaction, written, known, retold(entries), touched);
		}
		return changes.byId();
	}

	private static List<String> changed(Map<String, Change> changes) {
		return changes.entrySet()
			.stream()
			.filter((change) -> change.getValue() == Change.CHANGED || change.getValue() == Change.RESUMED)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Set<String> retold(List<Entry<Item>> entries) {
		return entries.stream()
			.filter((entry) -> entry.content().citations().retells())
			.map(Entry::id)
			.collect(Collectors.toSet());
	}

	private static List<CitationsRecord> citations(List<Entry<Item>> entries, List<Entry<ClaimRecord>> written) {
		Map<String, CitationsRecord> citations = new HashMap<>();
		entries.forEach((entry) -> citations.put(entry.id(), entry.content().citations()));
		return written.stream().map((entry) -> citations.get(entry.id())).toList();
	}

	private static <T> List<Entry<T>> of(List<Entry<Item>> entries, Class<T> type) {
		return entries.stream()
			.filter((entry) -> type.isInstance(entry.content().content()))
			.map((entry) -> new Entry<>(entry.id(), type.cast(entry.content().content()), entry.fingerprint(),
					entry.complete()))
			.toList();
	}

}
