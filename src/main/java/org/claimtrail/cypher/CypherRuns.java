package org.claimtrail.cypher;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.neo4j.reader.ReadQuestion;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.ClientPresence;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Runs statements for clients: few at once, one for each client, and not for long. */
@Component
class CypherRuns implements DisposableBean {

	private static final Duration MARGIN = Duration.ofSeconds(90);

	/** A statement that has run out of time ends soon after it. */
	private static final Duration ENDING = Duration.ofSeconds(2);

	private static final String LATER = "5";

	private static final int LOOK_MILLIS = 250;

	private final Readers readers;

	private final ClientPresence presence;

	private final CypherSettings settings;

	private final Semaphore places;

	private final Set<Client> busy = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("cypher-watch").factory());

	CypherRuns(Readers readers, ClientPresence presence, CypherSettings settings) {
		this.readers = readers;
		this.presence = presence;
		this.settings = settings;
		this.places = new Semaphore(settings.together(), true);
	}

	/** After this time there is none that still runs. */
	Duration longest() {
		return this.settings.time().plus(MARGIN);
	}

	/**
	 * Answers a request.
	 * @param most the rows and the size where the answer is cut
	 * @throws HttpFault if there is no place for it, or it fails before it has rows
	 */
	void run(Client client, StatementRequest asked, Cut most, HttpServletRequest request, StatementAnswer answer)
			throws IOException {
		if (!this.busy.add(client)) {
			client.failed();
			throw new HttpFault(429, Code.RATE_LIMITED, "You have a statement running; wait for its end, or end it.",
					Map.of(), Map.of(HttpHeaders.RETRY_AFTER, LATER));
		}
		try {
			await();
			long begun = System.nanoTime();
			try {
				answer(asked, most, request, answer);
			}
			catch (HttpFault fault) {
				client.failed();
				throw fault;
			}
			finally {
				client.used(System.nanoTime() - begun);
				this.places.release();
			}
		}
		finally {
			this.busy.remove(client);
		}
	}

	private void await() {
		try {
			if (this.places.tryAcquire(this.settings.time().plus(ENDING).toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new HttpFault(503, Code.LIMIT_EXCEEDED,
				"%d statements are running, and no more may; try again later.".formatted(this.settings.together()),
				Map.of(), Map.of(HttpHeaders.RETRY_AFTER, LATER));
	}

	private void answer(StatementRequest asked, Cut most, HttpServletRequest request, StatementAnswer answer)
			throws IOException {
		BooleanSupplier gone = this.presence.departure(request);
		ReadCopy copy = this.readers.get();
		try (SocketChannel channel = connect(copy)) {
			ScheduledFuture<?> looking = this.watch.scheduleWithFixedDelay(() -> closeWhere(gone, channel), LOOK_MILLIS,
					LOOK_MILLIS, TimeUnit.MILLISECONDS);
			try {
				ReaderLines lines = new ReaderLines(channel);
				lines.ask(new ReadQuestion(asked.statement(), asked.parameters(), this.settings.time().toMillis(),
						most.rows(), most.size().toBytes())
					.line());
				pass(lines, copy.number(), most, answer);
			}
			catch (ClosedChannelException ex) {
				throw new HttpFault(499, Code.CANCELLED, "The client has gone.");
			}
			finally {
				looking.cancel(false);
			}
		}
	}

	private static SocketChannel connect(ReadCopy copy) {
		try {
			return copy.process().connect();
		}
		catch (IOException ex) {
			throw Readers.later("The process that reads has just ended, and starts again; try again in some seconds.");
		}
	}

	private static void closeWhere(BooleanSupplier gone, SocketChannel channel) {
		if (gone.getAsBoolean()) {
			try {
				channel.close();
			}
			catch (IOException ex) {
				// it is closed
			}
		}
	}

	/** Passes rows on as they come. */
	private static void pass(ReaderLines lines, long change, Cut most, StatementAnswer answer) throws IOException {
		String columns = lines.next();
		if (columns == null || columns.startsWith("{")) {
			throw fault(columns, most);
		}
		answer.begin(change, columns);
		String line = lines.next();
		for (; line != null && line.startsWith("["); line = lines.next()) {
			answer.row(line);
		}
		Ending ending = ending(line, most);
		answer.end(ending.code(), ending.message());
	}

	private static HttpFault fault(@Nullable String line, Cut most) {
		Ending ending = ending(line, most);
		return new HttpFault((line == null) ? 503 : 400, Code.BAD_REQUEST, ending.message(),
				Map.of("code", String.valueOf(ending.code())),
				(line == null) ? Map.of(HttpHeaders.RETRY_AFTER, LATER) : Map.of());
	}

	private static Ending ending(@Nullable String line, Cut most) {
		if (line == null) {
			return new Ending("Neo.TransientError.General.DatabaseUnavailable",
					"The process that read was ended, because a statement took more memory than it has or could not be stopped. If it was yours, ask for less; if not, try again.");
		}
		Map<?, ?> end = JsonMapper.shared().readValue(line, Map.class);
		if (end.get("code") instanceof String code) {
			return new Ending(code, String.valueOf(end.get("message")));
		}
		return switch (String.valueOf(end.get("exceeded"))) {
			case "" -> new Ending(null, "");
			case "rows" -> new Ending("Claimtrail.RowsExceeded",
					"The answer was cut after %,d rows. Order it, and ask for parts by SKIP and LIMIT."
						.formatted(most.rows()));
			default -> new Ending("Claimtrail.SizeExceeded",
					"The answer was cut after %s MB. Ask for fewer rows or fewer properties."
						.formatted(most.size().toKilobytes() / 1024.0)
						.replace(".0 MB", " MB"));
		};
	}

	@Override
	public void destroy() {
		this.watch.shutdownNow();
	}

	/**
	 * Where an answer is cut.
	 *
	 * @param rows most rows
	 * @param size most bytes, as JSON
	 */
	record Cut(int rows, DataSize size) {
	}

	/**
	 * How an answer ended.
	 *
	 * @param code null where it is whole
	 */
	private record Ending(@Nullable String code, String message) {
	}

}
