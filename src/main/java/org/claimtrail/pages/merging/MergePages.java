package org.claimtrail.pages.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Role;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.Mutations;
import org.claimtrail.pages.form.Mutations.Outcome;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.pages.reading.PageQuestions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The form by which editors merge another record into a claimant. What will change is
 * shown first; only who was shown it can save, and only while it still holds.
 */
@Controller
@RequestMapping(path = "/{kind:speaker|organization}/{name}/merge", produces = MediaType.TEXT_HTML_VALUE)
class MergePages {

	private static final String TITLE = "Merge another record into this one";

	private final PageQuestions questions;

	private final RecordNames names;

	private final Mutations mutations;

	private final SentForms forms;

	MergePages(PageQuestions questions, RecordNames names, Mutations mutations, SentForms forms) {
		this.questions = questions;
		this.names = names;
		this.mutations = mutations;
		this.forms = forms;
	}

	@GetMapping
	String open(@PathVariable String kind, @PathVariable String name, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		String login = this.forms.open(request, response, Role.EDITOR, TITLE);
		if (login != null) {
			return login;
		}
		FormValues values = FormValues.none();
		this.forms.begin(values, Map.of());
		return show(page, Claimant.needed(this.questions, request, page, kind + ":" + name), null,
				new MergeForm(values, Map.of(), Findings.none()));
	}

	@PostMapping
	String send(@PathVariable String kind, @PathVariable String name, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		List<FormProblem> problems = new ArrayList<>(this.forms.receive(request, response, Role.EDITOR, TITLE));
		Claimant kept = Claimant.needed(this.questions, request, page, kind + ":" + name);
		FormValues values = FormValues.sent(request);
		Findings none = Findings.none();
		RecordNames.Search found = this.names.search(request, page, values,
				new MergeForm(values, Map.of(), none).parts());
		problems.addAll(found.problems());
		Claimant other = other(request, page, values, problems);
		Outcome outcome = Outcome.nothing();
		if (other != null && this.forms.isLoggedIn()) {
			boolean saves = values.get("do").equals("save") && problems.isEmpty()
					&& MergeForm.isShown(values, kept, other);
			Map<String, Object> input = input(values, kept, other);
			problems.addAll(this.forms.reason(input));
			input.put("validateOnly", !saves || !problems.isEmpty());
			outcome = this.mutations.ask(request, "mergeClaimants", input);
			if (saves && problems.isEmpty() && outcome.isDone()) {
				return "redirect:" + kept.page() + "?done=merge";
			}
			if (outcome.isStale()) {
				response.setStatus(HttpStatus.CONFLICT.value());
				this.forms.begin(values, Map.of());
			}
		}
		Findings findings = outcome.findings().map(MergeForm::atItsField).and(problems);
		this.forms.answer(response, page, findings);
		return show(page, kept, other, new MergeForm(values, found.meant(), findings));
	}

	/** The record that the form names; where there is none, that is a problem. */
	private @Nullable Claimant other(HttpServletRequest request, Model page, FormValues values,
			List<FormProblem> problems) {
		String id = values.get(MergeForm.OTHER).strip();
		if (!RecordNames.isIdentifier(id)) {
			if (problems.isEmpty()) {
				problems.add(new FormProblem(MergeForm.OTHER,
						"found nothing, expected the name or the identifier of the other record"));
			}
			return null;
		}
		Claimant other = Claimant.read(this.questions, request, page, id);
		if (other == null) {
			problems.add(new FormProblem(MergeForm.OTHER,
					"found %s, expected a speaker or an organization that is recorded here".formatted(id)));
		}
		return other;
	}

	private static Map<String, Object> input(FormValues values, Claimant kept, Claimant other) {
		Map<String, Object> input = new HashMap<>();
		input.put("fromId", other.id());
		input.put("expectedFromVersion", other.version());
		input.put("intoId", kept.id());
		input.put("expectedIntoVersion", kept.version());
		input.put("reason", values.get("reason"));
		if (!values.get("idempotencyKey").isBlank()) {
			input.put("idempotencyKey", values.get("idempotencyKey"));
		}
		return input;
	}

	private String show(Model page, Claimant kept, @Nullable Claimant other, MergeForm form) {
		List<FormPart> parts = form.parts();
		page.addAttribute("title", TITLE);
		page.addAttribute("kept", kept);
		page.addAttribute("other", other);
		page.addAttribute("parts", parts);
		page.addAttribute("read", (other != null) ? MergeForm.read(kept, other) : "");
		this.forms.show(page, form.values(), form.findings(), parts);
		return "merge";
	}

}
