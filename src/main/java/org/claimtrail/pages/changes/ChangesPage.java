package org.claimtrail.pages.changes;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was altered, by whom, when and why, and the records of each change. */
@Controller
class ChangesPage {

	private static final int SHOWN = 20;

	private final PageQuestions questions;

	ChangesPage(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/changes", produces = MediaType.TEXT_HTML_VALUE)
	String open(ChangesFilter filter, @RequestParam(required = false) @Nullable String after,
			HttpServletRequest request, Model page) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", filter.where());
		variables.put("first", SHOWN);
		variables.put("after", after);
		variables.put("times", true);
		Map<?, ?> found = this.questions.ask(request, page, "PageOfChanges", variables);
		page.addAttribute("changes", (found != null) ? found : Map.of());
		page.addAttribute("asked", filter);
		page.addAttribute("chosen", filter.actions());
		page.addAttribute("actions", AtomFeed.WORDS);
		page.addAttribute("feed", filter.address("/changes.atom"));
		if (found != null && found.get("pageInfo") instanceof Map<?, ?> place
				&& Boolean.TRUE.equals(place.get("hasNextPage"))) {
			page.addAttribute("next",
					filter.address(UriComponentsBuilder.fromPath("/changes"), String.valueOf(place.get("endCursor"))));
		}
		return "changes";
	}

	@GetMapping(path = "/changes/{number:[0-9]{1,9}}", produces = MediaType.TEXT_HTML_VALUE)
	String one(@PathVariable String number, @RequestParam(required = false) @Nullable String after,
			HttpServletRequest request, Model page) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("id", "change:" + number);
		variables.put("after", after);
		variables.put("times", true);
		Map<?, ?> change = this.questions.ask(request, page, "PageOfAChange", variables);
		if (change == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "No change has the number %s.".formatted(number));
		}
		page.addAttribute("change", change);
		page.addAttribute("actions", AtomFeed.WORDS);
		return "change";
	}

}
