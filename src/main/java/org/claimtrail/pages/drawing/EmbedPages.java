package org.claimtrail.pages.drawing;

import java.net.URI;
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

	private final EmbedAddresses addresses;

	EmbedPages(PageQuestions questions, EmbedAddresses addresses) {
		this.questions = questions;
		this.addresses = addresses;
	}

	@GetMapping(path = "/embed/measure/{name}", produces = MediaType.TEXT_HTML_VALUE)
	String plot(@PathVariable String name, TimelineChoice choice, @RequestParam(defaultValue = "") String theme,
			HttpServletRequest request, Model page) {
		page.addAttribute("theme", theme(theme));
		Map<?, ?> measure = measure(request, page, name, choice);
		if (measure == null) {
			return "redirect:" + this.addresses.of(request, page, "measure", name) + themed(choice.query(), theme);
		}
		page.addAttribute("it", measure);
		page.addAttribute("drawn", drawn(request, page, measure, choice));
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
		if (trail == null) {
			return "redirect:" + this.addresses.of(request, page, "claim", name) + themed("", theme);
		}
		page.addAttribute("id", "claim:" + name);
		page.addAttribute("trail", trail);
		page.addAttribute("statement", DrawingFile.statement(trail));
		page.addAttribute("server", server(request));
		page.addAttribute("embedded", true);
		return "embed-claim";
	}

	@GetMapping("/embed/measure/{name}.svg")
	ResponseEntity<byte[]> plotFile(@PathVariable String name, TimelineChoice choice, HttpServletRequest request) {
		Model page = new ExtendedModelMap();
		Map<?, ?> measure = measure(request, page, name, choice);
		if (measure == null) {
			return moved(request, this.addresses.of(request, page, "measure", name) + ".svg" + choice.query());
		}
		return file(name, here(request, "measure:" + name, choice.query()).plot(String.valueOf(measure.get("name")),
				drawn(request, page, measure, choice), choice));
	}

	@GetMapping("/embed/claim/{name}.svg")
	ResponseEntity<byte[]> trailFile(@PathVariable String name, HttpServletRequest request) {
		Model page = new ExtendedModelMap();
		Map<?, ?> trail = claimTrail(request, page, name);
		if (trail == null) {
			return moved(request, this.addresses.of(request, page, "claim", name) + ".svg");
		}
		return file(name, here(request, "claim:" + name, "").trail(trail));
	}

	@GetMapping("/embed/**")
	String other() {
		throw new PageFault(HttpStatus.NOT_FOUND,
				"Nothing is at this address: a measure is at /embed/measure/NAME, the trail of a claim at /embed/claim/NAME.");
	}

	private static String themed(String query, String theme) {
		return theme.isEmpty() ? query : query + (query.isEmpty() ? "?" : "&") + "theme=" + theme(theme);
	}

	/** Light as most pages are, unless another is asked for. */
	private static String theme(String asked) {
		return THEMES.contains(asked) ? asked : THEMES.getFirst();
	}

	/** The measure; null where none has this identifier. */
	private @Nullable Map<?, ?> measure(HttpServletRequest request, Model page, String name, TimelineChoice choice) {
		Map<String, @Nullable Object> variables = new HashMap<>(choice.variables());
		variables.put("id", "measure:" + name);
		return this.questions.ask(request, page, "PageOfAMeasure", variables);
	}

	/**
	 * The timeline that is drawn: of more figures than are listed, all of them, with the
	 * conflicts that are listed.
	 */
	private Map<?, ?> drawn(HttpServletRequest request, Model page, Map<?, ?> measure, TimelineChoice choice) {
		Map<?, ?> listed = timeline(measure);
		if (choice.isOverview(measure)) {
			Map<String, @Nullable Object> variables = choice.plotted(choice.variables());
			variables.put("id", measure.get("id"));
			Map<?, ?> all = this.questions.ask(request, page, "PlotOfAMeasure", variables);
			if (all != null) {
				Map<Object, @Nullable Object> drawn = new HashMap<>(timeline(all));
				drawn.put("conflicts", listed.get("conflicts"));
				return drawn;
			}
		}
		return listed;
	}

	private static Map<?, ?> timeline(Map<?, ?> measure) {
		return (measure.get("timeline") instanceof Map<?, ?> timeline) ? timeline : Map.of();
	}

	/** The trail of a claim; null where none has this identifier. */
	private @Nullable Map<?, ?> claimTrail(HttpServletRequest request, Model page, String name) {
		Map<?, ?> claim = this.questions.ask(request, page, "TrailOfAClaim", Map.of("id", "claim:" + name));
		return (claim != null && claim.get("trail") instanceof Map<?, ?> trail) ? trail : null;
	}

	private static ResponseEntity<byte[]> moved(HttpServletRequest request, String path) {
		return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(server(request) + path)).build();
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
