package org.claimtrail.pages.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the words typed so far can mean: a few records with their pages. */
@Controller
class SearchSuggestions {

	private static final int LEAST = 2;

	private static final int MOST = 200;

	private final PageQuestions questions;

	private final Permalinks pages = new Permalinks();

	SearchSuggestions(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/search/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<List<Suggestion>> of(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
		String text = q.strip();
		List<Suggestion> found = (text.length() < LEAST || text.length() > MOST) ? List.of() : found(text, request);
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePrivate()).body(found);
	}

	private List<Suggestion> found(String text, HttpServletRequest request) {
		List<Suggestion> suggestions = new ArrayList<>();
		Map<?, ?> found = this.questions.ask(request, new ExtendedModelMap(), "SuggestionsWhileTyping",
				Map.of("text", text));
		if (found != null && found.get("nodes") instanceof List<?> nodes) {
			for (Object node : nodes) {
				suggestions.add(suggestion((Map<?, ?>) node, request.getContextPath()));
			}
		}
		return suggestions;
	}

	private Suggestion suggestion(Map<?, ?> node, String context) {
		Object label = (node.get("name") != null) ? node.get("name")
				: (node.get("title") != null) ? node.get("title") : node.get("statement");
		return new Suggestion(context + this.pages.page(String.valueOf(node.get("id"))),
				PlainWords.plain(node.get("type")), String.valueOf(label));
	}

	/**
	 * What may be meant.
	 *
	 * @param page the address of its page
	 * @param kind what it is, in a word
	 * @param label its name, title or statement
	 */
	record Suggestion(String page, String kind, String label) {

	}

}
