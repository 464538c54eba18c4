package org.claimtrail.corpus.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of bytes into lines, and never keeps more than one that is not too
 * long.
 */
public final class Lines implements AutoCloseable {

	/** Bytes of a line. */
	public static final int LONGEST = 1024 * 1024;

	private final InputStream in;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	private final byte[] buffer = new byte[64 * 1024];

	private int position;

	private int limit;

	private boolean tooLong;

	private boolean ended;

	public Lines(InputStream in) {
		this.in = in;
	}

	/** The bytes of the next line, without its end; null after the last one. */
	public byte @Nullable [] next() throws IOException {
		this.line.reset();
		this.tooLong = false;
		while (!this.ended) {
			if (this.position == this.limit && !fill()) {
				this.ended = true;
				return (this.line.size() > 0 || this.tooLong) ? this.line.toByteArray() : null;
			}
			int end = this.position;
			while (end < this.limit && this.buffer[end] != '\n') {
				end++;
			}
			keep(end);
			if (end < this.limit) {
				this.position = end + 1;
				return this.line.toByteArray();
			}
			this.position = end;
		}
		return null;
	}

	/** Whether the line just read was longer than allowed; it is then cut off. */
	public boolean wasTooLong() {
		return this.tooLong;
	}

	private void keep(int end) {
		int length = end - this.position;
		this.tooLong |= this.line.size() + length > LONGEST;
		if (!this.tooLong) {
			this.line.write(this.buffer, this.position, length);
		}
	}

	private boolean fill() throws IOException {
		this.position = 0;
		this.limit = Math.max(0, this.in.read(this.buffer, 0, this.buffer.length));
		return this.limit > 0;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
