package org.claimtrail.account.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A provider that does not answer, or answers without end, holds up nobody for long. */
class ProviderCallsTests {

	private final ProviderCalls calls = new ProviderCalls();

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"issuer\":\"" })
	@Timeout(20)
	void giveUpAfterSeconds(String beginning) throws IOException {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread dripping = Thread.ofVirtual().start(() -> drip(server, beginning));

			assertThatExceptionOfType(ProviderAwayException.class)
				.isThrownBy(() -> this.calls.metadata(issuer(server)));
			dripping.interrupt();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"issuer\":\"http://x\"}",
			"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
			"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull",
			"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>",
			"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
			"HTTP/1.1 500 x\r\nContent-Length: 0\r\n\r\n", "nonsense\r\n\r\n" })
	@Timeout(20)
	void takeNothingForAProviderThatIsNone(String answer) throws IOException {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> answer(server, answer));

			assertThatExceptionOfType(ProviderAwayException.class)
				.isThrownBy(() -> this.calls.metadata(issuer(server)));
		}
	}

	@Test
	void takeNothingFromAnAddressThatIsNone() {
		for (String issuer : new String[] { "http://127.0.0.1:1", "house", "file:///etc", "http://a b", "" }) {
			assertThatExceptionOfType(ProviderAwayException.class).isThrownBy(() -> this.calls.metadata(issuer));
		}
	}

	private static String issuer(ServerSocket server) {
		return "http://127.0.0.1:" + server.getLocalPort();
	}

	private static void drip(ServerSocket server, String beginning) {
		try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
			out.write(beginning.getBytes(StandardCharsets.US_ASCII));
			while (true) {
				Thread.sleep(Duration.ofMillis(200));
				if (!beginning.isEmpty()) {
					out.write('a');
					out.flush();
				}
			}
		}
		catch (IOException | InterruptedException ignored) {
			// the other end has given up
		}
	}

	private static void answer(ServerSocket server, String answer) {
		try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
			socket.getInputStream().read(new byte[8192]);
			out.write(answer.getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ignored) {
			// the other end has given up
		}
	}

}
