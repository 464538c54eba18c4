package org.claimtrail.http.connection;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.claimtrail.http.EdgeListener;
import org.claimtrail.http.HttpSettings;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/**
 * The open connections of a server. Closes those whose client lets a request drag on, and
 * sees that no client holds more than its share: whoever waits longest makes room.
 */
public final class Connections {

	private final Map<SocketWrapperBase<?>, Reception> open = new ConcurrentHashMap<>();

	private final long receive;

	private final long exchange;

	private final int perClient;

	private final EdgeListener listener;

	Connections(HttpSettings settings, EdgeListener listener) {
		this.listener = listener;
		this.receive = settings.receive().toNanos();
		this.exchange = settings.exchange().toNanos();
		this.perClient = settings.connectionsPerClient();
	}

	/** Watches the connections of a server that has not started yet. */
	public static void watch(TomcatServletWebServerFactory server, HttpSettings settings, EdgeListener listener) {
		server.setProtocol(WatchedEndpoint.Protocol.class.getName());
		server.addProtocolHandlerCustomizers((WatchedEndpoint.Protocol protocol) -> protocol.watch(settings, listener));
	}

	/**
	 * Makes room for a connection before it is taken.
	 * @return whether there is room for it
	 */
	boolean admit(SocketChannel channel, long most) {
		boolean room = makesRoom(channel, most);
		if (!room) {
			this.listener.turnedAway(EdgeListener.Reason.CROWDED);
		}
		return room;
	}

	private boolean makesRoom(SocketChannel channel, long most) {
		InetAddress client = channel.socket().getInetAddress();
		long own = this.open.values()
			.stream()
			.filter((connection) -> connection.isOf(client) && !connection.isClosed())
			.count();
		if (own >= this.perClient) {
			return closeOldest((connection) -> connection.isOf(client));
		}
		return this.open.size() < most || closeOldest((connection) -> true);
	}

	void opened(SocketWrapperBase<NioChannel> socket) {
		this.open.computeIfAbsent(socket, (ignored) -> new Reception(socket));
	}

	void begin(SocketWrapperBase<NioChannel> socket, WatchedProcessor processor) {
		this.open.computeIfAbsent(socket, (ignored) -> new Reception(socket)).begin(processor);
	}

	void end(SocketWrapperBase<?> socket) {
		Reception connection = this.open.get(socket);
		if (connection != null) {
			connection.end();
		}
	}

	/** Forgets connections that are closed, and closes those that are late. */
	void sweep() {
		long now = System.nanoTime();
		this.open.forEach((socket, connection) -> {
			if (!connection.isClosed() && connection.isLate(now, this.receive, this.exchange)) {
				this.listener.turnedAway(EdgeListener.Reason.LATE);
				connection.close();
			}
		});
		this.open.keySet().removeIf(SocketWrapperBase::isClosed);
	}

	private boolean closeOldest(Predicate<Reception> ones) {
		long now = System.nanoTime();
		Optional<Reception> oldest = this.open.values()
			.stream()
			.filter((connection) -> ones.test(connection) && !connection.isClosed() && connection.waits())
			.max(Comparator.comparingLong((connection) -> connection.age(now)));
		oldest.ifPresent((connection) -> {
			this.listener.turnedAway(EdgeListener.Reason.CROWDED);
			connection.close();
		});
		this.open.keySet().removeIf(SocketWrapperBase::isClosed);
		return oldest.isPresent();
	}

}
