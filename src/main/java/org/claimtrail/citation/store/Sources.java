package org.claimtrail.citation.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.drift.Comparison;
import org.claimtrail.citation.drift.DriftRules;
import org.claimtrail.citation.store.CitationWalk.Step;
import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.Voice;
import org.neo4j.driver.TransactionContext;

/** Sets claims that were read beside what they cite, with who made it. */
final class Sources {

	private final TransactionContext transaction;

	private final CitationWalk walk;

	private final ToldClaims told;

	private final Voices voices;

	Sources(TransactionContext transaction, Remembered remembered) {
		this.transaction = transaction;
		this.walk = remembered.citations();
		this.told = remembered.claims();
		this.voices = remembered.voices();
	}

	/**
	 * Reads whom words of attribution may name, and of a citing claim without any whether
	 * it speaks for itself.
	 */
	void readVoices(Collection<String> citing) {
		Set<String> needed = new HashSet<>();
		for (String id : citing) {
			for (Step step : this.walk.from(id)) {
				if (step.isUnattributed()) {
					needed.add(id);
				}
				if (step.isUnattributed() || step.names()) {
					needed.add(step.cited());
				}
			}
		}
		this.voices.read(this.transaction, needed);
	}

	/** The same of claims and the origins that they rest on. */
	void readVoices(Map<String, List<String>> origins) {
		Set<String> claims = new HashSet<>();
		origins.forEach((id, all) -> {
			if (!all.isEmpty() && isUnattributed(id)) {
				claims.add(id);
				claims.addAll(all);
			}
		});
		this.voices.read(this.transaction, claims);
	}

	private boolean isUnattributed(String citing) {
		return this.walk.from(citing).stream().anyMatch(Step::isUnattributed);
	}

	/** Compares a claim with what it cites. */
	Map<String, Comparison> compare(String id, List<Step> steps) {
		Told citing = this.told.claim(id);
		return DriftRules.compare(citing, steps.stream().map((step) -> cited(citing, step)).toList());
	}

	/** Compares a claim with origins that it reaches through others. */
	Map<String, Comparison> compareWithOrigins(String id, List<String> origins) {
		Told citing = this.told.claim(id);
		boolean attributed = this.walk.from(id).stream().allMatch(Step::attributed);
		return DriftRules.compare(citing,
				origins.stream().map((origin) -> origin(citing, origin, attributed)).toList());
	}

	private Cited cited(Told citing, Step step) {
		Told cited = this.told.claim(step.cited());
		return new Cited(cited, step.intent(), step.cue(), step.attribution(), step.attributed(),
				this.told.kinship(cited, citing), this.voices.of(step.cited()),
				isOwn(cited, citing, step.isUnattributed()));
	}

	/**
	 * Whether somebody tells their own again.
	 * @param read whether it was read for whom both spoke, which only want of attribution
	 * asks for
	 */
	private boolean isOwn(Told cited, Told citing, boolean read) {
		return cited.claimant().equals(citing.claimant())
				|| read && this.voices.of(cited.id()).isOf(this.voices.of(citing.id()));
	}

	private Cited origin(Told citing, String id, boolean attributed) {
		Told origin = this.told.claim(id);
		boolean unattributed = isUnattributed(citing.id());
		return new Cited(origin, Intent.REPORTS, citing.cue(), citing.attribution(), attributed,
				this.told.kinship(origin, citing), unattributed ? this.voices.of(id) : Voice.UNREAD,
				isOwn(origin, citing, unattributed));
	}

}
