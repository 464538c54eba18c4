package org.claimtrail.random;

import java.util.List;
import java.util.Set;

import org.claimtrail.graphql.Exchange;
import tools.jackson.databind.JsonNode;

/** The server that is asked, over HTTP. */
final class Server {

	/** Refusals that a question may meet without being wrong. */
	static final Set<String> LIMITS = Set.of("LIMIT_EXCEEDED", "TIME_LIMIT");

	private final int port;

	private int asked;

	private int refused;

	Server(int port) {
		this.port = port;
	}

	JsonNode ask(List<Ask> asks) {
		Document document = new Document(asks);
		JsonNode answer = Exchange.ask(this.port, document.text(), document.variables()).body();
		this.asked++;
		if (isRefused(answer)) {
			this.refused++;
		}
		return answer;
	}

	/** Whether a limit keeps the server from answering. */
	static boolean isRefused(JsonNode answer) {
		return LIMITS.contains(answer.at("/errors/0/extensions/code").asString(""));
	}

	int asked() {
		return this.asked;
	}

	int refused() {
		return this.refused;
	}

}
