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
	String claims(@RequestParam String citing, @RequestParam String cited,
			@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Model page) {
		if (!END.matcher(citing).matches() || !END.matcher(cited).matches()) {
			throw new PageFault(HttpStatus.BAD_REQUEST,
					"Give as citing and cited the identifiers of a speaker, an organization or an article, such as speaker:mark-rutte.");
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		Map<String, Object> other = ends(cited);
		Map<String, Object> both = new HashMap<>(ends(citing));
		both.put("cites", other);
		variables.put("where", both);
		variables.put("cited", other);
		variables.put("after", after);
		variables.put("paging", true);
		page.addAttribute("claims", this.questions.ask(request, page, "ClaimsOfAnEdge", variables));
		page.addAttribute("citing", citing);
		page.addAttribute("cited", cited);
		return "edge";
	}

	private static Map<String, Object> ends(String end) {
		return end.startsWith("article:") ? Map.of("article", Map.of("id", Map.of("eq", end))) : NetworkFilter.by(end);
	}

}
