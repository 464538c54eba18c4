package org.claimtrail.citation.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.claimtrail.citation.told.Cited;
import org.claimtrail.citation.told.Kinship;
import org.claimtrail.citation.told.Sums;
import org.claimtrail.citation.told.Told;
import org.claimtrail.citation.told.ToldFigure;
import org.claimtrail.citation.told.Wording;
import org.claimtrail.claim.Comparator;

/**
 * Finds what changed between a claim and the claims it cites, by rule and without
 * judgement. In each respect the two differ, agree, or one of them does not word it: then
 * nothing is known, and nothing is found.
 * <p>
 * A claim that quotes, reports or takes data tells again what it cites: all rules apply.
 * One that confirms, or leans on evidence or authority, is looked at for its figure
 * alone, and only if it counts something related. To compare, doubt, refute, qualify,
 * correct and update is to say something else on purpose, and is no drift.
 * <p>
 * A figure that stands as it is in one of the cited claims has not drifted from the
 * others.
 */
public final class DriftRules {

	private final Told citing;

	private final List<Cited> cited;

	private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

	private DriftRules(Told citing, List<Cited> cited) {
		this.citing = citing;
		this.cited = cited.stream()
			.filter((source) -> source.isComparable(citing) && source.intent().passesOn())
			.toList();
		cited.forEach((source) -> this.comparisons.put(source.claim().id(), new Comparison()));
	}

	/**
	 * Compares a claim with what it cites.
	 * @param citing the claim
	 * @param cited all that it cites
	 * @return for each cited claim what became of it
	 */
	public static Map<String, Comparison> compare(Told citing, List<Cited> cited) {
		DriftRules rules = new DriftRules(citing, cited);
		if (citing.figure() != null) {
			rules.compareFigures(citing.figure());
		}
		rules.cited.stream()
			.filter(DriftRules::tellsAgain)
			.forEach((source) -> VoiceDrift.compare(source, citing, rules.comparison(source)));
		return rules.comparisons;
	}

	private Comparison comparison(Cited source) {
		return Objects.requireNonNull(this.comparisons.get(source.claim().id()));
	}

	private static boolean tellsAgain(Cited source) {
		return source.intent().tellsAgain();
	}

	private void compareFigures(ToldFigure figure) {
		if (this.cited.stream().noneMatch(Cited::hasFigure)) {
			lookForAdded(figure);
			return;
		}
		List<Cited> parts = Sums.parts(figure, this.cited);
		List<Cited> compared = new ArrayList<>();
		for (Cited source : this.cited) {
			if (source.hasFigure() && (tellsAgain(source) || source.kinship() != Kinship.OTHER)) {
				Comparison comparison = comparison(source);
				if (parts.contains(source)) {
					compareSum(source, figure, parts, comparison);
				}
				else {
					compare(source, figure, isEnd(source, figure), comparison);
				}
				compared.add(source);
			}
		}
		if (compared.stream().anyMatch((source) -> isKept(source, figure))) {
			clear(compared.stream().filter((source) -> !isKept(source, figure)));
		}
		else if (!parts.isEmpty()) {
			// what is told is the sum of others
			clear(compared.stream().filter((source) -> !parts.contains(source) && source.kinship() == Kinship.SAME));
		}
	}

	private void clear(Stream<Cited> sources) {
		sources.forEach((source) -> this.comparisons.put(source.claim().id(), new Comparison()));
	}

	/**
	 * "Between 8,000, by the police, and 15,000, by the organizers" widens neither, nor a
	 * third number that lies between.
	 */
	private boolean isEnd(Cited source, ToldFigure figure) {
		return figure.isRange() && isNumber(source, figure)
				&& (isWithin(source.figure(), figure) || isNumberAt(source, figure, figure.lower())
						|| isNumberAt(source, figure, figure.upper()))
				&& this.cited.stream()
					.filter((other) -> isNumberAt(other, figure, figure.lower()))
					.anyMatch((low) -> this.cited.stream()
						.anyMatch((high) -> high != low && isNumberAt(high, figure, figure.upper())));
	}

	private static boolean isWithin(ToldFigure number, ToldFigure range) {
		return range.lower() <= number.lower() && number.lower() <= range.upper();
	}

	private static boolean isNumber(Cited source, ToldFigure range) {
		return source.hasFigure() && source.figure().isNumber() && !source.figure().isRange()
				&& source.figure().hasUnitOf(range);
	}

	private static boolean isNumberAt(Cited source, ToldFigure range, double end) {
		return isNumber(source, range) && source.figure().isToldAs(end);
	}

	/** Whoever repeats a slip of a source keeps what that printed. */
	private boolean isKept(Cited source, ToldFigure figure) {
		Comparison comparison = comparison(source);
		return comparison.isFigureKept() || comparison.findings().isEmpty() && figure.repeatsSlipOf(source.figure());
	}

	/** A source has no figure only if its words were seen. */
	private void lookForAdded(ToldFigure figure) {
		List<Cited> sources = this.cited.stream().filter(DriftRules::tellsAgain).toList();
		if (sources.stream().allMatch((source) -> source.claim().isSeen())) {
			sources.forEach((source) -> comparison(source).find(DriftKind.FIGURE_ADDED, "", Wording.of(figure),
					"The citing claim has a figure, %s; the claims it cites, whose words were seen, have none."
						.formatted(Wording.of(figure))));
		}
	}

	/**
	 * Compares a figure with the one that tells it.
	 * @param end whether it is one end of a range whose other end is another cited figure
	 */
	private void compare(Cited source, ToldFigure told, boolean end, Comparison comparison) {
		ToldFigure before = source.figure();
		MeasureDrift.compare(source, told, comparison);
		if (comparison.has(DriftKind.MEASURE_CHANGED)) {
			return;
		}
		UnitDrift.compare(before, told, comparison);
		if (!before.isReadOtherwiseIn(told)) {
			compareNumbers(before, told, end, comparison);
		}
		TimeDrift.compare(before, source.claim().statedOn(), told, this.citing, comparison);
		VoiceDrift.compareForecasts(source.claim(), before, told, comparison);
	}

	private static void compareNumbers(ToldFigure before, ToldFigure told, boolean end, Comparison comparison) {
		if (before.isNumber() && told.isNumber()) {
			boolean comparable = before.isCountedAs(told)
					&& (before.hasBasisOf(told) || before.isBareShare() || told.isBareShare());
			if (isQualifierTold(before, told, comparable)) {
				QualifierDrift.compare(before, told, comparison);
			}
			else if (before.comparator() == told.comparator()) {
				comparison.agree(Respect.QUALIFIER);
			}
			// whoever repeats a slip of the source tells what it printed
			if (comparable && !end && !told.repeatsSlipOf(before)) {
				ValueDrift.compare(before, told, comparison);
			}
		}
		else {
			ValueDrift.compareVague(before, told, comparison);
		}
	}

	/**
	 * What is added may belong to a conversion, and the word before a rounded number to
	 * that.
	 */
	private static boolean isQualifierTold(ToldFigure before, ToldFigure told, boolean comparable) {
		return comparable ? told.repeatsSlipOf(before) || !ValueDrift.isRoundedInWords(before, told)
				: before.comparator() != Comparator.EXACTLY || told.comparator() == Comparator.EXACTLY;
	}

	/** A part of a sum is neither the number nor the time of the sum. */
	private static void compareSum(Cited part, ToldFigure sum, List<Cited> parts, Comparison comparison) {
		boolean rounded = Sums.isRounded(sum, parts);
		comparison.find(DriftKind.SUMMED, Wording.of(part.figure()), Wording.of(sum),
				"%s is the sum of %d cited figures%s: %s.".formatted(Wording.of(sum), parts.size(),
						rounded ? ", rounded" : "",
						Wording.list(parts.stream().map((one) -> Wording.amount(one.figure())).toList())));
		if (!Sums.isOfComponents(parts)) {
			MeasureDrift.compare(part, sum, comparison);
		}
		if (!rounded && sum.comparator() != Sums.comparator(parts)) {
			QualifierDrift.compareWithSum(part.figure(), sum, comparison);
			if (part.figure().isRange() && !sum.isRange()) {
				comparison.find(DriftKind.RANGE_COLLAPSED, Wording.of(part.figure()), Wording.of(sum),
						"The range of %s is told as %s.".formatted(Wording.of(part.figure()), Wording.of(sum)));
			}
		}
		VoiceDrift.compareForecasts(part.claim(), part.figure(), sum, comparison);
	}

}
