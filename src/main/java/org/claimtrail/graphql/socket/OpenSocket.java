package org.claimtrail.graphql.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.claimtrail.account.Account;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.EventPace;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.Streams;
import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * One WebSocket: whose it is, how many subscriptions it has, and how far its client has
 * come with what it was sent.
 */
final class OpenSocket extends WebSocketSessionDecorator implements EventPace {

	/** Events that were given and are not sent. */
	private static final int AHEAD = 4;

	private static final int LONGEST_REASON = 123;

	/** What clients are told in place of what the framework says. */
	private static final Map<Integer, String> REASONS = Map.of(4400, "This is no message of graphql-transport-ws.",
			4401, "Send connection_init before anything else, and wait for connection_ack.", 4408,
			"No connection_init came in time.", 4409, "Another subscription has this id; give each its own.", 4429,
			"connection_init came twice.");

	private final Function<Optional<Account>, Client> clients;

	private final Duration patience;

	private final AtomicInteger subscriptions = new AtomicInteger();

	private final AtomicBoolean closing = new AtomicBoolean();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition sent = this.lock.newCondition();

	private int given;

	private volatile @Nullable String token;

	private volatile Client client;

	private volatile Streams.@Nullable Lease lease;

	private volatile boolean begun;

	private volatile long heard = System.nanoTime();

	private volatile long used = System.nanoTime();

	OpenSocket(WebSocketSession session, Handshake handshake, Duration patience) {
		super(session);
		this.clients = handshake.clients();
		this.client = handshake.client();
		this.token = handshake.token();
		this.patience = patience;
	}

	Client client() {
		return this.client;
	}

	@Nullable String token() {
		return this.token;
	}

	void holds(Streams.Lease place) {
		this.lease = place;
	}

	/** The client has shown who it is, or that it is nobody. */
	void belongsTo(@Nullable String shown, Optional<Account> account) {
		Client owner = this.clients.apply(account);
		Streams.Lease place = this.lease;
		if (place != null) {
			place.belongsTo(owner);
		}
		this.client = owner;
		this.token = shown;
		this.begun = true;
	}

	boolean hasBegun() {
		return this.begun;
	}

	void heard() {
		this.heard = System.nanoTime();
	}

	/**
	 * Counts one more subscription.
	 * @throws RequestFault if it has as many as it may
	 */
	void subscribe(int most) {
		if (this.subscriptions.incrementAndGet() > most) {
			this.subscriptions.decrementAndGet();
			throw RequestFault.limit("subscriptionsPerSocket", most + 1L, most,
					"This connection has %d subscriptions, and no more are allowed; end one of them.".formatted(most));
		}
	}

	/** A subscription has ended, and what it was given may never be sent. */
	void unsubscribe() {
		this.subscriptions.decrementAndGet();
		this.used = System.nanoTime();
		this.lock.lock();
		try {
			this.given = 0;
			this.sent.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void next(long number) throws InterruptedException {
		this.lock.lock();
		try {
			long left = this.patience.toNanos();
			while (this.given >= AHEAD) {
				if (left <= 0) {
					throw new RequestFault(RequestFault.Code.TIME_LIMIT,
							"You take events too slowly: one was not taken in %d s."
								.formatted(this.patience.toSeconds()));
				}
				left = this.sent.awaitNanos(left);
			}
			this.given++;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void sendMessage(WebSocketMessage<?> message) throws IOException {
		super.sendMessage(message);
		this.lock.lock();
		try {
			this.given = Math.max(0, this.given - 1);
			this.sent.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Whether the client leaves signs of life unanswered. */
	boolean isSilent(long now, Duration longest) {
		return this.begun && now - this.heard > longest.toNanos();
	}

	/** Whether it is open for nothing. */
	boolean isIdle(long now, Duration longest) {
		return this.begun && this.subscriptions.get() == 0 && now - this.used > longest.toNanos();
	}

	/** Gives its place back. */
	void closed() {
		Streams.Lease place = this.lease;
		if (place != null) {
			place.close();
		}
	}

	void close(int code, String reason) {
		if (this.closing.compareAndSet(false, true)) {
			try {
				super.close(new CloseStatus(code, shortened(reason)));
			}
			catch (IOException ignored) {
				// the client has gone
			}
		}
	}

	@Override
	public void close(CloseStatus status) throws IOException {
		String reason = REASONS.get(status.getCode());
		close(status.getCode(), (reason != null) ? reason : String.valueOf(status.getReason()));
	}

	@Override
	public void close() throws IOException {
		close(CloseStatus.NORMAL);
	}

	/** No frame that closes has room for more. */
	private static String shortened(String reason) {
		String text = reason;
		while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
			text = text.substring(0, text.length() - 1);
		}
		return text;
	}

}
