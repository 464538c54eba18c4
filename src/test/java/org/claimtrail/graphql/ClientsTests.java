package org.claimtrail.graphql;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each client has its own allowance, and gets it back with time. */
class ClientsTests {

	private static final long NOW = System.nanoTime();

	@Test
	void refusesWhatGoesBeyondAMinutesRequestsAndSaysWhenToComeBack() {
		Client client = client(new Clients(TestLimits.usual()), "192.0.2.1", null);
		long now = System.nanoTime();
		admit(client, 600, now);

		assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> client.admit(now)).satisfies((fault) -> {
			assertThat(fault.status()).isEqualTo(429);
			assertThat(fault.headers()).containsEntry("Retry-After", "1");
			assertThat(fault.details()).containsEntry("limit", "requestsPerMinute").containsEntry("allowed", 600L);
		});
		assertThatCode(() -> admit(client, 10, now + Duration.ofSeconds(1).toNanos())).doesNotThrowAnyException();
	}

	@Test
	void refusesAClientThatUsedUpItsQueryTime() {
		Client client = client(new Clients(TestLimits.usual()), "192.0.2.1", null);
		client.used(Duration.ofSeconds(90).toNanos());

		assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> client.admit(System.nanoTime()))
			.satisfies((fault) -> assertThat(fault.headers().get("Retry-After")).isEqualTo("30"));
	}

	@Test
	void refusesAClientThatFailsTooOften() {
		Client client = client(new Clients(TestLimits.usual()), "192.0.2.1", null);
		for (int i = 0; i < 31; i++) {
			client.failed();
		}

		assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> client.admit(System.nanoTime()));
	}

	@Test
	void letsNobodyWaitLongerThanAMinute() {
		Client client = client(new Clients(TestLimits.usual()), "192.0.2.1", null);
		for (int i = 0; i < 100_000; i++) {
			client.failed();
		}
		client.used(Duration.ofHours(5).toNanos());

		assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> client.admit(System.nanoTime()))
			.satisfies((fault) -> assertThat(Integer.parseInt(fault.headers().get("Retry-After"))).isBetween(58, 60));
		assertThatCode(() -> client.admit(System.nanoTime() + Duration.ofSeconds(61).toNanos()))
			.doesNotThrowAnyException();
	}

	@Test
	void letsWhoShowedWrongTokensAskWithoutOne() {
		Clients clients = new Clients(TestLimits.usual());
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("192.0.2.1");
		for (int i = 0; i < 100_000; i++) {
			clients.failed(request);
		}

		assertThat(clients.secondsToWait(request)).isBetween(58L, 60L);
		assertThatCode(() -> clients.of(request).admit(System.nanoTime())).doesNotThrowAnyException();
	}

	@Test
	void limitsNothingThatIsSetToZero() {
		Client client = client(new Clients(TestLimits.usual("rate.requests-per-minute=0")), "192.0.2.1", null);

		assertThatCode(() -> admit(client, 10_000, NOW)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1", "::1", "0:0:0:0:0:0:0:1" })
	void letsThisMachineAskAsItLikesUnlessToldOtherwise(String address) {
		Client free = client(new Clients(TestLimits.usual()), address, null);
		Client limited = client(new Clients(TestLimits.usual("rate.loopback=true")), address, null);

		assertThatCode(() -> admit(free, 10_000, NOW)).doesNotThrowAnyException();
		assertThatExceptionOfType(HttpFault.class).isThrownBy(() -> admit(limited, 601, NOW));
	}

	@Test
	void believesAForwardedAddressOnlyAsFarAsProxiesAreKnown() {
		Clients direct = new Clients(TestLimits.usual());
		Clients behind = new Clients(TestLimits.usual("rate.proxies=1"));

		assertThat(client(direct, "192.0.2.1", "198.51.100.1")).isSameAs(client(direct, "192.0.2.1", "198.51.100.2"));
		assertThat(client(behind, "127.0.0.1", "6.6.6.6, 198.51.100.1"))
			.isSameAs(client(behind, "127.0.0.1", "7.7.7.7, 198.51.100.1"))
			.isNotSameAs(client(behind, "127.0.0.1", "198.51.100.2"));
	}

	@Test
	void readsWhatEachProxyAddsWhetherToALineOrAsALine() {
		Clients behind = new Clients(TestLimits.usual("rate.proxies=1"));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("192.0.2.1");
		request.addHeader("X-Forwarded-For", "127.0.0.1");
		request.addHeader("X-Forwarded-For", "198.51.100.1:50123");

		assertThat(behind.of(request)).isSameAs(client(behind, "192.0.2.1", "198.51.100.1"))
			.isSameAs(client(behind, "192.0.2.1", "198.51.100.1:7"));
		assertThat(client(behind, "192.0.2.1", "[2001:db8::1]:443"))
			.isSameAs(client(behind, "192.0.2.1", "2001:db8::1"));
	}

	@Test
	void takesANetworkOfVersionSixForOneClient() {
		Clients clients = new Clients(TestLimits.usual());

		assertThat(client(clients, "2001:db8:1:2::1", null)).isSameAs(client(clients, "2001:db8:1:2:ffff::9", null))
			.isNotSameAs(client(clients, "2001:db8:1:3::1", null));
	}

	private static Client client(Clients clients, String address, @Nullable String forwarded) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		if (forwarded != null) {
			request.addHeader("X-Forwarded-For", forwarded);
		}
		return clients.of(request);
	}

	private static void admit(Client client, int times, long now) {
		for (int i = 0; i < times; i++) {
			client.admit(now);
		}
	}

}
