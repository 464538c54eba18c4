package org.claimtrail.account.door;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * Keys of an issuer, which is asked a few times in a minute only about keys that it was
 * not known to have: tokens that name others are made by anybody.
 */
final class LimitedKeys implements JWKSource<SecurityContext> {

	static final int UNKNOWN_PER_MINUTE = 5;

	private static final long MINUTE = 60_000_000_000L;

	private final JWKSource<SecurityContext> issuer;

	private final LongSupplier clock;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	private long begun;

	private int asked;

	LimitedKeys(JWKSource<SecurityContext> issuer, LongSupplier clock) {
		this.issuer = issuer;
		this.clock = clock;
		this.begun = clock.getAsLong();
	}

	@Override
	public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
		String wanted = selector.getMatcher().toString();
		if (!this.known.contains(wanted) && !mayAsk()) {
			return List.of();
		}
		List<JWK> found = this.issuer.get(selector, context);
		if (found.isEmpty()) {
			this.known.remove(wanted);
		}
		else if (this.known.add(wanted)) {
			foundAny();
		}
		return found;
	}

	private synchronized boolean mayAsk() {
		long now = this.clock.getAsLong();
		if (now - this.begun >= MINUTE) {
			this.begun = now;
			this.asked = 0;
		}
		if (this.asked >= UNKNOWN_PER_MINUTE) {
			return false;
		}
		this.asked++;
		return true;
	}

	/** What was found does not count. */
	private synchronized void foundAny() {
		this.asked = Math.max(0, this.asked - 1);
	}

}
