package org.claimtrail.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.claimtrail.ledger.StoreSessions;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Writes all records as JSON Lines. Reads a few thousand at a time, each in a transaction
 * of its own, so that a server that is asked meanwhile goes on answering and the memory
 * needed does not grow with the graph.
 */
@Component
class Exports {

	private static final int SIZE = 2_000;

	/** What claims refer to, and each of them to those after it. */
	private static final List<RecordQuery> LATE = List.of(RecordQuery.ARTICLES, RecordQuery.PROPOSITIONS,
			RecordQuery.MEASURES, RecordQuery.SPEAKERS, RecordQuery.ORGANIZATIONS);

	private final StoreSessions sessions;

	private final JsonLines lines = new JsonLines();

	private volatile @Nullable Path unfinished;

	Exports(StoreSessions sessions) {
		this.sessions = sessions;
	}

	/**
	 * Writes the file. It appears under its name when it is whole.
	 * @param listener is told what is written
	 * @return the number of records
	 * @throws IOException if the file cannot be written
	 */
	long write(Path file, ExportListener listener) throws IOException {
		Path target = file.toAbsolutePath();
		Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
		this.unfinished = part;
		try {
			long records = 0;
			// not as a temporary file, which only its owner may read
			try (BufferedWriter writer = Files.newBufferedWriter(part); Session session = this.sessions.open()) {
				ZonedDateTime began = now(session);
				Value counts = session.run(RecordQuery.COUNTS).single().get("counts");
				for (RecordQuery query : RecordQuery.values()) {
					listener.started(query.word(), counts.get(query.word()).asLong());
					records += write(query, Map.of("began", began, "late", false), session, writer, listener);
				}
				// a claim that was changed meanwhile may name what is new
				for (RecordQuery query : LATE) {
					records += write(query, Map.of("began", began, "late", true), session, writer, listener);
				}
			}
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
			return records;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/**
	 * Takes away what was written of a file that is not whole, whatever the store does.
	 */
	void discard() {
		Path part = this.unfinished;
		try {
			if (part != null) {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long write(RecordQuery query, Map<String, Object> which, Session session, BufferedWriter writer,
			ExportListener listener) throws IOException {
		String after = "";
		long written = 0;
		while (true) {
			Map<String, Object> parameters = new HashMap<>(which);
			parameters.put("after", after);
			parameters.put("size", SIZE);
			List<Record> rows = session.executeRead((transaction) -> transaction.run(query.next(), parameters).list());
			for (Record row : rows) {
				writer.write(this.lines.line(row.get("record").asMap()));
				writer.write('\n');
			}
			if (rows.isEmpty()) {
				return written;
			}
			written += rows.size();
			after = rows.getLast().get("record").get("id").asString();
			listener.written(rows.size());
		}
	}

	/** By the clock of whoever enters, which may not be that of the database. */
	private static ZonedDateTime now(Session session) {
		ZonedDateTime latest = session
			.run("""
					CYPHER 25
					RETURN head(COLLECT { MATCH (n:Claim) RETURN n.recordedAt ORDER BY n.recordedAt DESC LIMIT 1 }) AS latest
					""")
			.single()
			.get("latest")
			.asZonedDateTime(ZonedDateTime.now(ZoneOffset.UTC));
		ZonedDateTime here = ZonedDateTime.now(ZoneOffset.UTC);
		return latest.isAfter(here) ? latest : here;
	}

}
