package org.claimtrail.corpus.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.change.Author;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.load.FileImports;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports one body: a dossier, or JSON Lines. What would alter a record is rejected
 * unless a reason is given. The answer is the report of the import. Who goes away before
 * it does not stop it, and may send the same again.
 */
@RestController
class UploadController {

	private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

	private static final int PART = 8192;

	private static final int LONGEST_REASON = 1_000;

	private static final Map<String, CorpusFile.Format> FORMATS = Map.of("application/json", CorpusFile.Format.JSON,
			"application/yaml", CorpusFile.Format.YAML, "application/x-ndjson", CorpusFile.Format.LINES,
			"application/jsonl", CorpusFile.Format.LINES);

	private final FileImports imports;

	private final UploadSettings settings;

	/** More of them would only wait with their bodies on the disk. */
	private final Semaphore turn = new Semaphore(1);

	UploadController(FileImports imports, UploadSettings settings) {
		this.imports = imports;
		this.settings = settings;
	}

	@PostMapping("/import")
	ResponseEntity<Map<String, Object>> load(HttpServletRequest request,
			@RequestParam(required = false) @Nullable String reason) throws IOException {
		Account account = Access.require(Role.EDITOR, "import documents");
		CorpusFile.Format format = format(request.getContentType());
		if (format == null) {
			return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE",
					"Send a dossier as application/json or application/yaml, or JSON Lines as application/x-ndjson.");
		}
		if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
			return refused(HttpStatus.BAD_REQUEST, "INVALID",
					"The parameter reason is empty or has more than 1,000 characters; say in words why what is recorded is altered, or leave it out.");
		}
		if (!this.turn.tryAcquire()) {
			return busy("Another import over HTTP is running; try again when it has ended.");
		}
		Path file = Files.createTempFile("claimtrail-import", "");
		try {
			long size = receive(request, file);
			if (size < 0) {
				return refused(HttpStatus.CONTENT_TOO_LARGE, "LIMIT_EXCEEDED",
						"The body has more than the %d bytes allowed (claimtrail.import.http.body); send it in parts, or import it by the command."
							.formatted(this.settings.body().toBytes()));
			}
			return load(new CorpusFile("body", format, () -> Files.newInputStream(file), size),
					new Author(account, reason));
		}
		catch (SocketTimeoutException ex) {
			return refused(HttpStatus.REQUEST_TIMEOUT, "TIME_LIMIT",
					"The body took too long to arrive; send it again.");
		}
		finally {
			Files.deleteIfExists(file);
			this.turn.release();
		}
	}

	private ResponseEntity<Map<String, Object>> load(CorpusFile file, Author author) {
		UploadReport report = new UploadReport();
		try {
			ImportReport done = this.imports.load(List.of(file), report, author, this.settings.waiting());
			return ResponseEntity.ok(report.answer(done));
		}
		catch (ImportFailedException ex) {
			if (ex.getCause() instanceof StoreLockedException) {
				return busy(String.valueOf(ex.getMessage()));
			}
			LOG.error("An import over HTTP did not come to its end", ex);
			return refused(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE",
					"The import did not come to its end; what was written until then is there. Send the same again to go on.");
		}
	}

	/**
	 * Keeps the body in a file.
	 * @return its length; -1 if it is too long
	 */
	private long receive(HttpServletRequest request, Path file) throws IOException {
		long most = this.settings.body().toBytes();
		if (request.getContentLengthLong() > most) {
			return -1;
		}
		long length = 0;
		byte[] part = new byte[PART];
		try (InputStream in = request.getInputStream(); OutputStream out = Files.newOutputStream(file)) {
			for (int read; (read = in.read(part)) >= 0;) {
				length += read;
				if (length > most) {
					return -1;
				}
				out.write(part, 0, read);
			}
		}
		return length;
	}

	private static CorpusFile.@Nullable Format format(@Nullable String type) {
		try {
			MediaType given = MediaType.parseMediaType(String.valueOf(type));
			return FORMATS.get(given.getType() + "/" + given.getSubtype());
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static ResponseEntity<Map<String, Object>> busy(String message) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "10")
			.body(error("STORE_BUSY", message));
	}

	private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String code, String message) {
		return ResponseEntity.status(status).body(error(code, message));
	}

	private static Map<String, Object> error(String code, String message) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", message);
		error.put("extensions", Map.of("code", code));
		return Map.of("errors", List.of(error));
	}

}
