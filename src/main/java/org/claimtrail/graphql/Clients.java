package org.claimtrail.graphql;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Attempts;
import org.claimtrail.graphql.RequestLimits.RateLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells clients apart, by their account where they have one and by their address where
 * not, and remembers the latest ones.
 */
@Component
public class Clients implements Attempts {

	private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

	private static final String FORWARDED = "X-Forwarded-For";

	/**
	 * An address with a port after it, as some proxies write it: a client is the same
	 * from any.
	 */
	private static final Pattern PORT = Pattern.compile("^(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)])(?::\\d+)?$");

	private final RequestLimits limits;

	private final Cache<String, Client> clients;

	/** Those that something still works for, however long ago they asked. */
	private final Cache<String, Client> held = Caffeine.newBuilder().weakValues().build();

	private final AtomicBoolean warned = new AtomicBoolean();

	Clients(RequestLimits limits) {
		this.limits = limits;
		this.clients = Caffeine.newBuilder()
			.maximumSize(limits.rate().clients())
			.expireAfterAccess(Duration.ofMinutes(2))
			.build();
	}

	public Client of(HttpServletRequest request) {
		return of(address(request), Access.current());
	}

	/**
	 * Remembers where a request came from, for clients that show who they are later.
	 * @return the client of an account there, or without an account
	 */
	public Function<Optional<Account>, Client> at(HttpServletRequest request) {
		String address = address(request);
		return (account) -> of(address, account);
	}

	@Override
	public void failed(HttpServletRequest request) {
		of(address(request), Optional.empty()).showedWrongToken();
	}

	@Override
	public long secondsToWait(HttpServletRequest request) {
		return of(address(request), Optional.empty()).secondsUntilNextToken();
	}

	private Client of(String address, Optional<Account> asking) {
		boolean limited = this.limits.rate().loopback() || !isLoopback(address);
		String key = asking.map((account) -> key(account, limited)).orElseGet(() -> key(address));
		return this.clients.get(key,
				(forgotten) -> this.held.get(key, (unknown) -> new Client(this.limits, limited, System.nanoTime())));
	}

	/** Apart from all addresses; one on this machine takes nothing from one elsewhere. */
	private static String key(Account account, boolean limited) {
		return "account " + limited + ' ' + account.id();
	}

	private String address(HttpServletRequest request) {
		List<String> hops = hops(request);
		RateLimits rate = this.limits.rate();
		if (hops.isEmpty() || rate.proxies() <= 0) {
			warnOfProxy(request, !hops.isEmpty());
			return request.getRemoteAddr();
		}
		return hops.get(Math.max(0, hops.size() - rate.proxies()));
	}

	/**
	 * All that proxies have said, the nearest last: some add to the line, others a line.
	 */
	private static List<String> hops(HttpServletRequest request) {
		return Collections.list(request.getHeaders(FORWARDED))
			.stream()
			.flatMap((line) -> Arrays.stream(line.split(",")))
			.map((hop) -> PORT.matcher(hop.strip()).replaceFirst("$1$2"))
			.filter((hop) -> !hop.isEmpty())
			.toList();
	}

	/** Behind a proxy on this machine everybody would pass for local, and unlimited. */
	private void warnOfProxy(HttpServletRequest request, boolean forwarded) {
		if (forwarded && isLoopback(request.getRemoteAddr()) && this.warned.compareAndSet(false, true)) {
			LOG.warn("A proxy on this machine forwards requests. Set claimtrail.limits.rate.proxies to the number "
					+ "of proxies, so that their clients are told apart and limited.");
		}
	}

	private static boolean isLoopback(String address) {
		return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
	}

	/** The address, or the network of 64 bits that an IPv6 client can move about in. */
	private static String key(String address) {
		boolean literal = address.indexOf(':') >= 0 && address.chars().allMatch(Clients::isOfAddress);
		if (!literal) {
			return address.substring(0, Math.min(address.length(), 64));
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(bytes, 0, 8) : address;
		}
		catch (UnknownHostException ignored) {
			return address.substring(0, Math.min(address.length(), 64));
		}
	}

	private static boolean isOfAddress(int character) {
		return character == ':' || character == '.' || Character.digit(character, 16) >= 0;
	}

}
