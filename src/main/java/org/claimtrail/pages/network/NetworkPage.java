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
import org.claimtrail.graphql.HttpFault;
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
			network = counted(filter, variables, request, page);
			if (!page.containsAttribute("narrower") && Integer.valueOf(0).equals(network.get("citations"))) {
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

	/** Who cites whom; what to choose from where that takes longer than a page can. */
	private Map<?, ?> counted(NetworkFilter filter, Map<String, @Nullable Object> variables, HttpServletRequest request,
			Model page) {
		if (NarrowerNetworks.isCounted(variables) && !NarrowerNetworks.isNarrowed(variables)) {
			Map<?, ?> kept = kept(request, page);
			if (NarrowerNetworks.isTooMuch(variables, kept)) {
				return narrower(filter, kept, page);
			}
		}
		try {
			Map<?, ?> answer = this.questions.ask(request, page, "PageOfTheNetwork", variables);
			return (answer != null) ? answer : NOTHING;
		}
		catch (PageFault | HttpFault fault) {
			int status = (fault instanceof HttpFault http) ? http.status() : ((PageFault) fault).status().value();
			Map<?, ?> kept = (status == HttpStatus.SERVICE_UNAVAILABLE.value() && NarrowerNetworks.isCounted(variables))
					? kept(request, page) : null;
			if (kept == null) {
				throw fault;
			}
			return narrower(filter, kept, page);
		}
	}

	/** Which pairs cite the most; null where even that cannot be told now. */
	private @Nullable Map<?, ?> kept(HttpServletRequest request, Model page) {
		try {
			return this.questions.ask(request, page, "PageOfTheNetwork", NarrowerNetworks.KEPT);
		}
		catch (PageFault | HttpFault fault) {
			return null;
		}
	}

	private static Map<?, ?> narrower(NetworkFilter filter, @Nullable Map<?, ?> kept, Model page) {
		page.addAttribute("narrower", NarrowerNetworks.of(filter, kept));
		page.addAttribute("all", (kept != null) ? kept.get("citations") : null);
		return NOTHING;
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
	String claims(@RequestParam(defaultValue = "") String citing, @RequestParam(defaultValue = "") String cited,
			NetworkFilter typed, @RequestParam(required = false) @Nullable String after, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		Meant from = end(request, page, "citing", citing);
		Meant to = end(request, page, "cited", cited);
		Meant measure = this.meant.of(request, page, "measure", typed.measure(), List.of("MEASURE"));
		Meant claimant = this.meant.of(request, page, "claimant", typed.claimant(), List.of("SPEAKER", "ORGANIZATION"));
		NetworkFilter filter = typed.meaning(measure.given(), claimant.given());
		List<String> problems = problems(typed, from, to, measure, claimant);
		page.addAttribute("problems", problems);
		page.addAttribute("meant", List.of(from, to, measure, claimant));
		page.addAttribute("more", filter.hidden());
		if (problems.isEmpty() && !isTold(from.id(), to.id(), filter, after, request, page)) {
			problems.addAll(this.meant.unknown(request, page, List.of(from, to, measure, claimant)));
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		return "edge";
	}

	/** An end of an edge; one has to be given. */
	private Meant end(HttpServletRequest request, Model page, String field, String typed) {
		Meant meant = this.meant.of(request, page, field, typed, List.of("SPEAKER", "ORGANIZATION", "ARTICLE"));
		boolean known = meant.problem() != null || END.matcher(meant.id()).matches();
		return known ? meant : new Meant(field, meant.typed(), "", List.of(),
				"Give as %s a speaker, an organization or an article: its name, or its identifier, such as speaker:mark-rutte."
					.formatted(field));
	}

	/** Tells of the claims behind an edge; false where there are none. */
	private boolean isTold(String citing, String cited, NetworkFilter filter, @Nullable String after,
			HttpServletRequest request, Model page) {
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
		List<Map<?, ?>> shown = new EdgeClaims(filter.intents()).of(claims);
		int weight = EdgeClaims.weight(network, citing, cited);
		page.addAttribute("claims", claims);
		page.addAttribute("shown", shown);
		page.addAttribute("weight", weight);
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
		return weight > 0 || !shown.isEmpty();
	}

}
