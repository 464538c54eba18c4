package org.claimtrail.pages.changes;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.pages.condition.MeantRecords;
import org.claimtrail.pages.condition.MeantRecords.Meant;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

	private final MeantRecords meant;

	ChangesFeed(PageQuestions questions, MeantRecords meant) {
		this.questions = questions;
		this.meant = meant;
	}

	@GetMapping("/changes.atom")
	ResponseEntity<byte[]> read(ChangesFilter typed, @RequestParam(required = false) @Nullable String after,
			HttpServletRequest request) {
		Model page = new ExtendedModelMap();
		List<Meant> meant = List.of(this.meant.of(request, page, "measure", typed.measure(), List.of("MEASURE")),
				this.meant.of(request, page, "claimant", typed.claimant(), List.of("SPEAKER", "ORGANIZATION")));
		ChangesFilter filter = typed.meaning(meant.getFirst().given(), meant.getLast().given());
		if (meant.stream().anyMatch((one) -> one.problem() != null)) {
			return helped(request, typed);
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", filter.where());
		variables.put("first", ENTRIES);
		variables.put("after", after);
		variables.put("times", true);
		Map<?, ?> found = this.questions.ask(request, page, "PageOfChanges", variables);
		String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
			.body(new AtomFeed(server, filter.address(ServletUriComponentsBuilder.fromRequestUri(request), null), after)
				.write(Objects.requireNonNull(found)));
	}

	/** The page of the same changes says what cannot be used, and what may be meant. */
	private static ResponseEntity<byte[]> helped(HttpServletRequest request, ChangesFilter typed) {
		URI page = URI.create(request.getContextPath() + typed.address("/changes"));
		return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
	}

	/** A reader of news has no use for a page. */
	@ExceptionHandler
	ResponseEntity<byte[]> refused(PageFault fault) {
		return refused(ResponseEntity.status(fault.status()), fault);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(HttpFault fault) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(fault.status());
		fault.headers().forEach(answer::header);
		return refused(answer, fault);
	}

	private static ResponseEntity<byte[]> refused(ResponseEntity.BodyBuilder answer, RuntimeException fault) {
		return answer.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.body((fault.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
	}

}
