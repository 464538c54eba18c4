package org.claimtrail.pages.drawing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.claimtrail.pages.reading.Permalinks;
import org.claimtrail.pages.reading.TimelineChoice;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The plot of a measure and the trail of a claim, to be shown in frames of other sites,
 * and as files that say where they come from.
 */
@Controller
class EmbedPages {

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

	private static final List<String> THEMES = List.of("light", "dark", "auto");

	private final PageQuestions questions;

	EmbedPages(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping(path = "/embed/measure/{name}", produces = MediaType.TEXT_HTML_VALUE)
	String plot(@PathVariable String name, TimelineChoice choice, @RequestParam(defaultValue = "") String theme,
			HttpServletRequest request, Model page) {
		page.addAttribute("theme", theme(theme));
		page.addAttribute("it", measure(request, page, name, choice));
		page.addAttribute("log", choice.log());
		page.addAttribute("chosen", choice.said());
		page.addAttribute("query", choice.query());
		page.addAttribute("server", server(request));
		page.addAttribute("embedded", true);
		return "embed-measure";
	}

	@GetMapping(path = "/embed/claim/{name}", produces = MediaType.TEXT_HTML_VALUE)
	String trail(@PathVariable String name, @RequestParam(defaultValue = "") String theme, HttpServletRequest request,
			Model page) {
		page.addAttribute("theme", theme(theme));
		Map<?, ?> trail = claimTrail(request, page, name);
		page.addAttribute("id", "claim:" + name);
		page.addAttribute("trail", trail);
		page.addAttribute("statement", DrawingFile.statement(trail));
		page.addAttribute("server", server(request));
		page.addAttribute("embedded", true);
		return "embed-claim";
	}

	@GetMapping("/embed/measure/{name}.svg")
	ResponseEntity<byte[]> plotFile(@PathVariable String name, TimelineChoice choice, HttpServletRequest request) {
		Map<?, ?> measure = measure(request, new ExtendedModelMap(), name, choice);
		return file(name, here(request, "measure:" + name, choice.query()).plot(measure, choice.log(), choice.said()));
	}

	@GetMapping("/embed/claim/{name}.svg")
	ResponseEntity<byte[]> trailFile(@PathVariable String name, HttpServletRequest request) {
		Map<?, ?> trail = claimTrail(request, new ExtendedModelMap(), name);
		return file(name, here(request, "claim:" + name, "").trail(trail));
	}

	@GetMapping("/embed/**")
	String other() {
		throw new PageFault(HttpStatus.NOT_FOUND,
				"Nothing is at this address: a measure is at /embed/measure/NAME, the trail of a claim at /embed/claim/NAME.");
	}

	/** Light as most pages are, unless another is asked for. */
	private static String theme(String asked) {
		return THEMES.contains(asked) ? asked : THEMES.getFirst();
	}

	private Map<?, ?> measure(HttpServletRequest request, Model page, String name, TimelineChoice choice) {
		Map<String, @Nullable Object> variables = new HashMap<>(choice.variables());
		variables.put("id", "measure:" + name);
		return found(this.questions.ask(request, page, "PageOfAMeasure", variables), "measure");
	}

	private Map<?, ?> claimTrail(HttpServletRequest request, Model page, String name) {
		Map<?, ?> claim = found(this.questions.ask(request, page, "TrailOfAClaim", Map.of("id", "claim:" + name)),
				"claim");
		return (claim.get("trail") instanceof Map<?, ?> trail) ? trail : Map.of();
	}

	private static Map<?, ?> found(@Nullable Map<?, ?> found, String kind) {
		if (found == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "No %s is kept here under this address.".formatted(kind));
		}
		return found;
	}

	private static DrawingFile here(HttpServletRequest request, String id, String query) {
		return new DrawingFile(server(request), new Permalinks().page(id) + query);
	}

	private static String server(HttpServletRequest request) {
		return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
	}

	private static ResponseEntity<byte[]> file(String name, String svg) {
		ContentDisposition inline = ContentDisposition.inline().filename(name + ".svg", StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(SVG)
			.header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
			.body(svg.getBytes(StandardCharsets.UTF_8));
	}

}
