package org.claimtrail.claim.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * For which organization claimants spoke on a day, and in which role: an organization for
 * itself, a speaker for the one of the affiliation. An affiliation counts from its first
 * day until the day before it ends; of several the latest begun decides.
 */
final class SpokenFor {

	private static final String AFFILIATIONS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (speaker:Speaker {id: id})-[affiliation:AFFILIATED_WITH]->(organization:Organization)
			USING INDEX SEEK speaker:Speaker(id)
			RETURN collect([id, affiliation.fromFirst, affiliation.toLast, organization.id, affiliation.role]) AS spells
			""";

	private static final String ORGANIZATION = "organization:";

	private final Map<String, List<Spell>> spells = new HashMap<>();

	private SpokenFor() {
	}

	/** Reads the affiliations of those claimants that are speakers. */
	static SpokenFor of(TransactionContext transaction, Collection<String> claimants) {
		SpokenFor read = new SpokenFor();
		List<String> speakers = claimants.stream().distinct().filter((id) -> !id.startsWith(ORGANIZATION)).toList();
		for (Value row : transaction.run(AFFILIATIONS, Map.of("ids", speakers)).single().get("spells").values()) {
			read.spells.computeIfAbsent(row.get(0).asString(), (id) -> new ArrayList<>())
				.add(new Spell(day(row.get(1)), day(row.get(2)),
						new Capacity(row.get(3).asString(), row.get(4).asString(null))));
		}
		return read;
	}

	/**
	 * For whom and in which role a claimant spoke.
	 * @param day the day; null when it is open, then only an affiliation without a start
	 * and an end counts
	 */
	Capacity on(@Nullable LocalDate day, String claimant) {
		if (claimant.startsWith(ORGANIZATION)) {
			return new Capacity(claimant, null);
		}
		return this.spells.getOrDefault(claimant, List.of())
			.stream()
			.filter((spell) -> spell.covers(day))
			.min(Spell.LATEST_BEGUN)
			.map(Spell::capacity)
			.orElse(Capacity.UNKNOWN);
	}

	/**
	 * For whom and in which role a speaker spoke on each day: stretches of days that
	 * follow each other without a gap, the first without a beginning and the last without
	 * an end.
	 */
	List<Stretch> stretches(String speaker) {
		TreeSet<LocalDate> turns = new TreeSet<>();
		this.spells.getOrDefault(speaker, List.of())
			.forEach((spell) -> Stream.of(spell.start(), spell.end()).filter(Objects::nonNull).forEach(turns::add));
		List<Stretch> stretches = new ArrayList<>();
		LocalDate from = null;
		for (LocalDate turn : turns) {
			stretches.add(new Stretch(from, turn, on(turn.minusDays(1), speaker)));
			from = turn;
		}
		stretches.add(new Stretch(from, null, on((from != null) ? from : LocalDate.EPOCH, speaker)));
		return stretches;
	}

	private static @Nullable LocalDate day(Value value) {
		return value.isNull() ? null : value.asLocalDate();
	}

	/**
	 * Days on which somebody spoke for the same.
	 *
	 * @param from the first day; null where there is none
	 * @param until the day after the last; null where there is none
	 */
	record Stretch(@Nullable LocalDate from, @Nullable LocalDate until, Capacity capacity) {
	}

	/**
	 * An affiliation.
	 *
	 * @param start its first day; null when it is not known
	 * @param end the day it ends; null when it goes on, or this is not known
	 * @param capacity for whom, and in which role
	 */
	private record Spell(@Nullable LocalDate start, @Nullable LocalDate end, Capacity capacity) {

		static final Comparator<Spell> LATEST_BEGUN = Comparator
			.comparing(Spell::start, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing((spell) -> spell.capacity.organization(), Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing((spell) -> spell.capacity.role(), Comparator.nullsLast(Comparator.naturalOrder()));

		boolean covers(@Nullable LocalDate day) {
			return (this.start == null || day != null && !this.start.isAfter(day))
					&& (this.end == null || day != null && this.end.isAfter(day));
		}

	}

}
