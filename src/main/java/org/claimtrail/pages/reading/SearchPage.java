package org.claimtrail.pages.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found by a name or a number. */
@Controller
class SearchPage {

	/** Shorter words are found everywhere. */
	private static final int LEAST = 3;

	private static final int MOST = 4;

	private static final int EXAMPLES = 3;

	private final PageQuestions questions;

	SearchPage(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
	String open(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
			@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Model page) {
		String text = q.strip();
		page.addAttribute("text", text);
		page.addAttribute("kind", kind);
		if (!text.isEmpty()) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("text", text);
			variables.put("in", kind.isEmpty() ? null : List.of(kind));
			variables.put("after", after);
			variables.put("paging", true);
			Map<?, ?> found = this.questions.ask(request, page, "PageOfASearch", variables);
			page.addAttribute("found", found);
			if (found != null && Integer.valueOf(0).equals(found.get("totalCount"))) {
				page.addAttribute("parts", parts(text, request, page));
			}
		}
		return "search";
	}

	/** The words of a search, each with what is found by it alone. */
	private List<Part> parts(String text, HttpServletRequest request, Model page) {
		List<String> words = Stream.of(text.split("[^\\p{L}\\p{N}'’]+"))
			.filter((word) -> word.length() >= LEAST)
			.distinct()
			.limit(MOST)
			.toList();
		if (words.size() < 2) {
			return List.of();
		}
		List<Part> parts = new ArrayList<>();
		for (String word : words) {
			Map<?, ?> found = this.questions.ask(request, page, "SuggestionsWhileTyping",
					Map.of("text", word, "first", EXAMPLES));
			if (found != null && found.get("nodes") instanceof List<?> nodes && !nodes.isEmpty()) {
				parts.add(new Part(word, nodes));
			}
		}
		return parts;
	}

	/**
	 * A word of a search.
	 *
	 * @param examples a few records that are found by it
	 */
	public record Part(String word, List<?> examples) {

	}

}
