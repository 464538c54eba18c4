package org.claimtrail.http.connection;

import java.io.IOException;
import java.time.Duration;

import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Reads requests as Tomcat does, and tells how far it has come. */
final class WatchedProcessor extends Http11Processor {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Connections connections;

	private final long grace;

	WatchedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Connections connections) {
		super(protocol, adapter);
		this.connections = connections;
		this.grace = Duration.ofMillis(protocol.getConnectionTimeout()).plus(SECOND).toNanos();
	}

	@Override
	@SuppressWarnings("unchecked")
	public SocketState service(SocketWrapperBase<?> socket) throws IOException {
		this.connections.begin((SocketWrapperBase<NioChannel>) socket, this);
		SocketState state = super.service(socket);
		if (state != SocketState.LONG) {
			this.connections.end(socket);
		}
		return state;
	}

	/** When the first byte of the request came, or else the time given. */
	long begun(long otherwise) {
		long start = this.request.getStartTimeNanos();
		return (start == -1 || start - otherwise < 0) ? otherwise : start;
	}

	/** Whether the first line or the headers are not complete. */
	boolean readsHead() {
		return !serves() && this.request.getStartTimeNanos() != -1;
	}

	/** Whether something of the request has not come yet. */
	boolean receives() {
		return !serves() || !isRequestBodyFullyRead();
	}

	/** Time for a thread that reads a body to say itself that it is late. */
	long grace() {
		return serves() ? this.grace : 0;
	}

	private boolean serves() {
		int stage = this.request.getRequestProcessor().getStage();
		return stage >= Constants.STAGE_PREPARE && stage <= Constants.STAGE_ENDOUTPUT;
	}

}
