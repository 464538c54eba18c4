package org.claimtrail.pages.reading;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.graphql.HttpFault;
import org.claimtrail.pages.AnsweredQuestions;
import org.claimtrail.pages.Operations;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The first page: the search, one trail and one measure of this graph, the questions that
 * can be asked, and the ways to ask them.
 */
@Controller
class StartPage {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	/** Everybody is shown the same, so that a crowd asks no more than one. */
	private final Cache<String, List<?>> found = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

	private final PageQuestions questions;

	private final Operations operations;

	private final ObjectProvider<AnsweredQuestions> answered;

	private final ObjectProvider<Neo4jConnectionDetails> store;

	StartPage(PageQuestions questions, Operations operations, ObjectProvider<AnsweredQuestions> answered,
			ObjectProvider<Neo4jConnectionDetails> store) {
		this.answered = answered;
		this.questions = questions;
		this.operations = operations;
		this.store = store;
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String open(HttpServletRequest request, HttpServletResponse response, Model page) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		Object changed = first(request, page, "StartWithATrail");
		Object measured = first(request, page, "StartWithAFigure");
		page.addAttribute("changed", changed);
		page.addAttribute("measured", measured);
		page.addAttribute("endpoint",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/graphql").toUriString());
		page.addAttribute("questions", this.operations.listed().entrySet());
		page.addAttribute("pages", this.answered.getObject());
		page.addAttribute("store", cypher());
		return "start";
	}

	/**
	 * What is found first, as of a moment ago; null where nothing is, or the store cannot
	 * say it in time: the page is of use without.
	 */
	private @Nullable Object first(HttpServletRequest request, Model page, String operation) {
		try {
			List<?> nodes = this.found.get(operation,
					(name) -> nodes(this.questions.ask(request, page, name, Map.of())));
			this.questions.tell(page, operation, Map.of());
			page.addAttribute("answered", true);
			return nodes.isEmpty() ? null : nodes.getFirst();
		}
		catch (PageFault | HttpFault ex) {
			page.addAttribute("late", true);
			return null;
		}
	}

	private static List<?> nodes(@Nullable Map<?, ?> connection) {
		return (connection != null && connection.get("nodes") instanceof List<?> nodes) ? nodes : List.of();
	}

	/**
	 * The address of a store on this machine, which is there for researchers too; null
	 * for any other, whose address is nobody's business.
	 */
	private @Nullable URI cypher() {
		Neo4jConnectionDetails details = this.store.getIfUnique();
		return (details != null) ? shown(details.getUri()) : null;
	}

	static @Nullable URI shown(URI store) {
		return LOOPBACK.contains(String.valueOf(store.getHost())) ? store : null;
	}

}
