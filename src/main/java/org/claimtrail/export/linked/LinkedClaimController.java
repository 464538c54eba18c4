package org.claimtrail.export.linked;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.InnerDoor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives a claim at the address of its page to whoever asks for JSON-LD. */
@Component
class LinkedClaimController {

	static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

	private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final ObjectProvider<InnerDoor> door;

	private final JsonMapper json;

	private final String question;

	LinkedClaimController(ObjectProvider<InnerDoor> door, JsonMapper json) throws IOException {
		this.door = door;
		this.json = json;
		this.question = new ClassPathResource("operations/page/linked-claim.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
	}

	ServerResponse claim(ServerRequest request) {
		String name = request.pathVariable("name");
		String id = name.startsWith("claim:") ? name : "claim:" + name;
		try {
			ExecutionResult result = this.door.getObject()
				.ask(request.servletRequest(), this.question, Map.of("id", id, "times", true));
			List<GraphQLError> errors = result.getErrors();
			if (!errors.isEmpty()) {
				return refused(HttpStatus.SERVICE_UNAVAILABLE.value(), errors.getFirst().getMessage());
			}
			Object data = result.getData();
			if (!(data instanceof Map<?, ?> answer) || !(answer.get("claim") instanceof Map<?, ?> claim)) {
				return refused(HttpStatus.NOT_FOUND.value(), "No claim is kept here under this address.");
			}
			Map<String, Object> document = new LinkedClaim(claim,
					Objects.requireNonNull(AnswerParts.object(answer, "snapshot")), (other) -> address(request, other))
				.document();
			return ServerResponse.ok()
				.contentType(JSON_LD)
				.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
				.body(this.json.writeValueAsBytes(document));
		}
		catch (HttpFault fault) {
			ServerResponse.BodyBuilder answer = ServerResponse.status(fault.status()).contentType(PLAIN);
			fault.headers().forEach(answer::header);
			return answer.body(fault.getMessage() + "\n");
		}
	}

	private static ServerResponse refused(int status, String message) {
		return ServerResponse.status(status)
			.contentType(PLAIN)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
			.body(message + "\n");
	}

	/** The page of a record, on the server that was asked. */
	private static String address(ServerRequest request, String id) {
		int colon = id.indexOf(':');
		return UriComponentsBuilder.fromUri(request.uri())
			.replacePath("/")
			.replaceQuery(null)
			.pathSegment(id.substring(0, colon), id.substring(colon + 1))
			.build()
			.toUriString();
	}

}
