package org.claimtrail.pages.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.condition.MeantRecords.Meant;
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

	/** Nothing was asked, since a condition cannot be used. */
	private static final Map<String, Object> NOTHING = Map.of("nodes", List.of());

	private final PageQuestions questions;

	private final MeantRecords meant;

	ChangesPage(PageQuestions questions, MeantRecords meant) {
		this.questions = questions;
		this.meant = meant;
	}

	@GetMapping(path = "/changes", produces = MediaType.TEXT_HTML_VALUE)
	String open(ChangesFilter typed, @RequestParam(required = false) @Nullable String after, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		List<Meant> meant = List.of(this.meant.of(request, page, "measure", typed.measure(), List.of("MEASURE")),
				this.meant.of(request, page, "claimant", typed.claimant(), List.of("SPEAKER", "ORGANIZATION")));
		ChangesFilter filter = typed.meaning(meant.getFirst().given(), meant.getLast().given());
		List<String> problems = new ArrayList<>();
		meant.stream().map(Meant::problem).filter(Objects::nonNull).forEach(problems::add);
		Map<?, ?> found = NOTHING;
		if (problems.isEmpty()) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put("where", filter.where());
			variables.put("first", SHOWN);
			variables.put("after", after);
			variables.put("times", true);
			Map<?, ?> answer = this.questions.ask(request, page, "PageOfChanges", variables);
			found = (answer != null) ? answer : NOTHING;
			if (found.get("nodes") instanceof List<?> nodes && nodes.isEmpty()) {
				problems.addAll(this.meant.unknown(request, page, meant));
			}
		}
		else {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		page.addAttribute("problems", problems);
		page.addAttribute("meant", meant);
		page.addAttribute("changes", found);
		page.addAttribute("chosen", filter.actions());
		page.addAttribute("actions", AtomFeed.WORDS);
		page.addAttribute("feed", filter.address("/changes.atom"));
		if (found.get("pageInfo") instanceof Map<?, ?> place && Boolean.TRUE.equals(place.get("hasNextPage"))) {
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
