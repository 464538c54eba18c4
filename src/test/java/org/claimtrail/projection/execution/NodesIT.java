package org.claimtrail.projection.execution;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.claimtrail.WholeServer;
import org.claimtrail.graphql.Exchange;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Several objects by their identifiers. */
@WholeServer
class NodesIT {

	private static final String IDS = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

	@LocalServerPort
	private int port;

	@Test
	void keepsTheOrderAndSaysWhatIsNotThere() {
		assertThat(ask(List.of("nonsense", "speaker:mark-rutte", "claim:x", "organization:nato", "speaker:mark-rutte"))
			.body()
			.path("data")
			.toString())
			.isEqualTo("{\"nodes\":[null,{\"id\":\"speaker:mark-rutte\"},null,{\"id\":\"organization:nato\"},"
					+ "{\"id\":\"speaker:mark-rutte\"}]}");
		assertThat(ask(List.of()).body().path("data").toString()).isEqualTo("{\"nodes\":[]}");
	}

	@Test
	void refusesMoreThanAPage() {
		assertThat(ask(Collections.nCopies(100, "claim:x")).body().path("data").path("nodes").size()).isEqualTo(100);
		assertThat(ask(Collections.nCopies(101, "claim:x")).code()).isEqualTo("LIMIT_EXCEEDED");
	}

	@Test
	void countsWhatEachOfThemHolds() {
		String nested = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Speaker { claims(first: 100) { nodes { id cites(first: 2) { nodes { id } } } } } } }";

		assertThat(Exchange.ask(this.port, nested, Map.of("ids", List.of("speaker:mark-rutte"))).code()).isEmpty();
		assertThat(Exchange.ask(this.port, nested, Map.of("ids", Collections.nCopies(90, "speaker:x"))).code())
			.isEqualTo("LIMIT_EXCEEDED");
	}

	private Exchange ask(List<String> ids) {
		return Exchange.ask(this.port, IDS, Map.of("ids", ids));
	}

}
