package org.claimtrail.pages.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who cites whom, and the claims by which one cites the other. */
@Controller
class NetworkPage {

	private static final List<String> INTENTS = List.of("QUOTES", "REPORTS", "EVIDENCE", "AUTHORITY", "DATA_SOURCE",
			"CONFIRMS", "DISPUTES", "REFUTES", "QUALIFIES", "CORRECTS", "UPDATES", "COMPARES");

	private static final Pattern END = Pattern
		.compile("(?:speaker|organization|article):\\p{Alnum}[\\p{Alnum}._-]{0,300}");

	private final PageQuestions questions;

	NetworkPage(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/network", produces = MediaType.TEXT_HTML_VALUE)
	String open(NetworkFilter filter, @RequestParam(required = false) @Nullable String after,
			HttpServletRequest request, Model page) {
		Map<String, @Nullable Object> variables = filter.variables();
		variables.put("after", (after == null || after.isBlank()) ? null : after);
		variables.put("paging", true);
		Map<?, ?> network = this.questions.ask(request, page, "PageOfTheNetwork", variables);
		page.addAttribute("network", (network != null) ? network : Map.of());
		page.addAttribute("drawing", NetworkDrawing.of((network != null) ? network : Map.of()));
		page.addAttribute("asked", filter);
		page.addAttribute("by", filter.grouping());
		page.addAttribute("chosen", filter.intents());
		page.addAttribute("intents", INTENTS);
		page.addAttribute("later", after != null && !after.isBlank());
		if (network != null && network.get("pageInfo") instanceof Map<?, ?> place
				&& place.get("endCursor") instanceof String cursor) {
			page.addAttribute("next", filter.address(cursor));
		}
		return "network";
	}

	@GetMapping(path = "/network/claims", produces = MediaType.TEXT_HTML_VALUE)
	String claims(@RequestParam String citing, @RequestParam String cited, NetworkFilter filter,
			@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Model page) {
		if (!END.matcher(citing).matches() || !END.matcher(cited).matches()) {
			throw new PageFault(HttpStatus.BAD_REQUEST,
					"Give as citing and cited the identifiers of a speaker, an organization or an article, such as speaker:mark-rutte.");
		}
		Map<String, @Nullable Object> counted = filter.variables();
		counted.put("where", filter.citing(citing, cited));
		counted.put("minWeight", 1);
		counted.put("first", 200);
		Map<?, ?> network = this.questions.ask(request, page, "PageOfTheNetwork", counted);
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", filter.citing(citing, cited));
		variables.put("cited", filter.end(cited));
		variables.put("after", (after == null || after.isBlank()) ? null : after);
		variables.put("paging", true);
		Map<?, ?> claims = this.questions.ask(request, page, "ClaimsOfAnEdge", variables);
		EdgeClaims edge = new EdgeClaims(filter.intents());
		page.addAttribute("claims", claims);
		page.addAttribute("shown", edge.of(claims));
		page.addAttribute("weight", EdgeClaims.weight(network, citing, cited));
		page.addAttribute("conditions", filter.said());
		page.addAttribute("citing", citing);
		page.addAttribute("citingName", EdgeClaims.name(network, citing));
		page.addAttribute("citedName", EdgeClaims.name(network, cited));
		page.addAttribute("cited", cited);
		if (claims != null && claims.get("pageInfo") instanceof Map<?, ?> place
				&& place.get("endCursor") instanceof String cursor) {
			page.addAttribute("next",
					filter.address("/network/claims", Map.of("citing", citing, "cited", cited, "after", cursor)));
		}
		return "edge";
	}

}
