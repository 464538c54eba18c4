package org.claimtrail.http.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.claimtrail.http.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * One open connection, and how far its present request has come. What it tells is a
 * glance from another thread: good enough to choose whom to close.
 */
final class Reception {

	private static final byte[] TIMEOUT = ("""
			HTTP/1.1 408 Request Timeout\r
			Content-Type: application/json\r
			Content-Length: %d\r
			Connection: close\r
			\r
			""".formatted(Rejection.SLOW.body().length) + new String(Rejection.SLOW.body(), StandardCharsets.UTF_8))
		.getBytes(StandardCharsets.UTF_8);

	private final SocketWrapperBase<NioChannel> socket;

	private final @Nullable SocketChannel channel;

	private final boolean plain;

	private final @Nullable InetAddress client;

	private volatile long since = System.nanoTime();

	private volatile @Nullable WatchedProcessor processor;

	private volatile boolean closing;

	Reception(SocketWrapperBase<NioChannel> socket) {
		this.socket = socket;
		this.channel = socket.getSocket().getIOChannel();
		this.plain = !(socket.getSocket() instanceof SecureNioChannel);
		this.client = (this.channel != null) ? this.channel.socket().getInetAddress() : null;
	}

	boolean isOf(@Nullable InetAddress address) {
		return address != null && address.equals(this.client);
	}

	void begin(WatchedProcessor serving) {
		if (this.processor == null) {
			this.since = System.nanoTime();
		}
		this.processor = serving;
	}

	/** The processor has done what there was to do and serves others. */
	void end() {
		this.processor = null;
		this.since = System.nanoTime();
	}

	/** Whether the client has to say something before the server can go on. */
	boolean waits() {
		WatchedProcessor serving = this.processor;
		return serving == null || serving.receives();
	}

	/** Nanoseconds since the request began, or since the end of the one before. */
	long age(long now) {
		WatchedProcessor serving = this.processor;
		return now - ((serving != null) ? serving.begun(this.since) : this.since);
	}

	/** Whether the client lets a request, or the handshake before it, drag on. */
	boolean isLate(long now, long receive, long exchange) {
		WatchedProcessor serving = this.processor;
		long age = age(now);
		if (serving == null) {
			return age > receive && !this.socket.getSocket().isHandshakeComplete();
		}
		if (serving.isAsync()) {
			return false;
		}
		return age > (serving.receives() ? receive + serving.grace() : exchange);
	}

	boolean isClosed() {
		return this.closing || this.socket.isClosed();
	}

	/**
	 * Closes the connection; a client that has begun a request is told why. A thread that
	 * works for it holds its lock and sees that nothing comes or goes any more, since
	 * Tomcat hands what belongs to a closed connection to the next one.
	 */
	void close() {
		this.closing = true;
		if (this.socket.getLock().tryLock()) {
			try {
				tellTimeout();
				this.socket.close();
			}
			finally {
				this.socket.getLock().unlock();
			}
		}
		else if (this.channel != null) {
			shut(this.channel);
		}
	}

	private void shut(SocketChannel open) {
		try {
			if (!waits()) {
				open.shutdownOutput();
			}
			open.shutdownInput();
		}
		catch (IOException ignored) {
			// it is closed already
		}
	}

	private void tellTimeout() {
		WatchedProcessor serving = this.processor;
		try {
			if (serving != null && serving.readsHead() && this.plain && this.channel != null) {
				this.channel.write(ByteBuffer.wrap(TIMEOUT));
			}
		}
		catch (IOException ignored) {
			// nobody is left to be told
		}
	}

}
