package org.claimtrail.citation.told;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.claimtrail.claim.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the cited figures that add up to the citing one. */
public final class Sums {

	/** Up to this many figures, a sum of some of them is looked for too. */
	private static final int FEW = 8;

	private static final double PRECISION = 1e-9;

	private Sums() {
	}

	/**
	 * The cited claims whose figures add up to the citing figure: figures of one measure,
	 * or of several components of the citing measure.
	 * @return at least two, the most there are, or none
	 */
	public static List<Cited> parts(ToldFigure citing, List<Cited> cited) {
		if (!citing.isNumber()) {
			return List.of();
		}
		List<Cited> candidates = cited.stream().filter((part) -> canBePart(part, citing)).toList();
		List<Cited> components = candidates.stream().filter((part) -> part.kinship() == Kinship.BROADER).toList();
		List<Cited> parts = some(citing, components);
		return candidates.stream()
			.map((part) -> part.figure().measure())
			.distinct()
			.map((measure) -> some(citing,
					candidates.stream().filter((part) -> part.figure().measure().equals(measure)).toList()))
			.reduce(parts, (one, other) -> (other.size() > one.size()) ? other : one);
	}

	/** Whether each part counts another component of what the sum counts. */
	public static boolean isOfComponents(List<Cited> parts) {
		Set<String> measures = parts.stream().map((part) -> part.figure().measure()).collect(Collectors.toSet());
		return measures.size() == parts.size() && parts.stream().allMatch((part) -> part.kinship() == Kinship.BROADER);
	}

	/** How the sum would have to be told; null if no one word covers all parts. */
	public static @Nullable Comparator comparator(List<Cited> parts) {
		Comparator sum = Comparator.EXACTLY;
		for (Cited part : parts) {
			Comparator next = part.figure().comparator();
			if (sum == Comparator.EXACTLY || sum == Comparator.ABOUT && next != Comparator.EXACTLY) {
				sum = next;
			}
			else if (next != sum && !next.isPoint()) {
				return null;
			}
		}
		return sum;
	}

	private static boolean canBePart(Cited part, ToldFigure citing) {
		return part.hasFigure() && part.figure().isNumber() && isRelated(part) && part.figure().hasUnitOf(citing)
				&& part.figure().lower() > 0 && part.figure().upper() < citing.upper();
	}

	private static boolean isRelated(Cited part) {
		return part.kinship() != Kinship.OTHER && part.kinship() != Kinship.UNKNOWN;
	}

	private static List<Cited> some(ToldFigure citing, List<Cited> candidates) {
		if (candidates.size() < 2 || isSum(citing, candidates)) {
			return (candidates.size() < 2) ? List.of() : candidates;
		}
		if (isRounded(citing, candidates)) {
			return candidates;
		}
		if (candidates.size() > FEW) {
			return List.of();
		}
		return IntStream.range(1, 1 << candidates.size())
			.filter((choice) -> Integer.bitCount(choice) > 1)
			.mapToObj((choice) -> chosen(candidates, choice))
			.filter((parts) -> isSum(citing, parts))
			.reduce(List.of(), (one, other) -> (other.size() > one.size()) ? other : one);
	}

	private static List<Cited> chosen(List<Cited> candidates, int choice) {
		return IntStream.range(0, candidates.size())
			.filter((index) -> (choice & (1 << index)) != 0)
			.mapToObj(candidates::get)
			.toList();
	}

	private static boolean isSum(ToldFigure citing, List<Cited> parts) {
		double lower = parts.stream().mapToDouble((part) -> part.figure().lower()).sum();
		double upper = parts.stream().mapToDouble((part) -> part.figure().upper()).sum();
		if (!parts.stream().allMatch((part) -> part.figure().hasBasisOf(parts.getFirst().figure()))) {
			return false;
		}
		return citing.isRange() ? same(citing.lower(), lower) && same(citing.upper(), upper)
				: same(citing.lower(), lower) || same(citing.lower(), upper);
	}

	/** Whether all of several exact figures add up to what is told rounded. */
	public static boolean isRounded(ToldFigure citing, List<Cited> parts) {
		double sum = parts.stream().mapToDouble((part) -> part.figure().lower()).sum();
		return !citing.isRange() && !same(citing.lower(), sum)
				&& parts.stream()
					.allMatch((part) -> part.figure().comparator() == Comparator.EXACTLY
							&& part.figure().hasBasisOf(parts.getFirst().figure()))
				&& parts.stream()
					.noneMatch((part) -> FigureRelation.of(part.figure(), citing) == FigureRelation.ROUNDED)
				&& parts.stream().map((part) -> part.figure().asOf()).distinct().count() == 1
				&& Rounding.ofSum(sum, citing);
	}

	private static boolean same(double one, double other) {
		return Math.abs(one - other) <= PRECISION * Math.max(Math.abs(one), Math.abs(other));
	}

}
