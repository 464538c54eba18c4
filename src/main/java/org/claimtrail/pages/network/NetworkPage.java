package org.claimtrail.pages.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.condition.MeantRecords.Meant;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.claimtrail.pages.reading.PlainWords;
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

	/** Nothing was asked, since a condition cannot be used. */
	private static final Map<String, Object> NOTHING = Map.of("citations", 0, "edges", List.of(), "selfCitations",
			List.of());

	private final PageQuestions questions;

	private final MeantRecords meant;

	NetworkPage(PageQuestions questions, MeantRecords meant) {
		this.questions = questions;
		this.meant = meant;
	}

	@GetMapping(path = "/network", produces = MediaType.TEXT_HTML_VALUE)
	String open(NetworkFilter typed, @RequestParam(required = false) @Nullable String after, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		Meant measure = this.meant.of(request, page, "measure", typed.measure(), List.of("MEASURE"));
		Meant claimant = this.meant.of(request, page, "claimant", typed.claimant(), List.of("SPEAKER", "ORGANIZATION"));
		NetworkFilter filter = typed.meaning(measure.given(), claimant.given());
		List<String> problems = problems(typed, measure, claimant);
		Map<?, ?> network = NOTHING;
		if (problems.isEmpty()) {
			Map<String, @Nullable Object> variables = filter.variables();
			variables.put("after", (after == null || after.isBlank()) ? null : after);
			variables.put("paging", true);
			Map<?, ?> answer = this.questions.ask(request, page, "PageOfTheNetwork", variables);
			network = (answer != null) ? answer : NOTHING;
			if (Integer.valueOf(0).equals(network.get("citations"))) {
				problems.addAll(this.meant.unknown(request, page, List.of(measure, claimant)));
			}
		}
		else {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		page.addAttribute("problems", problems);
		page.addAttribute("meant", List.of(measure, claimant));
		page.addAttribute("network", network);
		page.addAttribute("drawing", NetworkDrawing.of(network));
		page.addAttribute("asked", filter);
		page.addAttribute("typed", typed);
		page.addAttribute("by", filter.grouping());
		page.addAttribute("chosen", filter.intents());
		page.addAttribute("intents", INTENTS);
		page.addAttribute("later", after != null && !after.isBlank());
		if (network.get("pageInfo") instanceof Map<?, ?> place && place.get("endCursor") instanceof String cursor) {
			page.addAttribute("next", filter.address(cursor));
		}
		return "network";
	}

	private static List<String> problems(NetworkFilter typed, Meant... meant) {
		List<String> problems = new ArrayList<>();
		Stream
			.concat(Stream.of(PlainWords.dateFault(typed.from()), PlainWords.dateFault(typed.to())),
					Stream.of(meant).map(Meant::problem))
			.filter(Objects::nonNull)
			.forEach(problems::add);
		return problems;
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
