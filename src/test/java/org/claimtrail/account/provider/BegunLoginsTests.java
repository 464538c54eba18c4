package org.claimtrail.account.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A login that has begun is one of this browser, for some minutes, and unaltered. */
class BegunLoginsTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final BegunLogins begun = new BegunLogins(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void isTakenBackByItsState() {
		Cookie[] cookies = keep(login("s1", "http://here", NOW.plusSeconds(1)));

		assertThat(this.begun.take(request(cookies), new MockHttpServletResponse(), "s1"))
			.hasValueSatisfying((login) -> assertThat(login.to()).isEqualTo("/changes"));
		assertThat(this.begun.take(request(cookies), new MockHttpServletResponse(), "s2")).isEmpty();
		assertThat(this.begun.take(request(), new MockHttpServletResponse(), "s1")).isEmpty();
	}

	@Test
	void countsNoMoreWhenItsTimeIsOver() {
		assertThat(this.begun.take(request(keep(login("s1", "http://here", NOW))), new MockHttpServletResponse(), "s1"))
			.isEmpty();
	}

	@Test
	void overTlsOnlyTheCookieCountsThatNoOtherHostCanSet() {
		Cookie[] encrypted = keep(login("s1", "https://here", NOW.plusSeconds(1)));
		assertThat(encrypted[0].getName()).startsWith("__Host-claimtrail-begun-");
		assertThat(encrypted[0].getSecure()).isTrue();
		Cookie planted = new Cookie(encrypted[0].getName().substring("__Host-".length()), encrypted[0].getValue());

		assertThat(this.begun.take(request(encrypted), new MockHttpServletResponse(), "s1")).isPresent();
		assertThat(this.begun.take(request(planted), new MockHttpServletResponse(), "s1")).isEmpty();
	}

	@Test
	void oneOfTwoCookiesDoesNotCount() {
		Cookie cookie = keep(login("s1", "http://here", NOW.plusSeconds(1)))[0];

		assertThat(this.begun.take(request(cookie, cookie), new MockHttpServletResponse(), "s1")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"{\"state\":\"s1\"}", "%00", "\u00e4" })
	void anAlteredOneDoesNotCount(String value) {
		Cookie cookie = keep(login("s1", "http://here", NOW.plusSeconds(1)))[0];
		String sealed = cookie.getValue();

		for (String altered : new String[] { value, sealed + value + "A", sealed.substring(1),
				sealed.substring(0, sealed.length() - 4) + "AAAA",
				new Seal().close(login("s1", "http://here", NOW)) }) {
			cookie.setValue(altered);
			assertThat(this.begun.take(request(cookie), new MockHttpServletResponse(), "s1")).isEmpty();
		}
	}

	@Test
	void theOldestGoWhereThereAreTooMany() {
		MockHttpServletRequest request = request();
		Cookie[] kept = new Cookie[BegunLogins.MOST];
		for (int i = 0; i < kept.length; i++) {
			kept[i] = keep(login("s" + i, "http://here", NOW.plusSeconds(100 - i)))[0];
		}
		request.setCookies(kept);
		MockHttpServletResponse response = new MockHttpServletResponse();

		this.begun.keep(request, response, login("new", "http://here", NOW.plus(Duration.ofMinutes(10))));

		assertThat(Arrays.stream(response.getCookies()).filter((cookie) -> cookie.getMaxAge() == 0)).singleElement()
			.satisfies((cookie) -> assertThat(cookie.getName()).isEqualTo(kept[kept.length - 1].getName()));
	}

	private Cookie[] keep(BegunLogin login) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.begun.keep(request(), response, login);
		return response.getCookies();
	}

	private static MockHttpServletRequest request(Cookie... cookies) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(cookies);
		return request;
	}

	private static BegunLogin login(String state, String callback, Instant until) {
		return new BegunLogin("house", state, "nonce", "verifier", callback, "/changes", until);
	}

}
