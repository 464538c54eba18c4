package org.claimtrail.cypher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReaderLinesTests {

	private ServerSocketChannel server;

	private SocketChannel client;

	private SocketChannel accepted;

	@BeforeEach
	void connect(@TempDir Path folder) throws IOException {
		UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
		this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
		this.client = SocketChannel.open(address);
		this.accepted = this.server.accept();
	}

	@AfterEach
	void close() throws IOException {
		this.client.close();
		this.accepted.close();
		this.server.close();
	}

	@Test
	void hasTheLinesThatCameAndThenNoMore() throws IOException {
		ReaderLines lines = new ReaderLines(this.client);
		lines.ask("RETURN 1");
		this.accepted.read(ByteBuffer.allocate(100));
		this.accepted.write(ByteBuffer.wrap("[\"one\"]\n[1]\n".getBytes(StandardCharsets.UTF_8)));
		this.accepted.close();

		assertThat(lines.next()).isEqualTo("[\"one\"]");
		assertThat(lines.next()).isEqualTo("[1]");
		assertThat(lines.next()).isNull();
	}

	@Test
	void endsWhereTheProcessEndsBeforeItReadsTheQuestion() throws IOException {
		ReaderLines lines = new ReaderLines(this.client);
		lines.ask("RETURN 1");
		this.accepted.close();

		assertThat(lines.next()).isNull();
		assertThat(lines.next()).isNull();
	}

	@Test
	void endsWhereTheProcessEndsBeforeItIsAsked() throws IOException {
		ReaderLines lines = new ReaderLines(this.client);
		this.accepted.close();
		lines.ask("RETURN 1");

		assertThat(lines.next()).isNull();
	}

	@Test
	void tellsThatItWasClosedHere() throws IOException {
		ReaderLines lines = new ReaderLines(this.client);
		lines.ask("RETURN 1");
		this.client.close();

		assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(lines::next);
	}

}
