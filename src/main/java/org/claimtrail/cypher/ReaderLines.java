package org.claimtrail.cypher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A question to the process that reads, and the lines of its answer. A process that ends
 * before it has read the question resets the connection: that is the end of the lines,
 * too.
 */
final class ReaderLines {

	private final SocketChannel channel;

	private final BufferedReader lines;

	private boolean ended;

	ReaderLines(SocketChannel channel) {
		this.channel = channel;
		this.lines = new BufferedReader(
				new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
	}

	/**
	 * Asks a question.
	 * @throws ClosedChannelException if the connection was closed here
	 */
	void ask(String question) throws ClosedChannelException {
		try {
			Channels.newOutputStream(this.channel).write(question.getBytes(StandardCharsets.UTF_8));
		}
		catch (ClosedChannelException ex) {
			throw ex;
		}
		catch (IOException ex) {
			this.ended = true;
		}
	}

	/**
	 * The next line of the answer; null when there are no more, or the process has ended.
	 * @throws ClosedChannelException if the connection was closed here
	 */
	@Nullable String next() throws ClosedChannelException {
		try {
			return this.ended ? null : this.lines.readLine();
		}
		catch (ClosedChannelException ex) {
			throw ex;
		}
		catch (IOException ex) {
			this.ended = true;
			return null;
		}
	}

}
