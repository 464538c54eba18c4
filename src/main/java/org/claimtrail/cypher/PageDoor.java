package org.claimtrail.cypher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.pages.cypher.CypherDoor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Lets people ask from the page what programs ask over HTTP, and shows them less of it.
 */
@Component
class PageDoor implements CypherDoor {

	private static final int MOST_ROWS = 500;

	private static final DataSize MOST_BYTES = DataSize.ofMegabytes(1);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final CypherRuns runs;

	private final Readers readers;

	private final Clients clients;

	private final CypherSettings settings;

	PageDoor(CypherRuns runs, Readers readers, Clients clients, CypherSettings settings) {
		this.runs = runs;
		this.readers = readers;
		this.clients = clients;
		this.settings = settings;
	}

	@Override
	public Entrance entrance() {
		Optional<Account> account = Access.current();
		return switch (this.settings.access()) {
			case OFF -> Entrance.CLOSED;
			case TOKEN, PUBLIC -> {
				if (!this.readers.arePossible()) {
					yield Entrance.ELSEWHERE;
				}
				boolean open = this.settings.access() == CypherSettings.Who.PUBLIC
						|| account.filter((who) -> who.role().includes(Role.READER)).isPresent();
				yield open ? Entrance.OPEN : Entrance.LOGIN;
			}
		};
	}

	@Override
	public Answer ask(HttpServletRequest request, String statement, Map<String, Object> parameters) throws IOException {
		CypherRuns.Cut most = new CypherRuns.Cut(Math.min(MOST_ROWS, this.settings.rows()),
				DataSize.ofBytes(Math.min(MOST_BYTES.toBytes(), this.settings.size().toBytes())));
		Collected collected = new Collected();
		run(request, statement, parameters, most, collected);
		return new Answer(collected.change, collected.columns, collected.rows, collected.cut);
	}

	@Override
	public void download(HttpServletRequest request, HttpServletResponse response, String statement,
			Map<String, Object> parameters, Form form) throws IOException {
		HttpAnswer file = switch (form) {
			case CSV -> new HttpAnswer(RowWriter.Form.CSV, response, "claimtrail-answer.csv");
			case LINES -> new HttpAnswer(RowWriter.Form.LINES, response, "claimtrail-answer.jsonl");
		};
		run(request, statement, parameters, this.settings.most(), file);
	}

	private void run(HttpServletRequest request, String statement, Map<String, Object> parameters, CypherRuns.Cut most,
			StatementAnswer answer) throws IOException {
		this.settings.requireAccess();
		Client client = this.clients.of(request);
		client.admit(System.nanoTime());
		this.runs.run(client, StatementRequest.of(statement, parameters), most, request, answer);
	}

	/** An answer that is kept until it has ended. */
	private static final class Collected implements StatementAnswer {

		private long change;

		private List<String> columns = List.of();

		private final List<List<@Nullable Object>> rows = new ArrayList<>();

		private @Nullable String cut;

		@Override
		public void begin(long change, String columns) {
			this.change = change;
			List<?> names = JSON.readValue(columns, List.class);
			this.columns = names.stream().map(String::valueOf).toList();
		}

		@Override
		public void row(String line) {
			List<?> values = JSON.readValue(line, List.class);
			this.rows.add(new ArrayList<>(values));
		}

		@Override
		public void end(@Nullable String code, String message) {
			this.cut = (code == null) ? null : message;
		}

	}

}
