package org.claimtrail.corpus.load;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.claimtrail.article.ArticleRecord;
import org.claimtrail.article.ArticleRegister;
import org.claimtrail.citation.store.CitationRegister;
import org.claimtrail.citation.store.OpenComparisons;
import org.claimtrail.citation.store.Remembered;
import org.claimtrail.citation.withdrawal.Withdrawals;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.store.ClaimRegister;
import org.claimtrail.corpus.merge.KeptClaimants;
import org.claimtrail.corpus.merge.OpenMerges;
import org.claimtrail.corpus.merge.ToldRecords;
import org.claimtrail.corpus.record.Edges;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.figure.store.FigureRegister;
import org.claimtrail.figure.store.Touched;
import org.claimtrail.identity.Callings;
import org.claimtrail.identity.Identities;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Effects;
import org.claimtrail.ledger.Entry;
import org.claimtrail.measure.MeasureRecord;
import org.claimtrail.measure.MeasureRegister;
import org.claimtrail.neo4j.WriteTurn;
import org.claimtrail.organization.OrganizationRecord;
import org.claimtrail.organization.OrganizationRegister;
import org.claimtrail.proposition.ExpressionRegister;
import org.claimtrail.proposition.PropositionRecord;
import org.claimtrail.proposition.PropositionRegister;
import org.claimtrail.review.ReviewRegister;
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

	private final PropositionRegister propositions;

	private final ArticleRegister articles;

	private final ClaimRegister claims;

	private final CitationRegister citations;

	private final ExpressionRegister expressions;

	private final ReviewRegister reviews;

	private final FigureRegister figures;

	private final OpenComparisons comparisons;

	private final OpenMerges merges;

	private final Withdrawals withdrawals;

	Registers(OrganizationRegister organizations, SpeakerRegister speakers, MeasureRegister measures,
			PropositionRegister propositions, ArticleRegister articles, ClaimRegister claims,
			CitationRegister citations, ExpressionRegister expressions, ReviewRegister reviews, FigureRegister figures,
			OpenComparisons comparisons, OpenMerges merges, Withdrawals withdrawals) {
		this.merges = merges;
		this.withdrawals = withdrawals;
		this.organizations = organizations;
		this.speakers = speakers;
		this.measures = measures;
		this.propositions = propositions;
		this.articles = articles;
		this.claims = claims;
		this.citations = citations;
		this.expressions = expressions;
		this.reviews = reviews;
		this.figures = figures;
		this.comparisons = comparisons;
	}

	/**
	 * Writes records of any kind.
	 * @param transaction the transaction to write in
	 * @param entries the records
	 * @param now the time of entry
	 * @param remembered what this import has read so far
	 * @return how each changed the graph, by identifier
	 */
	public Map<String, Effect> write(TransactionContext transaction, List<Entry<Item>> entries, ZonedDateTime now,
			Remembered remembered) {
		Identities identities = KeptClaimants.identities(transaction, entries);
		Map<String, Effect> changes = new HashMap<>();
		List<Entry<OrganizationRecord>> organizationEntries = ToldRecords.of(entries, OrganizationRecord.class);
		if (!organizationEntries.isEmpty()) {
			Callings before = callings(transaction, organizationEntries, identities);
			Map<String, Effect> written = this.organizations.write(transaction, organizationEntries, now, identities);
			this.citations.rename(transaction, altered(transaction, before, written, identities), remembered);
			changes.putAll(written);
		}
		List<Entry<SpeakerRecord>> speakerEntries = ToldRecords.of(entries, SpeakerRecord.class);
		if (!speakerEntries.isEmpty()) {
			Callings before = callings(transaction, speakerEntries, identities);
			Map<String, Effect> written = this.speakers.write(transaction, speakerEntries, now, identities);
			List<String> changed = altered(transaction, before, written, identities);
			List<String> judged = this.withdrawals.judgeOf(transaction, changed);
			this.claims.affiliate(transaction, changed);
			this.citations.rename(transaction, changed, remembered);
			withdraw(transaction, judged);
			changes.putAll(written);
		}
		List<Entry<MeasureRecord>> measureEntries = ToldRecords.of(entries, MeasureRecord.class);
		if (!measureEntries.isEmpty()) {
			changes.putAll(this.measures.write(transaction, measureEntries, now));
			remembered.clear();
		}
		List<Entry<PropositionRecord>> propositionEntries = ToldRecords.of(entries, PropositionRecord.class);
		if (!propositionEntries.isEmpty()) {
			changes.putAll(this.propositions.write(transaction, propositionEntries, now));
		}
		List<Entry<ArticleRecord>> articleEntries = ToldRecords.of(entries, ArticleRecord.class);
		if (!articleEntries.isEmpty()) {
			Map<String, Effect> written = this.articles.write(transaction, articleEntries, now, identities);
			withdraw(transaction, this.withdrawals.judgeIn(transaction, ids(written, Effect.CHANGED, Effect.RESUMED)));
			changes.putAll(written);
		}
		changes.putAll(writeClaims(transaction, entries, now, remembered, identities));
		return changes;
	}

	/**
	 * Compares what was too much for the transactions that wrote.
	 * @param turn that of whoever asks for it
	 * @param progress is told how many claims are done
	 */
	public void compare(Session session, WriteTurn turn, LongConsumer progress) {
		this.merges.complete(session, turn, progress);
		this.comparisons.complete(session, turn, progress);
	}

	/** Whether anything is left to compare. */
	public boolean isAnyOpen(Session session) {
		return this.comparisons.isAny(session);
	}

	private Map<String, Effect> writeClaims(TransactionContext transaction, List<Entry<Item>> entries,
			ZonedDateTime now, Remembered remembered, Identities identities) {
		KeptClaimants kept = KeptClaimants.of(transaction, ToldRecords.of(entries, ClaimRecord.class), entries,
				identities);
		List<Entry<ClaimRecord>> claimEntries = kept.claims();
		if (claimEntries.isEmpty()) {
			return Map.of();
		}
		Touched touched = this.figures.touched(transaction, claimEntries.stream().map(Entry::id).toList());
		Effects<ClaimRecord> changes = this.claims.write(transaction, claimEntries, now, kept.named());
		List<String> changed = changes.ids(Effect.CHANGED);
		List<String> known = changes.ids(Effect.RESUMED, Effect.CHANGED);
		Set<String> reviewed = this.reviews.supersede(transaction, changed, known);
		this.citations.supersede(transaction, changed, known);
		this.expressions.supersede(transaction, changed, known);
		List<Entry<ClaimRecord>> written = changes.written();
		if (!written.isEmpty()) {
			List<ClaimRecord> records = written.stream().map(Entry::content).toList();
			List<Edges> edges = edges(entries, written);
			this.citations.write(transaction, records, edges.stream().map(Edges::citations).toList(), known,
					remembered);
			this.expressions.write(transaction, records, edges.stream().map(Edges::expressions).toList());
			this.reviews.write(transaction, edges.stream().map(Edges::reviewing).toList(), reviewed);
			this.figures.write(transaction, written, known, retold(entries), touched);
		}
		return changes.byId();
	}

	private static Callings callings(TransactionContext transaction, List<? extends Entry<?>> entries,
			Identities identities) {
		return Callings.read(transaction, identities.kept(entries.stream().map(Entry::id).toList()));
	}

	/** Of what was half written the rest may be missing whatever it says. */
	private static List<String> altered(TransactionContext transaction, Callings before, Map<String, Effect> written,
			Identities identities) {
		Set<String> altered = new TreeSet<>(identities.kept(ids(written, Effect.RESUMED)));
		altered.addAll(before.altered(transaction, identities.kept(ids(written, Effect.CHANGED))));
		return List.copyOf(altered);
	}

	private void withdraw(TransactionContext transaction, List<String> claims) {
		this.figures.withdraw(transaction, claims);
		this.reviews.withdraw(transaction, claims);
	}

	private static List<String> ids(Map<String, Effect> changes, Effect... effects) {
		return changes.entrySet()
			.stream()
			.filter((change) -> List.of(effects).contains(change.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Set<String> retold(List<Entry<Item>> entries) {
		return entries.stream()
			.filter((entry) -> entry.content().citations().retells())
			.map(Entry::id)
			.collect(Collectors.toSet());
	}

	private static List<Edges> edges(List<Entry<Item>> entries, List<Entry<ClaimRecord>> written) {
		Map<String, Edges> edges = new HashMap<>();
		entries.forEach((entry) -> edges.put(entry.id(), entry.content().edges()));
		return written.stream().map((entry) -> edges.get(entry.id())).toList();
	}

}
