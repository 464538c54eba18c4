package org.claimtrail.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The first page: what this server answers and the ways to ask it.
 */
@RestController
class StartPage {

	private static final Template PAGE = Template.load("start.html");

	private static final Template QUESTION = Template.load("question.html");

	private static final Template CYPHER = Template.load("cypher.html");

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	private final Assets assets;

	private final Operations operations;

	private final ObjectProvider<Neo4jConnectionDetails> store;

	StartPage(Assets assets, Operations operations, ObjectProvider<Neo4jConnectionDetails> store) {
		this.assets = assets;
		this.operations = operations;
		this.store = store;
	}

	@GetMapping(path = "/", produces = Html.TYPE)
	ResponseEntity<String> open() {
		Map<String, Object> values = new HashMap<>(this.assets.urls("start.css", "icon.svg"));
		values.put("endpoint", ServletUriComponentsBuilder.fromCurrentContextPath().path("/graphql").toUriString());
		values.put("questions", questions());
		values.put("cypher", cypher());
		return Html.page(PAGE.fill(values));
	}

	private Markup questions() {
		return Markup.join(this.operations.all()
			.stream()
			.map((operation) -> QUESTION.fill(Map.of("name", operation.name(), "question", operation.question())))
			.toList());
	}

	/**
	 * A store on this machine is there for researchers too; the address of any other is
	 * nobody's business.
	 */
	private Markup cypher() {
		var details = this.store.getIfUnique();
		if (details == null || !LOOPBACK.contains(String.valueOf(details.getUri().getHost()))) {
			return Markup.NONE;
		}
		return CYPHER.fill(Map.of("address", details.getUri()));
	}

}
