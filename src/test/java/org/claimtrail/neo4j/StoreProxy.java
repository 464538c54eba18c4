package org.claimtrail.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets an application context reach the shared store by a way that can be closed, as an
 * external one.
 */
public final class StoreProxy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicBoolean CLOSED = new AtomicBoolean();

	private static final Set<Socket> SOCKETS = ConcurrentHashMap.newKeySet();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		EmbeddedStore store = TestStore.shared();
		int port = serve(store.getUri());
		TestPropertyValues
			.of("spring.neo4j.uri=bolt://127.0.0.1:" + port, "spring.neo4j.authentication.username=neo4j",
					"spring.neo4j.authentication.password="
							+ StorePassword.of(TestStore.settings(store.data()), DataFolder.open(store.data())).text(),
					"server.port=0")
			.applyTo(context);
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
			in.transferTo(out);
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

}
