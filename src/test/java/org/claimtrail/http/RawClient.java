package org.claimtrail.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends what it likes, byte by byte if it likes. */
public final class RawClient implements AutoCloseable {

	private final Socket socket;

	public RawClient(int port) throws IOException {
		this.socket = new Socket("127.0.0.1", port);
		this.socket.setSoTimeout(100);
	}

	public RawClient send(String text) throws IOException {
		this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	public void sayNoMore() throws IOException {
		this.socket.shutdownOutput();
	}

	/**
	 * What comes until the server closes the connection, while a byte goes out at each
	 * pause.
	 */
	public String dripUntilClosed(int seconds) throws IOException {
		return listen(seconds, true);
	}

	public String readUntilClosed(int seconds) throws IOException {
		return listen(seconds, false);
	}

	private String listen(int seconds, boolean drips) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		while (System.nanoTime() < end) {
			try {
				int next = this.socket.getInputStream().read();
				if (next < 0) {
					return answer.toString(StandardCharsets.UTF_8);
				}
				answer.write(next);
			}
			catch (SocketTimeoutException ignored) {
				if (drips) {
					drip();
				}
			}
			catch (IOException reset) {
				return answer.toString(StandardCharsets.UTF_8);
			}
		}
		throw new AssertionError(
				"The server has not closed the connection after " + seconds + " s; it sent: " + answer);
	}

	private void drip() {
		try {
			send("a");
		}
		catch (IOException ignored) {
			// what the server sent before it closed the connection is still to be read
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
