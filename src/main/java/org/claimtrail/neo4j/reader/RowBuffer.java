package org.claimtrail.neo4j.reader;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.util.FastByteArrayOutputStream;

/** Keeps one row until it is whole, up to a size. */
final class RowBuffer extends OutputStream {

	private final FastByteArrayOutputStream kept = new FastByteArrayOutputStream();

	private final long room;

	private boolean full;

	RowBuffer(long room) {
		this.room = room;
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (this.kept.size() + (long) length > this.room) {
			this.full = true;
			throw new IOException("The row is too large");
		}
		this.kept.write(bytes, offset, length);
	}

	boolean isFull() {
		return this.full;
	}

	int size() {
		return this.kept.size();
	}

	void writeTo(OutputStream out) throws IOException {
		this.kept.writeTo(out);
	}

}
