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
import org.claimtrail.pages.reading.PageFault;
import org.claimtrail.pages.reading.PageQuestions;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which editors part a record that was merged from the one that was kept. */
@Controller
@RequestMapping(path = "/{kind:speaker|organization}/{name}/part", produces = MediaType.TEXT_HTML_VALUE)
class PartPages {

	private static final String TITLE = "Part a merged record";

	private final PageQuestions questions;

	private final Mutations mutations;

	private final SentForms forms;

	PartPages(PageQuestions questions, Mutations mutations, SentForms forms) {
		this.questions = questions;
		this.mutations = mutations;
		this.forms = forms;
	}

	@GetMapping
	String open(@PathVariable String kind, @PathVariable String name, @RequestParam String record,
			HttpServletRequest request, HttpServletResponse response, Model page) {
		String login = this.forms.open(request, response, Role.EDITOR, TITLE);
		if (login != null) {
			return login;
		}
		Claimant kept = kept(kind + ":" + name, record, request, page);
		FormValues values = FormValues.none();
		this.forms.begin(values, Map.of());
		values.put(SentForms.VERSION, String.valueOf(kept.version()));
		return show(page, kept, record, new MergeForm(values, Map.of(), Findings.none()));
	}

	@PostMapping
	String send(@PathVariable String kind, @PathVariable String name, @RequestParam String record,
			HttpServletRequest request, HttpServletResponse response, Model page) {
		List<FormProblem> problems = new ArrayList<>(this.forms.receive(request, response, Role.EDITOR, TITLE));
		Claimant kept = kept(kind + ":" + name, record, request, page);
		FormValues values = FormValues.sent(request);
		Map<String, Object> input = new HashMap<>();
		input.put("id", record);
		input.put(SentForms.VERSION, this.forms.version(values));
		input.put("reason", values.get("reason"));
		if (!values.get("idempotencyKey").isBlank()) {
			input.put("idempotencyKey", values.get("idempotencyKey"));
		}
		problems.addAll(this.forms.reason(input));
		boolean saves = values.get("do").equals("save") && problems.isEmpty();
		input.put("validateOnly", !saves);
		Outcome outcome = this.forms.isLoggedIn() ? this.mutations.ask(request, "undoMerge", input) : Outcome.nothing();
		if (saves && outcome.isDone()) {
			return "redirect:/" + record.replaceFirst(":", "/") + "?done=part";
		}
		if (outcome.isStale()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			values.put(SentForms.VERSION, String.valueOf(kept.version()));
			this.forms.begin(values, Map.of());
		}
		Findings findings = outcome.findings().map(MergeForm::atItsField).and(problems);
		this.forms.answer(response, page, findings);
		return show(page, kept, record, new MergeForm(values, Map.of(), findings));
	}

	private Claimant kept(String id, String record, HttpServletRequest request, Model page) {
		if (!RecordNames.isIdentifier(record)) {
			throw new PageFault(HttpStatus.BAD_REQUEST, "Give as record the identifier of what was merged.");
		}
		return Claimant.needed(this.questions, request, page, id);
	}

	private String show(Model page, Claimant kept, String record, MergeForm form) {
		List<FormPart> parts = List.of(form.reason());
		page.addAttribute("title", TITLE);
		page.addAttribute("kept", kept);
		page.addAttribute("parted", record);
		page.addAttribute("parts", parts);
		this.forms.show(page, form.values(), form.findings(), parts);
		return "merge";
	}

}
