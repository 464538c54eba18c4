package org.claimtrail.corpus.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;

/** The body of a request in a file of its own, which is deleted when it is closed. */
final class ReceivedFile implements AutoCloseable {

	private static final int PART = 8192;

	private final Path path;

	private final long size;

	private ReceivedFile(Path path, long size) {
		this.path = path;
		this.size = size;
	}

	/**
	 * Receives it.
	 * @param most so many bytes are allowed
	 * @param longest so long it may take
	 * @throws HttpFault if the body is too long, or comes too slowly
	 */
	static ReceivedFile of(HttpServletRequest request, long most, Duration longest) throws IOException {
		if (request.getContentLengthLong() > most) {
			throw tooLong(most);
		}
		long end = System.nanoTime() + longest.toNanos();
		Path path = Files.createTempFile("claimtrail-import", "");
		long size = 0;
		byte[] part = new byte[PART];
		try (InputStream in = request.getInputStream(); OutputStream out = Files.newOutputStream(path)) {
			for (int read; (read = in.read(part)) >= 0;) {
				size += read;
				if (size > most) {
					throw tooLong(most);
				}
				if (System.nanoTime() - end > 0) {
					throw tooSlow();
				}
				out.write(part, 0, read);
			}
			return new ReceivedFile(path, size);
		}
		catch (SocketTimeoutException ex) {
			Files.deleteIfExists(path);
			throw tooSlow();
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	long size() {
		return this.size;
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

	private static HttpFault tooLong(long most) {
		return new HttpFault(413, Code.LIMIT_EXCEEDED,
				"The body has more than the %d bytes allowed (claimtrail.import.http.body); send it in parts, or import it by the command."
					.formatted(most),
				Map.of("limit", "bodyBytes", "allowed", most), Map.of("Connection", "close"));
	}

	private static HttpFault tooSlow() {
		return new HttpFault(408, Code.TIME_LIMIT, "The body took too long to arrive; send it again.", Map.of(),
				Map.of("Connection", "close"));
	}

}
