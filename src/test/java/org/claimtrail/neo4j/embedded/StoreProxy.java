package org.claimtrail.neo4j.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.claimtrail.neo4j.TestStore;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets an application context reach the shared store by a way that can be closed, as an
 * external one.
 */
public final class StoreProxy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicBoolean CLOSED = new AtomicBoolean();

	private static final AtomicReference<Held> HELD = new AtomicReference<>(new Held(""));

	private static final Set<Socket> SOCKETS = ConcurrentHashMap.newKeySet();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of(settings(serve(TestStore.shared().getUri()))).and("server.port=0").applyTo(context);
	}

	/** The options with which a program reaches the shared store by this way. */
	public static List<String> options() {
		return options(serve(TestStore.shared().getUri()));
	}

	/** The options with which a program reaches the shared store directly. */
	public static List<String> directOptions() {
		return options(TestStore.shared().getUri().getPort());
	}

	private static List<String> options(int port) {
		return settings(port).stream().map((setting) -> "--" + setting).toList();
	}

	private static List<String> settings(int port) {
		EmbeddedStore store = TestStore.shared();
		return List.of("spring.neo4j.uri=bolt://127.0.0.1:" + port, "spring.neo4j.authentication.username=neo4j",
				"spring.neo4j.authentication.password="
						+ StorePassword.of(TestStore.settings(store.data()), DataFolder.open(store.data())).text());
	}

	/**
	 * Keeps the next connection that sends or receives these words from going on, until
	 * this is closed. The others go on.
	 */
	public static Held holdAt(String words) {
		Held held = new Held(words);
		HELD.set(held);
		return held;
	}

	/** Breaks all connections and takes no new ones. */
	public static void close() {
		CLOSED.set(true);
		SOCKETS.forEach(StoreProxy::close);
	}

	public static void open() {
		CLOSED.set(false);
	}

	private static int serve(URI store) {
		try {
			ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			Thread.ofVirtual().start(() -> accept(server, store));
			return server.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void accept(ServerSocket server, URI store) {
		while (true) {
			try {
				Socket client = server.accept();
				SOCKETS.add(client);
				if (CLOSED.get()) {
					close(client);
					continue;
				}
				Socket target = new Socket(store.getHost(), store.getPort());
				SOCKETS.add(target);
				Thread.ofVirtual().start(() -> copy(client, target));
				Thread.ofVirtual().start(() -> copy(target, client));
			}
			catch (IOException ignored) {
				return;
			}
		}
	}

	private static void copy(Socket from, Socket to) {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] part = new byte[1 << 16];
			for (int size = in.read(part); size >= 0; size = in.read(part)) {
				HELD.get().pass(new String(part, 0, size, StandardCharsets.ISO_8859_1));
				out.write(part, 0, size);
			}
		}
		catch (IOException ignored) {
			// the other side is closed as well
		}
	}

	private static void close(Socket socket) {
		try {
			SOCKETS.remove(socket);
			socket.close();
		}
		catch (IOException ignored) {
			// it is gone already
		}
	}

	/** A connection that stands still. */
	public static final class Held implements AutoCloseable {

		private final String words;

		private final AtomicBoolean reached = new AtomicBoolean();

		private final CountDownLatch standing = new CountDownLatch(1);

		private final CountDownLatch freed = new CountDownLatch(1);

		private Held(String words) {
			this.words = words;
		}

		/** Waits until a connection stands still. */
		public boolean await(int seconds) throws InterruptedException {
			return this.standing.await(seconds, TimeUnit.SECONDS);
		}

		private void pass(String part) {
			if (!this.words.isEmpty() && part.contains(this.words) && this.reached.compareAndSet(false, true)) {
				this.standing.countDown();
				try {
					this.freed.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

		@Override
		public void close() {
			this.freed.countDown();
			HELD.set(new Held(""));
		}

	}

}
