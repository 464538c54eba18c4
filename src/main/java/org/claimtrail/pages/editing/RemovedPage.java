package org.claimtrail.pages.editing;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an administrator sees after the record of a claim was removed. */
@Controller
class RemovedPage {

	private final PageQuestions questions;

	RemovedPage(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/claim/{name}/removed", produces = MediaType.TEXT_HTML_VALUE)
	String open(@PathVariable String name, HttpServletRequest request, Model page) {
		Map<?, ?> removal = this.questions.ask(request, page, "RemovalOfAClaim", Map.of("id", "claim:" + name));
		if (removal == null || !(removal.get("nodes") instanceof List<?> changes) || changes.isEmpty()) {
			throw new PageFault(HttpStatus.NOT_FOUND,
					"No claim with this identifier was removed by itself. One that was removed together with others, as its dossier no longer has it, has no page of its own: the change that removed them is among the changes.");
		}
		page.addAttribute("id", "claim:" + name);
		page.addAttribute("change", changes.getFirst());
		return "removed";
	}

}
