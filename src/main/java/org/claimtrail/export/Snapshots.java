package org.claimtrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.ledger.WriteOrder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

import org.springframework.stereotype.Component;

/**
 * Tells which state the graph has, by the number of its newest change and by a digest.
 */
@Component
class Snapshots {

	private static final String NEWEST = """
			CYPHER 25
			MATCH (change:Change) WHERE change.number IS NOT NULL
			RETURN change.number AS number, change.at AS at ORDER BY change.number DESC LIMIT 1
			""";

	private static final String ALGORITHM = "SHA-256";

	private static final int ATTEMPTS = 3;

	private final StoreSessions sessions;

	private final Exports exports;

	Snapshots(StoreSessions sessions, Exports exports) {
		this.sessions = sessions;
		this.exports = exports;
	}

	/** The state as it is now, without its digest. */
	Snapshot newest() {
		try (Session session = this.sessions.reading()) {
			List<Record> found = session.run(NEWEST).list();
			return found.isEmpty() ? new Snapshot(0, null, null) : new Snapshot(found.getFirst().get("number").asLong(),
					found.getFirst().get("at").asOffsetDateTime(), null);
		}
	}

	/**
	 * The state as it is before an export. Of JSON Lines the digest is that of the file,
	 * and of a choice there is none.
	 */
	Snapshot of(ExportFormat format, @Nullable String where) throws IOException {
		return (where == null && format != ExportFormat.JSONL) ? digested(new ExportListener() {
		}) : newest();
	}

	/**
	 * Reads the whole graph for the digest of its state.
	 * @return without a digest where the graph was altered each time it was read, or has
	 * a history in part
	 */
	Snapshot digested(ExportListener listener) throws IOException {
		Snapshot before = newest();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			String digest = digest(before, listener);
			Snapshot after = newest();
			if (digest != null && after.number() == before.number()) {
				return after.with(digest);
			}
			before = after;
		}
		return before;
	}

	/**
	 * Whether the graph is not one of which an import has brought a part of a history.
	 */
	boolean isWhole() {
		try (Session session = this.sessions.reading()) {
			return session.executeRead(WriteOrder::takingOver).isEmpty();
		}
	}

	private @Nullable String digest(Snapshot state, ExportListener listener) throws IOException {
		try (StoreView store = this.exports.open(listener);
				DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(),
						MessageDigest.getInstance(ALGORITHM))) {
			this.exports.write(ExportFormat.JSONL, ExportScope.everything(), state, store, out);
			return "sha256:" + HexFormat.of().formatHex(out.getMessageDigest().digest());
		}
		catch (HttpFault ex) {
			// a history is being taken over
			return null;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
