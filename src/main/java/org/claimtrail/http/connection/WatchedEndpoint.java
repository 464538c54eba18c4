package org.claimtrail.http.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.claimtrail.http.EdgeListener;
import org.claimtrail.http.HttpSettings;
import org.jspecify.annotations.Nullable;

/** Takes connections as Tomcat does, as long as there is room for them. */
final class WatchedEndpoint extends NioEndpoint {

	/** Below what Tomcat takes, since it takes no more than that even to refuse it. */
	private static final double FULL = 0.95;

	private static final byte[] BUSY = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private @Nullable Connections watched;

	void watch(Connections connections) {
		this.watched = connections;
	}

	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		Connections connections = this.watched;
		if (connections == null) {
			return super.setSocketOptions(socket);
		}
		if (!connections.admit(socket, (long) (getMaxConnections() * FULL))) {
			refuse(socket);
			return false;
		}
		if (!super.setSocketOptions(socket)) {
			return false;
		}
		SocketWrapperBase<NioChannel> taken = this.connections.get(socket);
		if (taken != null) {
			connections.opened(taken);
		}
		return true;
	}

	private void refuse(SocketChannel socket) {
		try {
			socket.configureBlocking(false);
			if (!isSSLEnabled()) {
				socket.write(ByteBuffer.wrap(BUSY));
			}
		}
		catch (IOException ignored) {
			// nobody is left to be told
		}
		destroySocket(socket);
	}

	/**
	 * HTTP over these connections. Tomcat bounds only how long nothing comes, and a byte
	 * now and then is something; here the whole request has a deadline. Public because
	 * Tomcat makes it by its name.
	 */
	public static final class Protocol extends Http11NioProtocol {

		private static final long GLANCE_MILLIS = 500;

		private @Nullable Connections connections;

		private @Nullable ScheduledFuture<?> sweeping;

		public Protocol() {
			super(new WatchedEndpoint());
		}

		void watch(HttpSettings settings, EdgeListener listener) {
			Connections watched = new Connections(settings, listener);
			this.connections = watched;
			((WatchedEndpoint) getEndpoint()).watch(watched);
			// a body that will be refused need not be sent
			setContinueResponseTiming("onRead");
		}

		@Override
		protected Processor createProcessor() {
			return new WatchedProcessor(this, getAdapter(), Objects.requireNonNull(this.connections));
		}

		@Override
		public void start() throws Exception {
			super.start();
			this.sweeping = getUtilityExecutor().scheduleWithFixedDelay(Objects.requireNonNull(this.connections)::sweep,
					GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
		}

		@Override
		public void stop() throws Exception {
			if (this.sweeping != null) {
				this.sweeping.cancel(false);
			}
			super.stop();
		}

	}

}
