package org.claimtrail.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives exports over HTTP. What is wrong is said in one line of plain text. */
@RestController
class ExportController {

	private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private static final String WHERE = "where";

	private static final Map<Code, Integer> STATUS = Map.of(Code.TIME_LIMIT, 503, Code.INTERNAL_ERROR, 503,
			Code.CANCELLED, 503);

	private final ExportRuns runs;

	ExportController(ExportRuns runs) {
		this.runs = runs;
	}

	@GetMapping("/export.jsonl")
	@Nullable WebAsyncTask<Void> jsonLines(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		return export(ExportFormat.JSONL, parameters, request, response);
	}

	@GetMapping("/export.csv.zip")
	@Nullable WebAsyncTask<Void> tables(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		return export(ExportFormat.CSV, parameters, request, response);
	}

	@GetMapping("/export.graphml")
	@Nullable WebAsyncTask<Void> graphMl(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		return export(ExportFormat.GRAPHML, parameters, request, response);
	}

	private @Nullable WebAsyncTask<Void> export(ExportFormat format, MultiValueMap<String, String> parameters,
			HttpServletRequest request, HttpServletResponse response) {
		if (!Set.of(WHERE).containsAll(parameters.keySet())
				|| parameters.values().stream().anyMatch((values) -> values.size() > 1)) {
			throw new RequestFault(Code.BAD_ARGUMENT,
					"An export takes the parameter where, once: a condition of Query.claims as JSON.");
		}
		ShallowEtagHeaderFilter.disableContentCaching(request);
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			ExportRuns.announce(format, response);
			return null;
		}
		String where = parameters.getFirst(WHERE);
		ExportRuns.Asker asker = this.runs.asker(request);
		return new WebAsyncTask<>(this.runs.longest().toMillis(), () -> {
			this.runs.run(asker, format, where, request, response);
			return null;
		});
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(HttpFault fault) {
		return refused(fault.status(), fault);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(RequestFault fault) {
		return refused(STATUS.getOrDefault(fault.code(), 400), fault);
	}

	private static ResponseEntity<byte[]> refused(int status, RequestFault fault) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(PLAIN);
		if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			answer.header(HttpHeaders.RETRY_AFTER, ExportRuns.LATER);
		}
		else if (fault instanceof HttpFault http) {
			http.headers().forEach(answer::header);
		}
		return answer.body((fault.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
	}

}
