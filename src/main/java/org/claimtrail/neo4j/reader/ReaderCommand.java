package org.claimtrail.neo4j.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import org.claimtrail.neo4j.embedded.ReadingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.modulith.NamedInterface;

/**
 * The process that reads for strangers. The server starts it, asks it through a socket in
 * a folder that is the server's own, and ends it by closing its input. It ends itself
 * where a statement cannot be stopped: nothing in it is worth keeping.
 */
@NamedInterface("reader")
@Command(name = ReaderCommand.NAME, hidden = true, header = "Reads a copy of the store for a server.")
public final class ReaderCommand implements Callable<Integer> {

	/** The word of the command line. */
	public static final String NAME = "read-copy";

	/** What it says when it can be asked. */
	public static final String READY = "reading";

	private static final int STUCK = 3;

	private static final long STACK_BYTES = 64L << 20;

	private static final int WATCH_MILLIS = 250;

	private static final int LONGEST_QUESTION = 4 << 20;

	/**
	 * What of a change is nobody's business but its author's, and what is only proposed.
	 */
	private static final List<String> HIDE = List.of("""
			MATCH (change:Change)
			CALL (change) { REMOVE change.idempotencyKey, change.inputHash, change.accountId } IN TRANSACTIONS
			""", """
			MATCH (stone:RemovedClaim) CALL (stone) { REMOVE stone.accountId } IN TRANSACTIONS
			""", """
			MATCH (proposal:Proposal) CALL (proposal) { DETACH DELETE proposal } IN TRANSACTIONS
			""");

	private final PrintStream out;

	private final Map<StatementRun, SocketChannel> running = new ConcurrentHashMap<>();

	@Parameters(index = "0", paramLabel = "HOME")
	private Path home = Path.of("");

	@Parameters(index = "1", paramLabel = "SOCKET")
	private Path socket = Path.of("");

	public ReaderCommand(PrintStream out) {
		this.out = out;
	}

	@Override
	public Integer call() throws IOException {
		Thread.ofPlatform().daemon().name("parent").start(ReaderCommand::awaitEndOfParent);
		Thread.ofPlatform().daemon().name("stuck").start(this::watch);
		try (ReadingStore store = ReadingStore.open(this.home,
				(database) -> HIDE.forEach(database::executeTransactionally));
				ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			door.bind(UnixDomainSocketAddress.of(this.socket));
			this.out.println(READY);
			while (true) {
				SocketChannel asking = door.accept();
				new Thread(null, () -> answer(store, asking), "reading", STACK_BYTES).start();
			}
		}
	}

	private void answer(ReadingStore store, SocketChannel asking) {
		try (asking;
				InputStream in = new BufferedInputStream(Channels.newInputStream(asking));
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(asking))) {
			ReadQuestion question = ReadQuestion.of(line(in));
			StatementRun reading = new StatementRun(store, question);
			this.running.put(reading, asking);
			Thread.ofVirtual().start(() -> awaitDeparture(in, reading));
			try {
				reading.answer(new RowLines(out, question));
			}
			finally {
				this.running.remove(reading);
			}
		}
		catch (IOException | ReadRefusal ex) {
			// whoever asked has gone
		}
	}

	/** Nothing more comes from who asks, but the end. */
	private static void awaitDeparture(InputStream in, StatementRun reading) {
		try {
			while (in.read() >= 0) {
				// nobody talks
			}
		}
		catch (IOException ex) {
			// gone as well
		}
		reading.leave();
	}

	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			if (line.size() == LONGEST_QUESTION) {
				throw new IOException("The question is too long");
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.UTF_8);
	}

	private static void close(SocketChannel asking) {
		try {
			asking.close();
		}
		catch (IOException ex) {
			// it is closed
		}
	}

	private static void awaitEndOfParent() {
		try {
			while (System.in.read() >= 0) {
				// nobody talks
			}
		}
		catch (IOException ex) {
			// gone as well
		}
		Runtime.getRuntime().halt(0);
	}

	/** Also ends who takes its rows so slowly that its time is up. */
	private void watch() {
		while (this.running.keySet().stream().noneMatch(StatementRun::isStuck)) {
			this.running.forEach((reading, asking) -> {
				if (reading.isLeftWaiting()) {
					close(asking);
				}
			});
			try {
				Thread.sleep(WATCH_MILLIS);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
		Runtime.getRuntime().halt(STUCK);
	}

}
