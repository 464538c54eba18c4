package org.claimtrail.pages.proposing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.Role;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.Mutations;
import org.claimtrail.pages.form.Mutations.Outcome;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is proposed: to editors that of all, with the form that accepts or rejects it, to
 * others their own, which they may take back.
 */
@Controller
@RequestMapping(path = "/proposals", produces = MediaType.TEXT_HTML_VALUE)
class ProposalPages {

	private static final String TITLE = "Proposals";

	private static final String REASON = "reason";

	private static final Map<String, String> MUTATIONS = Map.of("accept", "acceptProposal", "check", "acceptProposal",
			"reject", "rejectProposal", "withdraw", "withdrawProposal");

	private static final Map<String, String> DONE = Map.of("propose",
			"Proposed: an editor decides, and it is not to be seen by others before.", "accept",
			"Accepted: it is recorded now.", "reject", "Rejected: nothing was recorded.", "withdraw", "Taken back.");

	/** What the form overwrites, where that was shown. */
	private static final Set<String> OVERWRITTEN = Set.of("VERSION_CONFLICT", "VERSION_MISSING");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final PageQuestions questions;

	private final Mutations mutations;

	private final SentForms forms;

	ProposalPages(PageQuestions questions, Mutations mutations, SentForms forms) {
		this.questions = questions;
		this.mutations = mutations;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "") String done, HttpServletRequest request, HttpServletResponse response,
			Model page) {
		String login = this.forms.open(request, response, Role.CONTRIBUTOR, TITLE);
		if (login != null) {
			return login;
		}
		boolean all = state.equals("all");
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("where", all ? Map.of() : Map.of("state", List.of("PENDING")));
		variables.put("after", after);
		variables.put("times", true);
		Map<?, ?> found = this.questions.ask(request, page, "WhatIsProposed", variables);
		page.addAttribute("proposals", (found != null) ? found : Map.of());
		page.addAttribute("all", all);
		page.addAttribute("done", DONE.get(done));
		page.addAttribute("decides", decides());
		return "proposals";
	}

	@GetMapping("/{number:[0-9]{1,9}}")
	String open(@PathVariable String number, @RequestParam(defaultValue = "") String done, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		String login = this.forms.open(request, response, Role.CONTRIBUTOR, TITLE);
		if (login != null) {
			return login;
		}
		FormValues values = FormValues.none();
		this.forms.begin(values, Map.of());
		page.addAttribute("done", DONE.get(done));
		return show(request, page, number, values, Findings.none());
	}

	@PostMapping("/{number:[0-9]{1,9}}")
	String send(@PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model page) {
		List<FormProblem> problems = new ArrayList<>(this.forms.receive(request, response, Role.CONTRIBUTOR, TITLE));
		if (!this.forms.isLoggedIn()) {
			throw new PageFault(HttpStatus.UNAUTHORIZED,
					"You are no longer logged in, and nothing was done: log in, open the proposal again and decide anew.");
		}
		FormValues values = FormValues.sent(request);
		String deed = MUTATIONS.containsKey(values.get("do")) ? values.get("do") : "check";
		Map<String, Object> input = input(values, deed, "proposal:" + number);
		boolean checks = deed.equals("check");
		input.put("validateOnly", checks);
		Outcome outcome = this.mutations.ask(request, String.valueOf(MUTATIONS.get(deed)), input);
		if (!checks && outcome.isDone()) {
			return "redirect:/proposals/" + number + "?done=" + deed;
		}
		if (outcome.isStale() || outcome.codes().contains("NOT_PENDING")) {
			response.setStatus(HttpStatus.CONFLICT.value());
			this.forms.begin(values, Map.of());
		}
		Findings findings = outcome.findings()
			.map((problem) -> problem.path().equals(REASON) ? problem : problem.at(""))
			.and(problems);
		this.forms.answer(response, page, findings);
		return show(request, page, number, values, findings);
	}

	private static Map<String, Object> input(FormValues values, String deed, String id) {
		Map<String, Object> input = new HashMap<>();
		input.put("id", id);
		if (!values.get(REASON).isBlank() || deed.equals("reject")) {
			input.put(REASON, values.get(REASON));
		}
		if (!values.get("idempotencyKey").isBlank()) {
			// each button of a form asks for something else
			input.put("idempotencyKey", values.get("idempotencyKey") + "-" + deed);
		}
		if (deed.equals("accept") || deed.equals("check")) {
			input.put("expectedVersions", ReadVersions.sent(values.get("read")));
		}
		return input;
	}

	private String show(HttpServletRequest request, Model page, String number, FormValues values, Findings findings) {
		Map<String, @Nullable Object> variables = Map.of("id", "proposal:" + number, "times", true);
		Map<?, ?> found = this.questions.ask(request, page, "OneProposal", variables);
		if (found == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "No proposal of this number is kept here that you may see.");
		}
		boolean pending = "PENDING".equals(found.get("state"));
		FormPart reason = new FormPart(REASON, FormPart.Kind.TEXT, "Why",
				"In up to 1,000 characters. Needed to reject, for its author to read; of what is accepted it stands in the changes for everybody, and without it what its author says.",
				"", false, values.get(REASON), List.of(), List.of(), findings.problems(REASON),
				findings.warnings(REASON));
		page.addAttribute("proposal", found);
		page.addAttribute("number", number);
		page.addAttribute("dossier",
				(found.get("dossier") instanceof String text) ? JSON.readValue(text, Map.class) : Map.of());
		page.addAttribute("accepts", pending && decides() && found.get("dossier") != null);
		page.addAttribute("rejects", pending && decides());
		page.addAttribute("withdraws", pending && Boolean.TRUE.equals(found.get("mine")));
		page.addAttribute("read", ReadVersions.shown(found.get("changedSince")));
		page.addAttribute("hindrances", hindrances(found.get("effect")));
		page.addAttribute("parts", List.of(reason));
		this.forms.show(page, values, findings, List.of(reason));
		return "proposal";
	}

	/** What was altered since is shown apart, and overwritten by who has seen it. */
	private static List<String> hindrances(@Nullable Object effect) {
		List<String> messages = new ArrayList<>();
		if (effect instanceof Map<?, ?> known && known.get("problems") instanceof List<?> problems) {
			for (Object one : problems) {
				if (one instanceof Map<?, ?> problem && !OVERWRITTEN.contains(String.valueOf(problem.get("code")))) {
					messages.add(String.valueOf(problem.get("message")));
				}
			}
		}
		return messages;
	}

	private static boolean decides() {
		return Access.current().filter((account) -> account.role().includes(Role.EDITOR)).isPresent();
	}

}
