package org.claimtrail.account.door;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How often an issuer is asked for keys that it does not have. */
class LimitedKeysTests {

	private static final SecurityContext CONTEXT = new SecurityContext() {
	};

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicLong now = new AtomicLong();

	private final JWKSet issued;

	private final LimitedKeys keys;

	LimitedKeysTests() throws Exception {
		RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
		this.issued = new JWKSet(key);
		this.keys = new LimitedKeys((selector, context) -> {
			this.asked.incrementAndGet();
			return selector.select(this.issued);
		}, this.now::get);
	}

	@Test
	void unknownKeysAreLookedUpAFewTimesInAMinute() throws Exception {
		for (int number = 0; number < 100; number++) {
			assertThat(get("made-up-" + number)).isEmpty();
		}
		assertThat(this.asked).hasValue(LimitedKeys.UNKNOWN_PER_MINUTE);

		this.now.addAndGet(60_000_000_000L);
		assertThat(get("made-up")).isEmpty();
		assertThat(this.asked).hasValue(LimitedKeys.UNKNOWN_PER_MINUTE + 1);
	}

	@Test
	void knownKeysAreFoundMeanwhile() throws Exception {
		assertThat(get("first")).hasSize(1);
		for (int number = 0; number < 100; number++) {
			get("made-up-" + number);
			assertThat(get("first")).hasSize(1);
		}
	}

	@Test
	void keyThatIsFoundDoesNotCount() throws Exception {
		get("first");
		for (int number = 0; number < LimitedKeys.UNKNOWN_PER_MINUTE; number++) {
			get("made-up-" + number);
		}

		assertThat(this.asked).hasValue(LimitedKeys.UNKNOWN_PER_MINUTE + 1);
	}

	private List<JWK> get(String id) throws Exception {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), CONTEXT);
	}

}
