package org.claimtrail.pages.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.HttpFault;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The page of each claim, speaker, organization, article, measure and proposition. */
@Controller
class RecordPages {

	/** What a form did that led back here. */
	private static final Map<String, String> DONE = Map.of("correct", "Saved: the history below has the correction.",
			"withdraw", "Saved: the withdrawal stands below.", "review", "Saved: the fact-check stands below.",
			"verify", "Saved: what was found stands below.", "add", "Saved: the article and its claims stand below.",
			"merge", "Saved: both records are one now, and both identifiers lead here.", "part",
			"Saved: it is a record of its own again.", "nothing",
			"Nothing was altered: what was sent is what is recorded.");

	/** What more cite is not followed any further. */
	private static final long MOST_FOLLOWED = 2_000;

	/** More claims are not put into groups for a page. */
	private static final long MOST_GROUPED = 10_000;

	private final PageQuestions questions;

	RecordPages(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/{kind:claim|speaker|organization|article|measure|proposition}/{name}",
			produces = MediaType.TEXT_HTML_VALUE)
	String open(@PathVariable("kind") String word, @PathVariable String name,
			@RequestParam(required = false) @Nullable String after, TimelineChoice choice,
			@RequestParam(defaultValue = "") String done, HttpServletRequest request, HttpServletResponse response,
			Model page) {
		RecordKind kind = RecordKind.of(word);
		String prefix = kind.word() + ":";
		if (name.startsWith(prefix)) {
			request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
			return "redirect:" + new Permalinks().page(name);
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("id", prefix + name);
		TimelineChoice read = choice.readable();
		variables.put("knownOn", read.variables().get("knownOn"));
		variables.put("after", (after == null || after.isBlank()) ? null : after);
		variables.put("paging", true);
		if (kind == RecordKind.MEASURE) {
			variables.putAll(read.variables());
			read.tell(page);
		}
		Map<?, ?> found = this.questions.ask(request, page, kind.operation(), variables);
		if (found == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "No %s is kept here under this address.".formatted(kind.word()));
		}
		if (kind.isClaimant() && found.get("id") instanceof String id && !id.equals(prefix + name)) {
			// merged into another record, until that is undone
			return "redirect:" + new Permalinks().page(id);
		}
		askMore(kind, found, read, variables, request, page);
		if (kind == RecordKind.CLAIM) {
			tellOfData(request, response);
		}
		tellOfFeed(kind, prefix + name, page);
		tellOfProblems(choice, response, page);
		page.addAttribute("done", DONE.get(done));
		page.addAttribute("it", found);
		page.addAttribute("folded", FoldedClaims.of(found));
		page.addAttribute("server", ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
		page.addAttribute("kind", kind.word());
		page.addAttribute("knownOn", variables.get("knownOn"));
		return kind.template();
	}

	private static void tellOfFeed(RecordKind kind, String id, Model page) {
		if (kind.feed() != null) {
			page.addAttribute("feed", "/changes.atom?%s=%s".formatted(kind.feed(),
					UriUtils.encodeQueryParam(id, StandardCharsets.UTF_8)));
		}
	}

	/** What is not read of a form leaves it as it was typed. */
	private static void tellOfProblems(TimelineChoice typed, HttpServletResponse response, Model page) {
		if (!typed.problems().isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		page.addAttribute("problems", typed.problems());
		page.addAttribute("typed", typed);
	}

	/** Asks what a page shows besides, each by a question of its own. */
	private void askMore(RecordKind kind, Map<?, ?> found, TimelineChoice read, Map<String, @Nullable Object> variables,
			HttpServletRequest request, Model page) {
		if (kind == RecordKind.MEASURE && read.isOverview(found)) {
			askInPages(read, variables, request, page);
		}
		Map<String, @Nullable Object> same = new HashMap<>(variables);
		if (kind == RecordKind.MEASURE && hasParts(found)) {
			same.keySet().retainAll(List.of("id", "knownOn", "from", "to", "sources"));
			add("parts", "PartsOfAMeasure", same, request, page);
		}
		if (kind.isClaimant() && variables.get("after") == null && count(found, "claims") <= MOST_GROUPED) {
			same.keySet().retainAll(List.of("id"));
			add("measured", "MeasuresOfAClaimant", same, request, page);
		}
		if (kind == RecordKind.ORGANIZATION && variables.get("after") == null) {
			same.keySet().retainAll(List.of("id"));
			add("spoken", "SaidForAnOrganization", same, request, page);
		}
		if (kind == RecordKind.CLAIM) {
			same.keySet().retainAll(List.of("id"));
			add("way", "TrailOfAClaim", same, request, page);
			long citing = count(found, "citedBy");
			if (variables.get("knownOn") == null && citing > 0) {
				page.addAttribute("hub", citing > MOST_FOLLOWED);
				if (citing <= MOST_FOLLOWED) {
					add("spread", "ReportsOfAClaim", same, request, page);
				}
			}
			add("judged", "VerdictsOnAClaim", same, request, page);
		}
	}

	/**
	 * A measure with more figures than a page can have: they are drawn in a picture of
	 * its own, and listed one page after the other.
	 */
	private void askInPages(TimelineChoice read, Map<String, @Nullable Object> variables, HttpServletRequest request,
			Model page) {
		this.questions.tell(page, "PlotOfAMeasure", read.plotted(variables));
		page.addAttribute("overview", true);
		page.addAttribute("later", variables.get("after") != null);
		Map<String, Object> where = read.listed(String.valueOf(variables.get("id")));
		if (where != null) {
			Map<String, @Nullable Object> listed = new HashMap<>(Map.of("where", where, "paging", true));
			listed.put("after", variables.get("after"));
			add("listed", "FiguresOfAMeasure", listed, request, page);
		}
	}

	/** Adds a part of a page; where it cannot be had, a sentence that says why. */
	private void add(String part, String operation, Map<String, @Nullable Object> variables, HttpServletRequest request,
			Model page) {
		try {
			page.addAttribute(part, this.questions.ask(request, page, operation, variables));
		}
		catch (PageFault | HttpFault ex) {
			page.addAttribute(part + "Fault", "This part cannot be shown now: " + ex.getMessage());
		}
	}

	private static long count(Map<?, ?> record, String list) {
		return (record.get(list) instanceof Map<?, ?> connection
				&& connection.get("totalCount") instanceof Number count) ? count.longValue() : 0;
	}

	private static boolean hasParts(Map<?, ?> measure) {
		return measure.get("components") instanceof Map<?, ?> components
				&& components.get("nodes") instanceof List<?> nodes && !nodes.isEmpty();
	}

	/** At the same address programs get the claim as data. */
	private static void tellOfData(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.addHeader(HttpHeaders.LINK,
				"<%s>; rel=\"alternate\"; type=\"application/ld+json\"".formatted(request.getRequestURI()));
	}

}
