package org.claimtrail.pages.cypher;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.AccessFault;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.http.OwnPages;
import org.claimtrail.pages.cypher.CypherDoor.Entrance;
import org.claimtrail.pages.cypher.CypherDoor.Form;
import org.claimtrail.pages.reading.PageFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page for Cypher. An address may fill it in, and runs nothing: a statement is run
 * only by the form of this very page.
 */
@Controller
@RequestMapping("/cypher")
class CypherPage {

	private static final int LONGEST_ADDRESS = 6_000;

	private static final Map<Entrance, HttpStatus> SHUT = Map.of(Entrance.LOGIN, HttpStatus.UNAUTHORIZED,
			Entrance.CLOSED, HttpStatus.NOT_FOUND, Entrance.ELSEWHERE, HttpStatus.NOT_IMPLEMENTED);

	private final ObjectProvider<CypherDoor> door;

	private final Samples samples;

	private final GraphTable graph;

	private final String model;

	CypherPage(ObjectProvider<CypherDoor> door, Samples samples, GraphTable graph) {
		this.door = door;
		this.samples = samples;
		this.graph = graph;
		this.model = ModelDrawing.of(graph.edges());
	}

	@GetMapping(produces = MediaType.TEXT_HTML_VALUE)
	String open(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String parameters,
			@RequestParam(required = false) @Nullable String sample, @RequestParam(defaultValue = "") String find,
			Model page) {
		Samples.Sample chosen = this.samples.named(sample).orElse(null);
		if (sample != null && chosen == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "There is no such sample. The list on /cypher has all of them.");
		}
		return show(page, (chosen != null) ? chosen.text() : query, (chosen != null) ? chosen.parameters() : parameters,
				find);
	}

	@PostMapping
	@Nullable String send(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String parameters,
			@RequestParam(name = "do", defaultValue = "run") String what, HttpServletRequest request,
			HttpServletResponse response, Model page) throws IOException {
		if (!OwnPages.ask(request)) {
			throw new PageFault(HttpStatus.FORBIDDEN,
					"This form was not sent by the page of this server. Open it here, and send it from here.");
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		HttpStatus shut = SHUT.get(this.door.getObject().entrance());
		if (shut != null) {
			response.setStatus(shut.value());
			return show(page, query, parameters, "");
		}
		try {
			Map<String, Object> given = given(parameters);
			if (!what.equals("run")) {
				this.door.getObject()
					.download(request, response, query, given, what.equals("csv") ? Form.CSV : Form.LINES);
				return null;
			}
			page.addAttribute("answer", ShownAnswer.of(this.door.getObject().ask(request, query, given)));
		}
		catch (HttpFault fault) {
			fault.headers().forEach(response::setHeader);
			complain(response, page, fault.status(), fault);
		}
		catch (AccessFault fault) {
			complain(response, page, HttpStatus.FORBIDDEN.value(), fault);
		}
		return show(page, query, parameters, "");
	}

	private static void complain(HttpServletResponse response, Model page, int status, RuntimeException fault) {
		response.setStatus(status);
		page.addAttribute("problem", fault.getMessage());
	}

	private static Map<String, Object> given(String parameters) {
		if (parameters.isBlank()) {
			return Map.of();
		}
		try {
			if (JsonMapper.shared().readValue(parameters, Object.class) instanceof Map<?, ?> read) {
				@SuppressWarnings("unchecked")
				Map<String, Object> given = (Map<String, Object>) read;
				return given;
			}
		}
		catch (JacksonException ex) {
			throw wrong(": " + ex.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
		}
		throw wrong("");
	}

	private static HttpFault wrong(String why) {
		return new HttpFault(HttpStatus.BAD_REQUEST.value(), HttpFault.Code.BAD_REQUEST,
				"The parameters are no object of JSON%s. Write them as in {\"measure\": \"measure:x\", \"least\": 3}."
					.formatted(why));
	}

	private String show(Model page, String query, String parameters, String find) {
		page.addAttribute("query", query);
		page.addAttribute("parameters", parameters);
		page.addAttribute("find", find);
		page.addAttribute("entrance", this.door.getObject().entrance().name());
		page.addAttribute("samples", this.samples.with(find));
		page.addAttribute("nodes", this.graph.nodes());
		page.addAttribute("relationships", this.graph.relationships());
		page.addAttribute("model", this.model);
		page.addAttribute("address", address(query, parameters));
		return "cypher";
	}

	/** Where others find this statement filled in; null where it is too long for that. */
	private static @Nullable String address(String query, String parameters) {
		String address = UriComponentsBuilder.fromPath("/cypher")
			.queryParam("query", "{query}")
			.queryParam("parameters", "{parameters}")
			.encode()
			.buildAndExpand(query, parameters)
			.toUriString();
		return (query.isBlank() || address.length() > LONGEST_ADDRESS) ? null : address;
	}

}
