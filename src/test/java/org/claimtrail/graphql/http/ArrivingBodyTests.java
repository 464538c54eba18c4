package org.claimtrail.graphql.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.ServletInputStream;
import org.claimtrail.graphql.HttpFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A body ends where the client ends it, or at a limit. */
class ArrivingBodyTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8191, 8192, 8193, 20_000 })
	void isReadWhole(int size) throws IOException {
		String text = "a".repeat(size);

		assertThat(new ArrivingBody(20_000, Duration.ofMinutes(1)).read(request(bytes(text))))
			.asString(StandardCharsets.UTF_8)
			.isEqualTo(text);
	}

	@Test
	void isReadNoFurtherThanAllowed() {
		assertThatExceptionOfType(HttpFault.class)
			.isThrownBy(() -> new ArrivingBody(19_999, Duration.ofMinutes(1)).read(request(bytes("a".repeat(20_000)))))
			.satisfies((fault) -> assertThat(fault.status()).isEqualTo(413));
	}

	@Test
	void isGivenUpWhenItsTimeIsUp() {
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				return 'a';
			}

			@Override
			public int read(byte[] target, int from, int length) {
				target[from] = 'a';
				return 1;
			}
		};

		assertThatExceptionOfType(HttpFault.class)
			.isThrownBy(() -> new ArrivingBody(Integer.MAX_VALUE - 1, Duration.ofMillis(20)).read(request(endless)))
			.satisfies((fault) -> assertThat(fault.status()).isEqualTo(408))
			.satisfies((fault) -> assertThat(fault.details()).containsEntry("limit", "receiveMilliseconds"));
	}

	@Test
	void isGivenUpWhenTheClientPausesTooLong() {
		InputStream silent = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new SocketTimeoutException();
			}
		};

		assertThatExceptionOfType(HttpFault.class)
			.isThrownBy(() -> new ArrivingBody(100, Duration.ofMinutes(1)).read(request(silent)))
			.satisfies((fault) -> assertThat(fault.status()).isEqualTo(408));
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static MockHttpServletRequest request(InputStream body) {
		return new MockHttpServletRequest() {
			@Override
			public ServletInputStream getInputStream() {
				return new DelegatingServletInputStream(body);
			}
		};
	}

}
