package org.claimtrail.pages.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
			page.addAttribute("found", this.questions.ask(request, page, "PageOfASearch", variables));
		}
		return "search";
	}

}
