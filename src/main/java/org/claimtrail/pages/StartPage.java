package org.claimtrail.pages;

import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
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

	private final Assets assets;

	private final Operations operations;

	private final ObjectProvider<BoltAddress> bolt;

	StartPage(Assets assets, Operations operations, ObjectProvider<BoltAddress> bolt) {
		this.assets = assets;
		this.operations = operations;
		this.bolt = bolt;
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

	private Markup cypher() {
		var address = this.bolt.getIfAvailable();
		return (address != null) ? CYPHER.fill(Map.of("address", address.uri())) : Markup.NONE;
	}

}
