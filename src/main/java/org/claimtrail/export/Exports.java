package org.claimtrail.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.export.scope.ExportScope;
import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.export.scope.Snapshot;
import org.claimtrail.export.scope.StoreView;
import org.claimtrail.export.graph.CsvTables;
import org.claimtrail.export.graph.GraphMl;
import org.claimtrail.export.record.Records;
import org.claimtrail.export.record.TooManyRecordsException;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.projection.ConnectionFinder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the graph, or what a condition on claims chooses of it, in one of the forms. */
@Component
class Exports {

	private static final String CLAIMS = "claims";

	private static final int BUFFER = 64 * 1024;

	private final StoreSessions sessions;

	private final ObjectProvider<ConnectionFinder> finder;

	private final ExportSettings settings;

	private final JsonMapper json = JsonMapper.shared();

	Exports(StoreSessions sessions, ObjectProvider<ConnectionFinder> finder, ExportSettings settings) {
		this.sessions = sessions;
		this.finder = finder;
		this.settings = settings;
	}

	/** Begins to read the store; the caller closes the view. */
	StoreView open(ExportListener listener) {
		return StoreView.open(this.sessions, listener);
	}

	/**
	 * What to export.
	 * @param where the argument {@code where} of {@code Query.claims} as JSON; null for
	 * everything
	 * @throws RequestFault if the condition cannot be used
	 */
	ExportScope scope(@Nullable String where, StoreView store) {
		if (where == null) {
			return ExportScope.everything();
		}
		Map<?, ?> condition = condition(where);
		Set<String> claims = new TreeSet<>();
		try {
			this.finder.getObject().find(CLAIMS, condition, (page) -> {
				store.listener().proceed();
				claims.addAll(page);
				if (claims.size() > this.settings.chosen()) {
					throw new TooManyRecordsException(this.settings.chosen());
				}
			});
			return new Records(store).withReferences(claims, this.settings.chosen());
		}
		catch (TooManyRecordsException ex) {
			throw RequestFault.limit("claimtrail.export.chosen", this.settings.chosen() + 1L, this.settings.chosen(),
					String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Writes all of an scope. Two exports of the same graph are the same bytes.
	 * @param snapshot the state that was there when the reading began
	 * @return how many records, or nodes and relationships, were written
	 * @throws HttpFault if everything is asked for while there is a history in part
	 */
	long write(ExportFormat format, ExportScope scope, Snapshot snapshot, StoreView store, OutputStream out)
			throws IOException {
		requireWhole(scope);
		OutputStream buffered = new BufferedOutputStream(out, BUFFER);
		long written = switch (format) {
			case JSONL -> {
				Writer writer = new BufferedWriter(new OutputStreamWriter(buffered, StandardCharsets.UTF_8));
				long records = new Records(store).write(scope, snapshot.number(), writer);
				writer.flush();
				yield records;
			}
			case CSV -> new CsvTables(store, scope, snapshot, buffered).write();
			case GRAPHML -> new GraphMl(store, scope, snapshot, buffered).write();
		};
		requireWhole(scope);
		buffered.flush();
		return written;
	}

	private void requireWhole(ExportScope scope) {
		if (scope.isEverything()) {
			try (Session session = this.sessions.reading()) {
				if (session.executeRead(WriteOrder::takingOver).isPresent()) {
					throw new HttpFault(503, RequestFault.Code.INTERNAL_ERROR,
							"The store is not whole: an import of an export with its history is under way, or was not ended. Export when it has ended.");
				}
			}
		}
	}

	private Map<?, ?> condition(String where) {
		String expected = "where: expected a condition of Query.claims as a JSON object, such as {\"medium\": [\"SPEECH\"]}";
		try {
			if (this.json.readValue(where, Object.class) instanceof Map<?, ?> condition) {
				return condition;
			}
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT, expected + ".");
		}
		catch (JacksonException ex) {
			throw new RequestFault(RequestFault.Code.BAD_ARGUMENT, expected + "; " + ex.getOriginalMessage() + ".");
		}
	}

}
