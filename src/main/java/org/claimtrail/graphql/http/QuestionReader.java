package org.claimtrail.graphql.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;
import org.claimtrail.graphql.document.KnownDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request by GET or POST, and never more of it than is allowed. */
final class QuestionReader {

	private static final Map<String, String> ALLOW = Map.of("Allow", "GET, HEAD, OPTIONS, POST");

	private final JsonMapper json;

	private final ArrivingBody bodies;

	private final Question question;

	QuestionReader(JsonMapper json, ArrivingBody bodies, KnownDocuments documents) {
		this.question = new Question(documents);
		this.json = json.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
		this.bodies = bodies;
	}

	private static boolean onlyReads(ServerRequest request) {
		return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
	}

	/**
	 * @throws HttpFault if it is no request of GraphQL over HTTP
	 */
	GraphQlRequest read(ServerRequest request) throws IOException, ServletException {
		if (onlyReads(request)) {
			return byGet(request);
		}
		if (request.method() != HttpMethod.POST) {
			throw new HttpFault(405, RequestFault.Code.METHOD_NOT_ALLOWED, "Send the operation by POST or GET.",
					Map.of(), ALLOW);
		}
		checkType(request);
		return byPost(request.servletRequest());
	}

	private GraphQlRequest byGet(ServerRequest request) {
		MultiValueMap<String, String> given = given(request);
		for (String name : List.of("query", "documentId", "operationName", "variables", "extensions")) {
			if (given.getOrDefault(name, List.of()).size() > 1) {
				throw Question.bad("The request has `%s` more than once.".formatted(name));
			}
		}
		Map<String, @Nullable Object> parameters = new HashMap<>();
		request.param("query").ifPresent((text) -> parameters.put("query", text));
		for (String name : new String[] { "documentId", "operationName" }) {
			request.param(name).filter((text) -> !text.isEmpty()).ifPresent((text) -> parameters.put(name, text));
		}
		for (String name : new String[] { "variables", "extensions" }) {
			Optional<String> text = request.param(name).filter((value) -> !value.isEmpty());
			text.ifPresent(
					(value) -> parameters.put(name, parse("`" + name + "`", value.getBytes(StandardCharsets.UTF_8))));
		}
		return this.question.read(parameters);
	}

	private static MultiValueMap<String, String> given(ServerRequest request) {
		try {
			return request.params();
		}
		catch (InvalidParameterException ex) {
			throw Question.bad("The address is not encoded as it should be: percent-encode the query as UTF-8.");
		}
	}

	private GraphQlRequest byPost(HttpServletRequest request) throws IOException {
		byte[] body = this.bodies.read(request);
		if (body.length == 0) {
			throw Question.bad("The request has no body; send a JSON object with `query`.");
		}
		Object parsed = parse("The body", body);
		if (!(parsed instanceof Map<?, ?> parameters)) {
			throw Question.bad("The body must be one JSON object with `query`; batches are not supported.");
		}
		return this.question.read(parameters);
	}

	private @Nullable Object parse(String what, byte[] text) {
		try {
			return this.json.readValue(text(text), Object.class);
		}
		catch (CharacterCodingException ex) {
			throw Question.bad(what + " is not UTF-8.");
		}
		catch (JacksonException ex) {
			if (ex.getOriginalMessage().startsWith("Duplicate")) {
				throw Question.bad("%s has a key twice in one object; its second one ends in line %d, column %d."
					.formatted(what, ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
			}
			throw Question.bad((ex.getLocation() == null) ? what + " is not JSON."
					: "%s is not JSON; reading stopped in line %d, column %d.".formatted(what,
							ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
	}

	/** A mark at the beginning says no more than that it is UTF-8. */
	private static String text(byte[] bytes) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static void checkType(ServerRequest request) {
		Optional<MediaType> type;
		try {
			type = request.headers().contentType();
		}
		catch (InvalidMediaTypeException ex) {
			type = Optional.empty();
		}
		boolean json = type
			.filter((given) -> MediaType.APPLICATION_JSON.equalsTypeAndSubtype(given)
					&& (given.getCharset() == null || given.getCharset().equals(StandardCharsets.UTF_8)))
			.isPresent();
		if (!json) {
			throw new HttpFault(415, RequestFault.Code.UNSUPPORTED_MEDIA_TYPE,
					"Send the body as JSON in UTF-8, with Content-Type: application/json.", Map.of(),
					Map.of("Accept", "application/json"));
		}
	}

}
