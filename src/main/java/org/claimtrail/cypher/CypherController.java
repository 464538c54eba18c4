package org.claimtrail.cypher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.Client;
import org.claimtrail.graphql.Clients;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Answers a statement in Cypher, at the place and in the form of Neo4j's Query API, or as
 * JSON Lines or CSV.
 */
@RestController
class CypherController {

	private static final String DATABASE = "neo4j";

	private static final int LONGEST_BODY = 256 << 10;

	private static final Map<MediaType, RowWriter.Form> FORMS = Map.of(MediaType.APPLICATION_JSON, RowWriter.Form.JSON,
			MediaType.APPLICATION_NDJSON, RowWriter.Form.LINES, new MediaType("application", "jsonl"),
			RowWriter.Form.LINES, new MediaType("text", "csv"), RowWriter.Form.CSV);

	private final CypherRuns runs;

	private final Clients clients;

	private final CypherSettings settings;

	CypherController(CypherRuns runs, Clients clients, CypherSettings settings) {
		this.runs = runs;
		this.clients = clients;
		this.settings = settings;
	}

	@PostMapping("/db/{database}/query/v2")
	WebAsyncTask<Void> ask(@PathVariable String database, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.settings.requireAccess();
		if (!DATABASE.equals(database)) {
			throw new HttpFault(404, Code.BAD_REQUEST, "There is one database here: neo4j.");
		}
		Client client = this.clients.of(request);
		client.admit(System.nanoTime());
		RowWriter.Form form = form(request.getHeader(HttpHeaders.ACCEPT));
		StatementRequest asked = StatementRequest.of(body(client, request));
		ShallowEtagHeaderFilter.disableContentCaching(request);
		return new WebAsyncTask<>(this.runs.longest().toMillis(), () -> {
			this.runs.run(client, asked, this.settings.most(), request, new HttpAnswer(form, response, null));
			return null;
		});
	}

	/** Reads no more than a statement may be; the server cuts who sends it slowly. */
	private static byte[] body(Client client, HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
		if (body.length > LONGEST_BODY) {
			client.failed();
			throw new HttpFault(413, Code.LIMIT_EXCEEDED,
					"The body has more than the %d bytes allowed; send less in the parameters."
						.formatted(LONGEST_BODY));
		}
		return body;
	}

	private static RowWriter.Form form(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return RowWriter.Form.JSON;
		}
		try {
			List<MediaType> wanted = MediaType.parseMediaTypes(accept);
			for (MediaType type : wanted) {
				for (Map.Entry<MediaType, RowWriter.Form> form : FORMS.entrySet()) {
					if (!type.isWildcardType() && type.includes(form.getKey())) {
						return form.getValue();
					}
				}
			}
			if (wanted.stream().anyMatch(MediaType::isWildcardType)) {
				return RowWriter.Form.JSON;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// it is told what there is
		}
		throw new HttpFault(406, Code.NOT_ACCEPTABLE,
				"An answer comes as application/json, application/x-ndjson or text/csv; ask for one of them by Accept.");
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(HttpFault fault) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status())
			.contentType(MediaType.APPLICATION_JSON);
		fault.headers().forEach(answer::header);
		Object code = fault.details().getOrDefault("code", fault.code().name());
		return answer.body(
				(JsonMapper.shared()
					.writeValueAsString(Map.of("errors",
							List.of(Map.of("code", code, "message", String.valueOf(fault.getMessage())))))
						+ "\n")
					.getBytes(StandardCharsets.UTF_8));
	}

}
