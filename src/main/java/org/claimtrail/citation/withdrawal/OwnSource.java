package org.claimtrail.citation.withdrawal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who can take back a claim: its claimant, the organization that the claimant certainly
 * spoke for when making it, and the publisher of an article in which it appears and which
 * its claimant wrote. Whatever is not known counts for nobody.
 *
 * @param claimant who made the claim
 * @param first the first day on which it can have been made; null when it is open
 * @param last the last such day; null when it is open
 * @param spells the affiliations of the claimant
 * @param publishers who published what the claimant wrote and the claim appears in
 */
record OwnSource(String claimant, @Nullable LocalDate first, @Nullable LocalDate last, List<Spell> spells,
		List<String> publishers) {

	/** Why somebody can take the claim back for certain, or that nobody knows it. */
	RetractionRule takenBackBy(OwnSource taking) {
		if (this.claimant.equals(taking.claimant)) {
			return RetractionRule.CLAIMANT;
		}
		if (certainlySpokeFor(taking.claimant)) {
			return RetractionRule.ORGANIZATION;
		}
		if (taking.certainlySpokeFor(this.claimant)) {
			return RetractionRule.SPOKESPERSON;
		}
		return this.publishers.contains(taking.claimant) ? RetractionRule.PUBLISHER : RetractionRule.NOT_THE_SOURCE;
	}

	/** As everywhere, of several affiliations the latest begun decides. */
	private boolean certainlySpokeFor(String organization) {
		return this.spells.stream()
			.filter((spell) -> spell.organization().equals(organization)
					&& spell.certainlyCovers(this.first, this.last))
			.anyMatch((spell) -> this.spells.stream()
				.filter((other) -> !other.organization().equals(organization))
				.filter((other) -> other.mayCover(this.first, this.last))
				.allMatch((other) -> other.certainlyBeganBefore(spell)));
	}

	/**
	 * An affiliation.
	 *
	 * @param from when it began; null when no day is stated, then it counts from ever
	 * @param to the day it ended; null when no day is stated, then it goes on
	 */
	record Spell(String organization, @Nullable Span from, @Nullable Span to) {

		boolean certainlyCovers(@Nullable LocalDate first, @Nullable LocalDate last) {
			boolean begun = this.from == null || isBefore(this.from.last(), first, true);
			return begun && (this.to == null || isBefore(last, this.to.first(), false));
		}

		boolean mayCover(@Nullable LocalDate first, @Nullable LocalDate last) {
			boolean notYet = this.from != null && isBefore(last, this.from.first(), false);
			boolean ended = this.to != null && isBefore(this.to.last(), first, true);
			return !notYet && !ended;
		}

		boolean certainlyBeganBefore(Spell other) {
			return other.from != null && (this.from == null || isBefore(this.from.last(), other.from.first(), false));
		}

		/** What is open is before and after nothing. */
		private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other, boolean orEqual) {
			return one != null && other != null && (one.isBefore(other) || orEqual && one.equals(other));
		}

	}

	/** The days that a date can mean; null at an open end. */
	record Span(@Nullable LocalDate first, @Nullable LocalDate last) {
	}

}
