package org.claimtrail.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends GraphQL over one connection that stays open, with as little work as possible: the
 * client shares the processors with the server that it measures.
 */
final class KeptConnection implements AutoCloseable {

	private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
			+ "Accept: application/graphql-response+json\r\nContent-Length: ";

	private static final String LENGTH = "content-length:";

	private static final String CLOSE = "connection: close";

	private final int port;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	KeptConnection(int port) throws IOException {
		this.port = port;
		this.socket = new Socket("127.0.0.1", port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.out = this.socket.getOutputStream();
	}

	private void reconnect() throws IOException {
		this.socket.close();
		this.socket = new Socket("127.0.0.1", this.port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.out = this.socket.getOutputStream();
	}

	/** A request with this body, ready to be sent any number of times. */
	static byte[] request(String body) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		byte[] head = (HEAD + content.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] request = new byte[head.length + content.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(content, 0, request, head.length, content.length);
		return request;
	}

	/** Sends a request and waits for the whole answer. */
	byte[] send(byte[] request) throws IOException {
		String status = status(request);
		int length = -1;
		boolean closes = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
				length = Integer.parseInt(header.substring(LENGTH.length()).trim());
			}
			closes |= header.equalsIgnoreCase(CLOSE);
		}
		byte[] body = this.in.readNBytes(length);
		if (closes) {
			// a server gives each connection a number of requests
			reconnect();
		}
		if (!status.contains(" 200")) {
			throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
		}
		return body;
	}

	/** The server closes a connection that was idle for some seconds. */
	private String status(byte[] request) throws IOException {
		try {
			this.out.write(request);
			return line();
		}
		catch (IOException ex) {
			reconnect();
			this.out.write(request);
			return line();
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new IOException("The server closed the connection.");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
