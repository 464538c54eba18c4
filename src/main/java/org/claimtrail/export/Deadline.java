package org.claimtrail.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.claimtrail.export.scope.ExportListener;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;

/**
 * Ends an export whose time is up, also one that waits for a slow reader, or whose client
 * has gone.
 */
final class Deadline implements ExportListener {

	private final Duration time;

	private final long end;

	private final BooleanSupplier departure;

	Deadline(Duration time, BooleanSupplier departure) {
		this.time = time;
		this.departure = departure;
		this.end = System.nanoTime() + time.toNanos();
	}

	@Override
	public void proceed() {
		require();
		if (this.departure.getAsBoolean()) {
			throw new HttpFault(499, Code.CANCELLED, "The client has gone.");
		}
	}

	private void require() {
		if (System.nanoTime() - this.end >= 0) {
			throw new HttpFault(503, Code.TIME_LIMIT,
					"The export took longer than the %d s allowed; choose less by a condition, or use the command export."
						.formatted(this.time.toSeconds()));
		}
	}

	/** A stream that can be written to until then. */
	OutputStream watched(OutputStream out) {
		return new FilterOutputStream(out) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				require();
				this.out.write(bytes, offset, length);
			}

		};
	}

}
