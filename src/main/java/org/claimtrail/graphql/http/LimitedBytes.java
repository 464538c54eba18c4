package org.claimtrail.graphql.http;

import java.io.ByteArrayOutputStream;

import org.claimtrail.graphql.RequestFault;

/** Collects bytes up to a limit. */
final class LimitedBytes extends ByteArrayOutputStream {

	private final long largest;

	LimitedBytes(long largest) {
		super(4096);
		this.largest = largest;
	}

	@Override
	public synchronized void write(int value) {
		check(1);
		super.write(value);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) {
		check(length);
		super.write(bytes, offset, length);
	}

	private void check(int more) {
		long size = (long) this.count + more;
		if (size > this.largest) {
			throw RequestFault.limit("answerBytes", size, this.largest,
					"The answer has %d bytes or more, and at most %d are allowed; ask for less.".formatted(size,
							this.largest));
		}
	}

}
