package org.claimtrail.pages.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives what to write when a page is cited: its address, and which state it was read in.
 */
@Controller
class CitePage {

	/** A path here with its query: two slashes, or a backslash, would lead elsewhere. */
	private static final Pattern OWN_PLACE = Pattern.compile("/(?![/\\\\])[!#-&(-;=?-\\[\\]-z~]{0,1000}");

	private final PageQuestions questions;

	CitePage(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/cite", produces = MediaType.TEXT_HTML_VALUE)
	String open(@RequestParam(defaultValue = "/") String page, HttpServletRequest request, Model model) {
		if (!OWN_PLACE.matcher(page).matches()) {
			throw new PageFault(HttpStatus.BAD_REQUEST,
					"Give as page the path of a page of this server, such as /speaker/mark-rutte.");
		}
		Map<?, ?> snapshot = this.questions.ask(request, model, "SnapshotToCite", Map.of("times", true));
		model.addAttribute("snapshot", (snapshot != null) ? snapshot : Map.of("number", 0));
		model.addAttribute("path", page);
		model.addAttribute("address",
				ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + page);
		model.addAttribute("today", LocalDate.now(ZoneOffset.UTC).toString());
		return "cite";
	}

}
