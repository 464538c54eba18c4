package org.claimtrail.citation.told;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What the rules of drift look at in a measure.
 *
 * @param name what is counted, for people
 * @param wholes identifiers of all that it is a component of, directly or not
 * @param meanings identifiers of what an ambiguous one may mean
 */
public record CountedMeasure(String id, String name, String unit, Set<String> wholes, Set<String> meanings) {

	/**
	 * How this one, which is cited, is related to the one that tells it. What is said of
	 * an ambiguous measure may be said of anything it may mean: what holds for each of
	 * these holds.
	 * @param measures finds a measure by its identifier
	 */
	public Kinship toldAs(CountedMeasure told, Function<String, @Nullable CountedMeasure> measures) {
		if (this.id.equals(told.id) || !isAmbiguous() && !told.isAmbiguous()) {
			return plainly(told);
		}
		if (this.meanings.contains(told.id)) {
			return Kinship.SPECIFIED;
		}
		if (senses().stream().anyMatch(told.senses()::contains)) {
			return Kinship.UNKNOWN;
		}
		Set<Kinship> all = EnumSet.noneOf(Kinship.class);
		for (String one : senses()) {
			for (String other : told.senses()) {
				all.add(Objects.requireNonNull(measures.apply(one))
					.plainly(Objects.requireNonNull(measures.apply(other))));
			}
		}
		return (all.size() == 1) ? all.iterator().next() : Kinship.OTHER;
	}

	private boolean isAmbiguous() {
		return !this.meanings.isEmpty();
	}

	private Set<String> senses() {
		return isAmbiguous() ? this.meanings : Set.of(this.id);
	}

	private Kinship plainly(CountedMeasure told) {
		if (this.id.equals(told.id)) {
			return Kinship.SAME;
		}
		if (this.wholes.contains(told.id)) {
			return Kinship.BROADER;
		}
		return told.wholes.contains(this.id) ? Kinship.NARROWER : Kinship.OTHER;
	}

}
