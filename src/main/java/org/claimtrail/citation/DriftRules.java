package org.claimtrail.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what changed between a claim and the claims it cites, by rule and without
 * judgement.
 * <p>
 * A claim that quotes, reports or takes data passes on what it cites: all rules apply.
 * One that confirms, or leans on evidence or authority, is looked at for its figure
 * alone, and only if it counts something related. To compare, doubt, refute, qualify,
 * correct and update is to say something else on purpose, and is no drift.
 * <p>
 * A figure that stands as it is in one of the cited claims has not drifted from the
 * others.
 */
final class DriftRules {

	private DriftRules() {
	}

	/**
	 * The findings of a claim.
	 * @param citing the claim
	 * @param cited all that it cites
	 * @return for each cited claim its findings, each kind at most once, in the order of
	 * the rules
	 */
	static Map<String, List<Drift>> findings(Told citing, List<Cited> cited) {
		List<Cited> repeated = cited.stream()
			.filter((source) -> source.intent().passesOn() || source.intent().leansOn())
			.toList();
		Map<String, List<Drift>> findings = new LinkedHashMap<>();
		cited.forEach((source) -> findings.put(source.claim().id(), new ArrayList<>()));
		Map<String, List<Drift>> figures = ofFigures(citing, repeated);
		for (Cited source : repeated) {
			List<Drift> all = new ArrayList<>(figures.getOrDefault(source.claim().id(), List.of()));
			if (source.intent().passesOn()) {
				all.addAll(VoiceDrift.between(source, citing));
			}
			findings.put(source.claim().id(), onceEach(all));
		}
		return findings;
	}

	private static List<Drift> onceEach(List<Drift> findings) {
		Map<DriftKind, Drift> kinds = new LinkedHashMap<>();
		findings.forEach((finding) -> kinds.putIfAbsent(finding.kind(), finding));
		return List.copyOf(kinds.values());
	}

	private static Map<String, List<Drift>> ofFigures(Told citing, List<Cited> cited) {
		ToldFigure figure = citing.figure();
		if (figure == null) {
			return Map.of();
		}
		Map<String, List<Drift>> findings = new LinkedHashMap<>();
		if (cited.stream().noneMatch(Cited::hasFigure)) {
			cited.stream()
				.filter((source) -> source.intent().passesOn())
				.forEach((source) -> findings.put(source.claim().id(), List.of(added(figure))));
			return findings;
		}
		List<Cited> parts = Sums.parts(figure, cited);
		for (Cited source : cited) {
			if (source.hasFigure() && (source.intent().passesOn() || source.kinship() != Kinship.OTHER)) {
				List<Drift> found = parts.contains(source) ? summed(source, figure, parts)
						: between(source, figure, citing);
				if (found.isEmpty()) {
					return Map.of();
				}
				findings.put(source.claim().id(), found);
			}
		}
		return findings;
	}

	private static List<Drift> between(Cited cited, ToldFigure citing, Told claim) {
		ToldFigure before = cited.figure();
		List<Drift> findings = new ArrayList<>(MeasureDrift.between(cited, citing));
		if (cited.kinship() == Kinship.OTHER) {
			return findings;
		}
		if (!before.unit().equals(citing.unit())) {
			findings.add(new Drift(DriftKind.UNIT_CHANGED, before.unit(), citing.unit(),
					"The cited figure is in %s, the citing one in %s.".formatted(before.unit(), citing.unit())));
		}
		findings.addAll(QualifierDrift.between(before, citing));
		if (before.unit().equals(citing.unit()) && before.hasBasisOf(citing)) {
			findings.addAll(ValueDrift.between(before, citing));
		}
		findings.addAll(TimeDrift.between(before, citing, claim.statedOn()));
		findings.addAll(VoiceDrift.ofForecasts(before, citing));
		return findings;
	}

	/** A part of a sum is neither the number nor the time of the sum. */
	private static List<Drift> summed(Cited part, ToldFigure sum, List<Cited> parts) {
		List<Drift> findings = new ArrayList<>();
		findings.add(new Drift(DriftKind.SUMMED, Wording.of(part.figure()), Wording.of(sum),
				"%s is the sum of %d cited figures: %s.".formatted(Wording.of(sum), parts.size(),
						String.join(" and ", parts.stream().map((one) -> Wording.amount(one.figure())).toList()))));
		if (!Sums.isOfComponents(parts)) {
			findings.addAll(MeasureDrift.between(part, sum));
		}
		if (sum.comparator() != Sums.comparator(parts)) {
			findings.addAll(QualifierDrift.between(part.figure(), sum));
		}
		findings.addAll(VoiceDrift.ofForecasts(part.figure(), sum));
		return findings;
	}

	private static Drift added(ToldFigure figure) {
		return new Drift(DriftKind.FIGURE_ADDED, "", Wording.of(figure),
				"The citing claim has a figure, %s; the claims it cites have none.".formatted(Wording.of(figure)));
	}

}
