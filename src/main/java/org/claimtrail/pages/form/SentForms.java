package org.claimtrail.pages.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.http.OwnPages;
import org.claimtrail.pages.reading.PageFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What holds for every form: who may have it, that our own page sent it, that it counts
 * once however often it is sent, and that its sender finds what is wrong with it.
 */
@Component
public class SentForms {

	/** The version that an edit was begun with. */
	public static final String VERSION = "expectedVersion";

	private static final String KEY = "idempotencyKey";

	private static final String REASON = "reason";

	private static final String BEGUN = "begun";

	/** The doubts that were shown. */
	private static final String SEEN = "seen";

	private static final int LONGEST_BEGUN = 200_000;

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * Lets those have a form who may send it.
	 * @return where to log in first; null for who is logged in
	 * @throws PageFault for an account that may not
	 */
	public @Nullable String open(HttpServletRequest request, HttpServletResponse response, Role role, String what) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (!isLoggedIn()) {
			return "redirect:" + UriComponentsBuilder.fromPath("/login")
				.queryParam("to", "{to}")
				.encode()
				.buildAndExpand(request.getRequestURI()
						+ ((request.getQueryString() != null) ? "?" + request.getQueryString() : ""))
				.toUriString();
		}
		require(role, what);
		return null;
	}

	/**
	 * Takes a form that was sent. Who is not logged in any more keeps what was filled in.
	 * @throws PageFault if a foreign page sent it, or for an account that may not
	 */
	public List<FormProblem> receive(HttpServletRequest request, HttpServletResponse response, Role role, String what) {
		// the browser keeps it for whoever goes back, which would else send it again
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
		if (!OwnPages.ask(request)) {
			throw new PageFault(HttpStatus.FORBIDDEN,
					"This form was not sent by the page of this server. Open it here, and send it from here.");
		}
		if (isLoggedIn()) {
			require(role, what);
			return List.of();
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		return List.of(new FormProblem("",
				"You are not logged in, or not any more. Log in on another tab of this browser, then send this form again: all that you filled in is kept here."));
	}

	/** Goes on to a page from a form that was saved, which is not sent again. */
	public static String gone(HttpServletRequest request, String path) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:" + path;
	}

	public boolean isLoggedIn() {
		return Access.current().isPresent();
	}

	private static void require(Role role, String what) {
		Account account = Access.current().orElseThrow();
		if (!account.role().includes(role)) {
			throw new PageFault(HttpStatus.FORBIDDEN,
					"“%s” needs the role %s or a higher one; you are logged in as %s, with the role %s.".formatted(what,
							role, account.name(), account.role()));
		}
	}

	/** Says whether what was sent can be saved as it is. */
	public void answer(HttpServletResponse response, Model page, Findings findings) {
		boolean clean = findings.problems().isEmpty();
		page.addAttribute("checked", clean);
		if (!clean && response.getStatus() == HttpStatus.OK.value()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

	/** Whether anything is doubtful that was not yet shown to whom sends the form. */
	public boolean isDoubted(FormValues values, Findings findings) {
		return !List.of(values.get(SEEN).split(" ")).containsAll(marks(findings));
	}

	/** The doubts of some findings, each as a word. */
	private static List<String> marks(Findings findings) {
		return findings.warnings().stream().map((doubt) -> Integer.toHexString(doubt.message().hashCode())).toList();
	}

	/**
	 * Has the rest checked of what lacks a reason, which alone would be complained of.
	 */
	public List<FormProblem> reason(Map<String, Object> input) {
		if (!(input.get(REASON) instanceof String reason) || !reason.isBlank()) {
			return List.of();
		}
		input.put(REASON, "not yet given");
		return List.of(new FormProblem(REASON,
				"say in a few words why (at most 1,000 characters): it is kept in the history, with your name"));
	}

	/** Gives a form a key of its own, and what it begins with. */
	public void begin(FormValues values, Map<String, Object> content) {
		values.put(KEY, UUID.randomUUID().toString());
		values.put(BEGUN, JSON.writeValueAsString(content));
	}

	/** What a form began with; if that cannot be read, what there is now. */
	public Map<?, ?> begun(FormValues values, Map<String, Object> otherwise) {
		String begun = values.get(BEGUN);
		try {
			Map<?, ?> read = (begun.length() <= LONGEST_BEGUN) ? JSON.readValue(begun, Map.class) : null;
			return (read != null) ? read : otherwise;
		}
		catch (JacksonException ex) {
			return otherwise;
		}
	}

	public int version(FormValues values) {
		String version = values.get(VERSION);
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
	}

	public void show(Model page, FormValues values, Findings findings, List<FormPart> parts) {
		for (String word : List.of("checked", "held")) {
			if (!page.containsAttribute(word)) {
				page.addAttribute(word, false);
			}
		}
		page.addAttribute("key", values.get(KEY));
		page.addAttribute(BEGUN, values.get(BEGUN));
		page.addAttribute("version", values.get(VERSION));
		page.addAttribute("findings", findings);
		page.addAttribute(SEEN, String.join(" ", marks(findings)));
		Set<String> shown = new HashSet<>();
		collect(parts, shown);
		page.addAttribute("shown", shown);
	}

	private static void collect(List<FormPart> parts, Set<String> shown) {
		for (FormPart part : parts) {
			shown.add(part.id());
			collect(part.parts(), shown);
		}
	}

}
