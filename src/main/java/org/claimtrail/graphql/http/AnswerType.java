package org.claimtrail.graphql.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.claimtrail.graphql.HttpFault;
import org.claimtrail.graphql.RequestFault;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.servlet.function.ServerRequest;

/** The forms of an answer, chosen by what the client accepts. */
enum AnswerType {

	/** Tells by its status whether the operation was executed. */
	GRAPHQL("application/graphql-response+json"),

	/** Has status 200 whenever GraphQL answers, be it with errors alone. */
	JSON("application/json");

	private final MediaType type;

	AnswerType(String type) {
		this.type = MediaType.parseMediaType(type);
	}

	/** The value of the header Content-Type. */
	MediaType header() {
		return new MediaType(this.type, StandardCharsets.UTF_8);
	}

	/**
	 * The form the client likes best; JSON for one that likes all.
	 * @throws HttpFault if it accepts neither
	 */
	static AnswerType of(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepted.isEmpty()) {
			return JSON;
		}
		for (MediaType type : accepted) {
			if (type.getQualityValue() > 0 && type.includes(JSON.type)) {
				return JSON;
			}
			if (type.getQualityValue() > 0 && type.includes(GRAPHQL.type)) {
				return GRAPHQL;
			}
		}
		throw new HttpFault(406, RequestFault.Code.NOT_ACCEPTABLE,
				"Answers are application/graphql-response+json or application/json; accept one of them.");
	}

	/** Whether the client takes one of the forms; some name all that they know of. */
	static boolean isAccepted(ServerRequest request) {
		try {
			of(request);
			return true;
		}
		catch (HttpFault ignored) {
			return false;
		}
	}

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			List<MediaType> accepted = new ArrayList<>(request.headers().accept());
			// stable, so that of two equals the first stays first
			accepted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
			return accepted;
		}
		catch (InvalidMediaTypeException | InvalidMimeTypeException ex) {
			throw new HttpFault(406, RequestFault.Code.NOT_ACCEPTABLE, "The header Accept cannot be read.");
		}
	}

}
