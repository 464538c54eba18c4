package org.claimtrail.citation.drift;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.ledger.Row;

/**
 * One difference between a citing claim and the claim it cites.
 *
 * @param from what the cited claim has; empty when it has nothing there
 * @param to what the citing claim has; empty when it has nothing there
 * @param explanation one sentence for people
 */
public record Drift(DriftKind kind, String from, String to, String explanation) {

	/**
	 * The properties of an edge with these findings: lists of equal length, one for each
	 * part of a finding. Without findings the kinds alone, an empty list.
	 */
	public static Row properties(List<Drift> findings) {
		Row row = Row.empty().with("drift", findings.stream().map((drift) -> drift.kind().name()).toList());
		return findings.isEmpty() ? row
				: row.with("driftFrom", findings.stream().map(Drift::from).toList())
					.with("driftTo", findings.stream().map(Drift::to).toList())
					.with("driftNote", findings.stream().map(Drift::explanation).toList());
	}

	/** By what findings differ: all kinds, then all sentences. */
	public static List<String> texts(List<Drift> findings) {
		List<String> texts = new ArrayList<>();
		findings.forEach((finding) -> texts.add(finding.kind().name()));
		findings.forEach((finding) -> texts.add(finding.explanation()));
		return texts;
	}

}
