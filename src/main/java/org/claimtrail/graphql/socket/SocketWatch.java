package org.claimtrail.graphql.socket;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.claimtrail.account.AccessFault;
import org.claimtrail.account.TokenCheck;
import org.claimtrail.graphql.StreamLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Closes WebSockets that are silent or idle, or whose token counts no more. */
@Component
class SocketWatch implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(SocketWatch.class);

	private static final long PAUSE_SECONDS = 2;

	private static final int SIGNS = 4;

	private final GraphQlSockets sockets;

	private final TokenCheck tokens;

	private final StreamLimits limits;

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sockets").factory());

	SocketWatch(GraphQlSockets sockets, TokenCheck tokens, StreamLimits limits) {
		this.sockets = sockets;
		this.tokens = tokens;
		this.limits = limits;
		this.clock.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public void destroy() {
		this.clock.shutdownNow();
	}

	private void look() {
		long now = System.nanoTime();
		Duration silence = this.limits.keepAlive().multipliedBy(SIGNS);
		Map<String, String> refused = new HashMap<>();
		for (OpenSocket socket : this.sockets.open()) {
			if (socket.isSilent(now, silence)) {
				close(socket, CloseCodes.TIMEOUT, "Pings were left unanswered.");
			}
			else if (socket.isIdle(now, this.limits.idle())) {
				close(socket, CloseCodes.TIMEOUT, "There was no subscription for too long; connect when you have one.");
			}
			else if (socket.hasBegun()) {
				String token = socket.token();
				String reason = refused.computeIfAbsent((token != null) ? token : "", (any) -> reason(token));
				if (!reason.isEmpty()) {
					close(socket, CloseCodes.FORBIDDEN, reason);
				}
			}
		}
	}

	/** Why a token counts no more; empty while it does, or nobody can tell. */
	private String reason(@Nullable String token) {
		try {
			this.tokens.check(token);
			return "";
		}
		catch (AccessFault fault) {
			return String.valueOf(fault.getMessage());
		}
		catch (RuntimeException ex) {
			LOG.warn("A token could not be checked again", ex);
			return "";
		}
	}

	/** One that does not read keeps nobody else waiting. */
	private static void close(OpenSocket socket, int code, String reason) {
		Thread.ofVirtual().start(() -> socket.close(code, reason));
	}

}
