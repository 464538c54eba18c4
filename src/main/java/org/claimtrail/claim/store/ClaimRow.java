package org.claimtrail.claim.store;

import java.util.Map;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.claim.PrintedRecord;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;

/** Turns what a document says about a claim into the properties of its node. */
final class ClaimRow {

	private ClaimRow() {
	}

	static Map<String, Object> of(Entry<ClaimRecord> entry, Capacity capacity) {
		ClaimRecord claim = entry.content();
		FigureRecord figure = claim.figure();
		Row row = Row.of(entry)
			.withFolded("statement", claim.statement())
			.with("quote", claim.quote())
			.with("language", claim.language())
			.with("medium", claim.medium())
			.with("cue", claim.cue())
			.with("attribution", claim.attribution())
			.withDate("statedOn", claim.statedOn().isUnknown() ? null : claim.statedOn())
			.with("statedOnOpen", (claim.statedOn().first() == null) ? true : null)
			.with("verification", claim.verification())
			.with("verificationNote", claim.verificationNote())
			.with("claimantId", claim.claimant())
			.with("organizationId", capacity.organization())
			.with("affiliationRole", capacity.role())
			.with("forecast", figure != null && figure.forecast())
			.with("vague", figure != null && figure.vague());
		return withFigure(row, claim).properties();
	}

	private static Row withFigure(Row row, ClaimRecord claim) {
		FigureRecord figure = claim.figure();
		if (figure == null) {
			return row;
		}
		PrintedRecord printed = figure.printed();
		if (printed != null) {
			row.with("printedPhrase", printed.phrase())
				.with("printedValue", printed.value())
				.with("printedNote", printed.note());
		}
		return row.with("measureId", figure.measure())
			.with("low", figure.low())
			.with("high", figure.high())
			.with("comparator", figure.comparator())
			.with("unit", figure.unit())
			.with("phrase", figure.phrase())
			.with("basis", figure.basis())
			.withDate("since", figure.since())
			.withDate("until", figure.until())
			.with("per", figure.per())
			.withDate("asOf", figure.asOf())
			.with("asOfInferred", (figure.asOf() != null) ? claim.isDescribedDayInferred() : null);
	}

}
