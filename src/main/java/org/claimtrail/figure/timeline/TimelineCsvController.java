package org.claimtrail.figure.timeline;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.InnerDoor;
import org.claimtrail.table.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Gives a timeline as a table, with the arguments of {@code Measure.timeline} that choose
 * figures.
 */
@RestController
class TimelineCsvController {

	private static final Set<String> SINGLE = Set.of("from", "to", "groupBy", "knownOn", "recordedBy", "asOfChange",
			"originsOnly", "view", "normalizedTo");

	private static final Set<String> LISTS = Set.of("include", "sources");

	/** Tells whether there are more points than a table can have. */
	private static final String TRUNCATED = "Claimtrail-Truncated";

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final ObjectProvider<InnerDoor> door;

	TimelineCsvController(ObjectProvider<InnerDoor> door) {
		this.door = door;
	}

	@GetMapping("/measures/{id}/timeline.csv")
	ResponseEntity<StreamingResponseBody> timeline(@PathVariable String id,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
			String name = parameter.getKey();
			List<String> values = parameter.getValue();
			if (LISTS.contains(name)) {
				variables.put(name, values.stream().flatMap((value) -> List.of(value.split(",")).stream()).toList());
			}
			else if (!SINGLE.contains(name) || values.size() != 1) {
				return refused(HttpStatus.BAD_REQUEST,
						"The table takes each of from, to, groupBy, knownOn, recordedBy, asOfChange, originsOnly, view and normalizedTo "
								+ "once, and the lists include and sources.");
			}
			else {
				variables.put(name, value(name, values.getFirst()));
			}
		}
		variables.put("id", id);
		return table(id, this.door.getObject().ask(request, TimelineTable.QUESTION, variables));
	}

	@ExceptionHandler
	ResponseEntity<StreamingResponseBody> refused(HttpFault fault) {
		byte[] text = (fault.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status()).contentType(PLAIN);
		fault.headers().forEach(answer::header);
		return answer.body((out) -> out.write(text));
	}

	private static Object value(String name, String value) {
		return switch (name) {
			case "originsOnly" -> truth(value);
			case "asOfChange" -> number(value);
			default -> value;
		};
	}

	private static Object truth(String value) {
		return switch (value) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> value;
		};
	}

	private static Object number(String value) {
		return value.matches("\\d{1,9}") ? (Object) Integer.valueOf(value) : value;
	}

	private static ResponseEntity<StreamingResponseBody> table(String id, ExecutionResult response) {
		List<GraphQLError> errors = response.getErrors();
		if (!errors.isEmpty()) {
			boolean store = "INTERNAL_ERROR".equals(String.valueOf(errors.getFirst().getErrorType()));
			return refused(store ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST,
					errors.getFirst().getMessage());
		}
		Object data = response.getData();
		if (!(data instanceof Map<?, ?> answer) || !(answer.get("measure") instanceof Map<?, ?> measure)) {
			return refused(HttpStatus.NOT_FOUND, "There is no measure %s.".formatted(id));
		}
		List<List<@Nullable Object>> rows = TimelineTable.rows(measure);
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, named(id))
			.header(TRUNCATED, String.valueOf(TimelineTable.isTruncated(measure)))
			.body((out) -> {
				OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
				CsvWriter csv = new CsvWriter(writer);
				csv.write(TimelineTable.COLUMNS);
				for (List<@Nullable Object> row : rows) {
					csv.write(row);
				}
				writer.flush();
			});
	}

	/** A file named after the measure. */
	private static String named(String id) {
		String name = id.substring(id.indexOf(':') + 1).replaceAll("[^\\p{Alnum}._-]", "-");
		return ContentDisposition.attachment().filename(name + ".csv").build().toString();
	}

	private static ResponseEntity<StreamingResponseBody> refused(HttpStatus status, String message) {
		byte[] text = (message + "\n").getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.status(status).contentType(PLAIN).body((out) -> out.write(text));
	}

}
