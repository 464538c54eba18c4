package org.claimtrail.citation.drift;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.claimtrail.ledger.Row;

/**
 * What became of a cited claim in a citing one, respect by respect: a difference, an
 * agreement, or neither, where one of the two does not word it. Each kind of difference
 * is found at most once.
 */
public final class Comparison {

	private final List<Drift> findings = new ArrayList<>();

	private final Set<Respect> agreed = EnumSet.noneOf(Respect.class);

	/** Adds a difference. */
	void find(DriftKind kind, String from, String to, String explanation) {
		if (!has(kind)) {
			this.findings.add(new Drift(kind, from, to, explanation));
		}
	}

	/** Says that both word it, and alike. */
	void agree(Respect respect) {
		this.agreed.add(respect);
	}

	boolean has(DriftKind kind) {
		return this.findings.stream().anyMatch((finding) -> finding.kind() == kind);
	}

	/** The differences, in the order of the rules. */
	public List<Drift> findings() {
		return List.copyOf(this.findings);
	}

	/** In which respects the two agree. */
	List<Respect> agreed() {
		return this.agreed.stream()
			.filter((respect) -> !differs(respect))
			// who denied it is not the one who is said to have said it
			.filter((respect) -> respect != Respect.ATTRIBUTION || !has(DriftKind.ATTRIBUTION_CHANGED))
			.toList();
	}

	/** Whether the figure stands as it is. */
	boolean isFigureKept() {
		return this.findings.isEmpty() && this.agreed.contains(Respect.VALUE);
	}

	/** The properties of a citation with this. */
	public Row properties() {
		List<String> names = agreed().stream().map(Enum::name).toList();
		return Drift.properties(this.findings).with("agreed", names.isEmpty() ? null : names);
	}

	/** By what two comparisons differ: all kinds, all sentences, all agreements. */
	public List<String> texts() {
		List<String> texts = Drift.texts(this.findings);
		agreed().forEach((respect) -> texts.add(respect.name()));
		return texts;
	}

	private boolean differs(Respect respect) {
		return this.findings.stream().anyMatch((finding) -> finding.kind().respect() == respect);
	}

}
