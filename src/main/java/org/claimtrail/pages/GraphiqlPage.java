package org.claimtrail.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.Access;
import org.claimtrail.pages.assets.Assets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * GraphiQL, served by this application alone. Its tabs start with the {@link Operations};
 * what the address names as {@code operation} or {@code query} is opened, never run.
 */
@RestController
class GraphiqlPage {

	private static final Template PAGE = Template.load("graphiql.html");

	private final Assets assets;

	private final Operations operations;

	GraphiqlPage(Assets assets, Operations operations) {
		this.assets = assets;
		this.operations = operations;
	}

	@GetMapping(path = "/graphiql", produces = Html.TYPE)
	ResponseEntity<String> open() {
		Map<String, Object> values = new HashMap<>(this.assets.urls("icon.svg", "graphiql.min.css", "graphiql-page.css",
				"react.production.min.js", "react-dom.production.min.js", "graphiql.min.js", "graphiql-page.js"));
		values.put("viewer", Access.current().map((account) -> account.name() + ", " + account.role()).orElse(""));
		return Html.page(PAGE.fill(values));
	}

	@GetMapping(path = "/graphiql/operations.json", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Operation> operations() {
		return this.operations.all();
	}

}
