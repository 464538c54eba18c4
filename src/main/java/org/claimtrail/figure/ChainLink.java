package org.claimtrail.figure;

import java.time.LocalDate;
import java.util.Comparator;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The place of a claim among the figures of its claimant on its line.
 */
record ChainLink(String id, String claimantId, String measureId, String line, LocalDate statedOnFirst) {

	/** From the oldest to the newest. */
	static final Comparator<ChainLink> ORDER = Comparator.comparing(ChainLink::statedOnFirst)
		.thenComparing(ChainLink::id);

	/**
	 * The place of a claim about to be written; null if it revises nothing.
	 * @param unit the unit of its measure
	 */
	static @Nullable ChainLink of(Entry<ClaimRecord> entry, String unit) {
		ClaimRecord claim = entry.content();
		FigureRecord figure = claim.figure();
		LocalDate statedOn = claim.statedOn().first();
		return (figure != null && figure.isRevisable() && statedOn != null) ? new ChainLink(entry.id(),
				claim.claimant(), figure.measure(), Line.of(figure.measure(), Stated.of(figure, unit)).text(), statedOn)
				: null;
	}

	/** The place of a claim in the graph; null if it revises nothing. */
	static @Nullable ChainLink of(Record row) {
		Value line = row.get("line");
		return line.isNull() ? null : new ChainLink(row.get("id").asString(), row.get("claimantId").asString(),
				row.get("measureId").asString(), line.asString(), row.get("statedOnFirst").asLocalDate());
	}

	/** What the figures of one claimant on one line have in common. */
	String chain() {
		return String.join(" ", this.claimantId, this.measureId, this.line);
	}

}
