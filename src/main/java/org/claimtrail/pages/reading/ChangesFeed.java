package org.claimtrail.pages.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The changes of this graph, or of one measure or claimant, as a feed for readers of
 * news.
 */
@Controller
class ChangesFeed {

	private static final int ENTRIES = 20;

	private final PageQuestions questions;

	ChangesFeed(PageQuestions questions) {
		this.questions = questions;
	}

	@GetMapping("/changes.atom")
	ResponseEntity<byte[]> read(@RequestParam(required = false) @Nullable String measure,
			@RequestParam(required = false) @Nullable String claimant,
			@RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", where(measure, claimant));
		variables.put("first", ENTRIES);
		variables.put("after", after);
		variables.put("times", true);
		Map<?, ?> found = this.questions.ask(request, new ExtendedModelMap(), "PageOfChanges", variables);
		String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		ServletUriComponentsBuilder self = ServletUriComponentsBuilder.fromRequestUri(request);
		self.queryParamIfPresent("measure", Optional.ofNullable(measure))
			.queryParamIfPresent("claimant", Optional.ofNullable(claimant));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
			.body(new AtomFeed(server, self.encode().build().toUriString(), after)
				.write(Objects.requireNonNull(found)));
	}

	private static Map<String, Object> where(@Nullable String measure, @Nullable String claimant) {
		Map<String, Object> claim = new HashMap<>();
		if (measure != null) {
			claim.put("measure", Map.of("id", Map.of("eq", measure)));
		}
		if (claimant != null) {
			claim.put("claimant", Map.of("id", Map.of("eq", claimant)));
		}
		return claim.isEmpty() ? Map.of() : Map.of("and", List.of(Map.of("claim", claim)));
	}

}
