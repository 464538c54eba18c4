package org.claimtrail.corpus.history;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.claimtrail.corpus.document.HistoryLine;
import org.claimtrail.corpus.record.Bundle;
import org.claimtrail.corpus.report.ImportLog;
import org.claimtrail.corpus.report.Tally;
import org.claimtrail.identity.TakenMerges;
import org.claimtrail.ledger.Effect;
import org.claimtrail.ledger.Unwinding;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.JsonNode;

/**
 * Takes over a history: first the changes and what was removed, so that whoever writes
 * meanwhile goes on after their numbers; then, with each record and in its transaction,
 * how it came about; and at last, at once, what was merged. An import that is ended
 * before that, and started again, goes on.
 */
public final class HistoryWriter {

	private static final String CHANGES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (change:Change {number: row.number})
			ON CREATE SET change = row
			""";

	private static final String STONES = """
			CYPHER 25
			UNWIND $rows AS row
			MERGE (stone:RemovedClaim {id: row.id})
			ON CREATE SET stone = row.properties
			WITH stone, row
			MATCH (change:Change {number: row.change})
			MERGE (change)-[:REMOVED]->(stone)
			""";

	private static final String THERE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (record:Claim|Claimant|MergedClaimant|Article|Measure|Proposition {id: id})
			RETURN record.id AS id
			""";

	private static final String MERGED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (merged:MergedClaimant {id: id})
			WHERE EXISTS { (merged)-[:MERGED_INTO]->() }
			RETURN count(DISTINCT merged) AS number
			""";

	private static final int TOGETHER = 5_000;

	private static final TransactionConfig LIMITS = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(5))
		.build();

	private final HistoryFile history;

	private final Session session;

	private final ImportLog log;

	private final Tally tally;

	public HistoryWriter(HistoryFile history, Session session, ImportLog log, Tally tally) {
		this.tally = tally;
		this.history = history;
		this.session = session;
		this.log = log;
	}

	/**
	 * Takes over what comes before the records, which were all checked.
	 * @return the number of the newest change after it
	 * @throws RefusedHistoryException if one of the records was rejected: nothing is
	 * written then
	 */
	public long begin() {
		if (!this.tally.report().isWhole()) {
			throw new RefusedHistoryException("Records of " + this.history.file().name()
					+ " were rejected, and a history goes in whole or not at all: this import wrote nothing. "
					+ (Histories.isTakenInPart(this.session)
							? "What an import of the file wrote before is there, and cannot be ended as it is: begin with an empty store."
							: "Leave out the first line, and the records alone are imported, those that can be."));
		}
		Object[] newest = { null };
		this.history.each(HistoryLine.CHANGE, true, this::pulse, (line) -> newest[0] = line.path("at").asString());
		write((transaction) -> open(transaction,
				(newest[0] != null) ? ZonedDateTime.parse(newest[0].toString()) : null));
		each(HistoryLine.CHANGE, (transaction, lines) -> Unwinding.run(transaction, CHANGES, "rows",
				lines.stream().map(HistoryRows::change).toList()));
		each(HistoryLine.REMOVAL, (transaction, lines) -> Unwinding.run(transaction, STONES, "rows",
				lines.stream().map(HistoryRows::stone).toList()));
		return this.session.executeRead(WriteOrder::latest);
	}

	/** Which of some records the graph has; they stay as they are. */
	public Set<String> there(TransactionContext transaction, Collection<String> ids) {
		return new HashSet<>(
				transaction.run(THERE, Map.of("ids", List.copyOf(ids))).list((row) -> row.get("id").asString()));
	}

	/**
	 * Tells of records that were just written how they came about.
	 * @param effects what became of each record
	 */
	public void tell(TransactionContext transaction, List<Bundle> bundles, Map<String, Effect> effects) {
		RecordHistories.write(transaction, bundles, effects);
	}

	/**
	 * Takes over what was merged, when all records are there.
	 * @throws RefusedHistoryException if not all are, or not all could be merged: the
	 * history counts as taken in part then
	 */
	public void finish() {
		require(this.tally.report().isWhole());
		List<JsonNode> merges = new ArrayList<>();
		this.history.each(HistoryLine.MERGE, false, this::pulse, merges::add);
		List<String> ids = merges.stream().map((merge) -> merge.path("id").asString()).toList();
		write((transaction) -> {
			Set<String> there = there(transaction, ids);
			List<JsonNode> open = merges.stream()
				.filter((merge) -> !there.contains(merge.path("id").asString()))
				.toList();
			TakenMerges.merge(transaction, open.stream().map(HistoryRows::merge).toList());
			RecordHistories.altered(transaction, open);
			require(transaction.run(MERGED, Map.of("ids", ids)).single().get("number").asInt() == ids.size());
			WriteOrder.takenOver(transaction);
		});
	}

	private void require(boolean whole) {
		if (!whole) {
			throw new RefusedHistoryException("Not all that " + this.history.file().name()
					+ " tells could be written, since somebody else wrote to the store meanwhile: its history is there in part. Begin with an empty store.");
		}
	}

	/** Tells whoever waits that it goes on, outside of transactions. */
	private void pulse() {
		this.tally.listener().advanced(0);
		this.log.goOn();
	}

	private void open(TransactionContext transaction, @Nullable ZonedDateTime newest) {
		if (!this.history.mark().equals(WriteOrder.takingOver(transaction).orElse(null))) {
			if (!Histories.isEmpty(transaction)) {
				throw new RefusedHistoryException(
						"Somebody wrote to the store before the history was taken over: nothing of the file was imported. A history goes into an empty store only.");
			}
			WriteOrder.takeOver(transaction, this.history.change(), newest, this.history.mark());
		}
	}

	private void each(HistoryLine kind, Writer writer) {
		List<JsonNode> lines = new ArrayList<>();
		this.history.each(kind, true, this::pulse, (line) -> {
			lines.add(line);
			if (lines.size() == TOGETHER) {
				write((transaction) -> writer.write(transaction, lines));
				lines.clear();
			}
		});
		write((transaction) -> writer.write(transaction, lines));
	}

	private void write(Consumer<TransactionContext> work) {
		this.session.executeWriteWithoutResult((transaction) -> {
			WriteOrder.enter(transaction);
			this.log.write(transaction);
			work.accept(transaction);
		}, LIMITS);
		this.log.wrote();
	}

	/** Writes lines. */
	@FunctionalInterface
	private interface Writer {

		void write(TransactionContext transaction, List<JsonNode> lines);

	}

}
