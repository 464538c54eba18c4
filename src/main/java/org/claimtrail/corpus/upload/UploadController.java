package org.claimtrail.corpus.upload;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.change.Author;
import org.claimtrail.change.ShortText;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.history.RefusedHistoryException;
import org.claimtrail.corpus.load.FileImports;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.http.HttpSettings;
import org.claimtrail.neo4j.failure.StoreLockedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

	private static final Map<String, CorpusFile.Format> FORMATS = Map.of("application/json", CorpusFile.Format.JSON,
			"application/yaml", CorpusFile.Format.YAML, "application/x-ndjson", CorpusFile.Format.LINES,
			"application/jsonl", CorpusFile.Format.LINES);

	private final FileImports imports;

	private final UploadSettings settings;

	private final Clients clients;

	private final HttpSettings http;

	private final UploadPlaces places;

	UploadController(FileImports imports, UploadSettings settings, Clients clients, HttpSettings http) {
		this.imports = imports;
		this.settings = settings;
		this.clients = clients;
		this.http = http;
		this.places = new UploadPlaces(settings.together(), settings.waiting());
	}

	@PostMapping("/import")
	ResponseEntity<Map<String, Object>> load(HttpServletRequest request,
			@RequestParam(required = false) @Nullable String reason, @RequestParam(defaultValue = "false") String prune)
			throws IOException {
		Account account = Access.require(Role.EDITOR, "import documents");
		boolean pruning = prune.equals("true");
		if (pruning) {
			Access.require(Role.ADMIN, "remove claims");
		}
		Client client = this.clients.of(request);
		try {
			client.admit(System.nanoTime());
			CorpusFile.Format format = format(request.getContentType());
			if (format == null) {
				throw new HttpFault(415, RequestFault.Code.UNSUPPORTED_MEDIA_TYPE,
						"Send a dossier as application/json or application/yaml, or JSON Lines as application/x-ndjson.");
			}
			if (!pruning && !prune.equals("false")) {
				throw new HttpFault(400, RequestFault.Code.BAD_ARGUMENT,
						"The parameter prune: found something else, expected true or false.");
			}
			String fault = (reason != null) ? ShortText.fault(reason, ShortText.REASON) : null;
			if (fault != null) {
				throw new HttpFault(400, RequestFault.Code.BAD_ARGUMENT, "The parameter reason: " + fault
						+ "; say in words why what is recorded is altered, or leave it out.");
			}
			if (pruning && format == CorpusFile.Format.LINES) {
				throw new HttpFault(400, RequestFault.Code.BAD_ARGUMENT, FileImports.withoutDossier("the body"));
			}
			client.admitWrite(System.nanoTime());
			try (UploadPlaces.Place place = this.places.take(account.id());
					ReceivedFile body = ReceivedFile.of(request, this.settings.body().toBytes(), this.http.receive())) {
				place.awaitTurn();
				return load(new CorpusFile("body", format, body::open, body.size()), new Author(account, reason),
						pruning);
			}
		}
		catch (RequestFault fault) {
			client.failed();
			throw fault;
		}
	}

	private ResponseEntity<Map<String, Object>> load(CorpusFile file, Author author, boolean pruning) {
		UploadReport report = new UploadReport();
		try {
			ImportReport done = this.imports.load(List.of(file), report, author, pruning, this.settings.waiting());
			return ResponseEntity.ok(report.answer(done));
		}
		catch (ImportFailedException ex) {
			if (ex.getCause() instanceof StoreLockedException locked) {
				LOG.info("An import over HTTP did not get its turn: {}", ex.getMessage());
				return unavailable("STORE_BUSY", locked.told());
			}
			if (ex instanceof RefusedHistoryException) {
				return unavailable("STORE_UNAVAILABLE", String.valueOf(ex.getMessage()));
			}
			if (ex.getCause() == null) {
				throw new HttpFault(400, RequestFault.Code.BAD_ARGUMENT,
						ex.getMessage() + " What was written until then is there.");
			}
			LOG.error("An import over HTTP did not come to its end", ex);
			return unavailable("STORE_UNAVAILABLE",
					"The import did not come to its end; what was written until then is there. Send the same again to go on.");
		}
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(HttpFault fault) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status());
		fault.headers().forEach(answer::header);
		return answer.body(error(fault.code().name(), String.valueOf(fault.getMessage()), fault.details()));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> refused(RequestFault fault) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(fault.details().getOrDefault("retryAfterSeconds", 10)))
			.body(error(fault.code().name(), String.valueOf(fault.getMessage()), fault.details()));
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

	private static ResponseEntity<Map<String, Object>> unavailable(String code, String message) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "10")
			.body(error(code, message, Map.of("retryable", true)));
	}

	private static Map<String, Object> error(String code, String message, Map<String, Object> details) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code);
		extensions.putAll(details);
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", message);
		error.put("extensions", extensions);
		return Map.of("errors", List.of(error));
	}

}
