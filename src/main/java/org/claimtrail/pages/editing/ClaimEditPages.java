package org.claimtrail.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.InputReader;
import org.claimtrail.pages.form.InputTypes;
import org.claimtrail.pages.form.Mutations;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.pages.form.Mutations.Attempt;
import org.claimtrail.pages.form.Mutations.Outcome;
import org.claimtrail.pages.reading.PageFault;
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

/** The forms by which editors correct, withdraw, review, verify and remove a claim. */
@Controller
@RequestMapping(path = "/claim/{name}/{edit:correct|withdraw|review|verify|remove}",
		produces = MediaType.TEXT_HTML_VALUE)
class ClaimEditPages {

	private final PageQuestions questions;

	private final InputTypes types;

	private final RecordNames names;

	private final Mutations mutations;

	private final SentForms forms;

	ClaimEditPages(PageQuestions questions, InputTypes types, RecordNames names, Mutations mutations, SentForms forms) {
		this.questions = questions;
		this.types = types;
		this.names = names;
		this.mutations = mutations;
		this.forms = forms;
	}

	@GetMapping
	String open(@PathVariable String name, @PathVariable("edit") String word, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		ClaimEdit edit = ClaimEdit.of(word);
		String login = this.forms.open(request, response, edit.role(), edit.title());
		if (login != null) {
			return login;
		}
		StoredClaim stored = read(request, page, name);
		if (stored == null) {
			throw new PageFault(HttpStatus.NOT_FOUND, "No claim is kept here under this address.");
		}
		ClaimForm form = form(edit, stored);
		FormValues values = form.begin();
		this.forms.begin(values, (edit == ClaimEdit.CORRECT) ? stored.input() : Map.of());
		return show(request, page, edit, stored, form.lay(values, Map.of(), Findings.none()), values, Findings.none());
	}

	@PostMapping
	String send(@PathVariable String name, @PathVariable("edit") String word, HttpServletRequest request,
			HttpServletResponse response, Model page) {
		ClaimEdit edit = ClaimEdit.of(word);
		List<FormProblem> problems = new ArrayList<>(this.forms.receive(request, response, edit.role(), edit.title()));
		StoredClaim stored = read(request, page, name);
		if (stored == null) {
			throw new PageFault(HttpStatus.NOT_FOUND,
					"No claim is kept here under this address; it may have been removed meanwhile.");
		}
		ClaimForm form = form(edit, stored);
		FormValues values = FormValues.sent(request);
		problems.addAll(form.receive(values));
		RecordNames.Search names = this.names.search(request, page, values,
				form.lay(values, Map.of(), Findings.none()).stream().flatMap((laid) -> laid.parts().stream()).toList());
		form.identify(values);
		InputReader reader = new InputReader(values);
		Map<String, Object> input = form.input(reader);
		problems.addAll(names.problems());
		problems.addAll(reader.problems());
		problems.addAll(this.forms.reason(input));
		boolean saves = values.get("do").equals("save") && problems.isEmpty();
		if (saves && edit == ClaimEdit.CORRECT && this.forms.version(values) == stored.version()
				&& ChangedSince.isSame(stored.input(), input.get(ClaimForm.CLAIM))) {
			return SentForms.gone(request, "/claim/{name}?done=nothing");
		}
		List<FormProblem> doubts = left(request, page, edit, stored, values, input);
		Attempt tried = this.mutations.attempt(request, edit.mutation(), input, saves,
				(found) -> edit != ClaimEdit.VERIFY && this.forms.isDoubted(values, found.doubting(doubts))
						&& this.forms.isDoubted(values, found.without(before(request, edit, stored)).doubting(doubts)));
		if (tried.saved()) {
			return SentForms.gone(request, done(edit, tried.outcome()));
		}
		page.addAttribute("held", tried.held());
		if (tried.outcome().isStale()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			renew(request, page, edit, stored, values, input);
		}
		Findings findings = tried.outcome().findings().and(problems).doubting(doubts);
		this.forms.answer(response, page, findings);
		return show(request, page, edit, stored, form.lay(values, names.meant(), findings), values, findings);
	}

	/** Where a number that is corrected is left: in words, and in other claims. */
	private List<FormProblem> left(HttpServletRequest request, Model page, ClaimEdit edit, StoredClaim stored,
			FormValues values, Map<String, Object> input) {
		if (edit != ClaimEdit.CORRECT || !this.forms.isLoggedIn()
				|| !(input.get(ClaimForm.CLAIM) instanceof Map<?, ?> sent)) {
			return List.of();
		}
		NumbersLeft numbers = NumbersLeft.of(stored.input(), sent);
		Map<?, ?> beside = numbers.isEmpty() ? null
				: this.questions.ask(request, page, "ClaimsBesideAClaim", Map.of("id", stored.id()));
		List<FormProblem> left = new ArrayList<>(numbers.inWords(values));
		List<Map<?, ?>> others = (beside != null) ? numbers.in(beside, stored.input()) : List.of();
		page.addAttribute("beside", others);
		page.addAttribute("old", numbers.shown());
		if (!others.isEmpty()) {
			left.add(new FormProblem("claim.figure." + (values.isBlank("claim.figure.value") ? "low" : "value"),
					(others.size() == 1 ? "another claim that belongs to this one has"
							: others.size() + " other claims that belong to this one have") + " " + numbers.shown()
							+ " still: see above, with links"));
		}
		return left;
	}

	/**
	 * What is doubtful about a record as it stands is nothing new when it is corrected.
	 */
	private Findings before(HttpServletRequest request, ClaimEdit edit, StoredClaim stored) {
		if (edit != ClaimEdit.CORRECT) {
			return Findings.none();
		}
		Map<String, Object> input = new HashMap<>(Map.of(ClaimForm.CLAIM, stored.input(), SentForms.VERSION,
				stored.version(), "reason", "To see what is doubtful as it stands."));
		return this.mutations.attempt(request, ClaimEdit.CORRECT.mutation(), input, false, (found) -> false)
			.outcome()
			.findings();
	}

	private static String done(ClaimEdit edit, Outcome outcome) {
		String done = (outcome.change() != null) ? edit.word() : "nothing";
		return "/claim/" + (edit == ClaimEdit.REMOVE ? "{name}/removed" : "{name}?done=" + done);
	}

	/** Brings a form together with what was recorded since it was begun. */
	private void renew(HttpServletRequest request, Model page, ClaimEdit edit, StoredClaim before, FormValues values,
			Map<String, Object> input) {
		// it may have been altered after it was read here
		StoredClaim again = read(request, page, before.id().substring(before.id().indexOf(':') + 1));
		StoredClaim stored = (again != null) ? again : before;
		Map<String, Object> recorded = stored.input();
		if (edit == ClaimEdit.CORRECT && input.get(ClaimForm.CLAIM) instanceof Map<?, ?> sent) {
			ChangedSince changed = ChangedSince.of(this.forms.begun(values, recorded), recorded, sent);
			values.clear(ClaimForm.CLAIM);
			values.fill(ClaimForm.CLAIM, changed.merged());
			page.addAttribute("changed", changed.rows());
		}
		page.addAttribute("since", stored.since(this.forms.version(values)));
		values.put(SentForms.VERSION, String.valueOf(stored.version()));
		this.forms.begin(values, (edit == ClaimEdit.CORRECT) ? recorded : Map.of());
	}

	private @Nullable StoredClaim read(HttpServletRequest request, Model page, String name) {
		Map<?, ?> found = this.questions.ask(request, page, "RecordOfAClaim", Map.of("id", "claim:" + name));
		StoredClaim stored = (found != null) ? new StoredClaim(found) : null;
		if (stored != null && stored.isTooLong()) {
			throw new PageFault(HttpStatus.UNPROCESSABLE_CONTENT,
					"This claim cites, reviews or appears in more than 50, which is more than a form shows: alter it over GraphQL, or by an import.");
		}
		return stored;
	}

	private ClaimForm form(ClaimEdit edit, StoredClaim stored) {
		return new ClaimForm(edit, stored, this.types.of(edit.mutation()));
	}

	private String show(HttpServletRequest request, Model page, ClaimEdit edit, StoredClaim stored,
			List<ClaimForm.Laid> sections, FormValues values, Findings findings) {
		page.addAttribute("edit", edit);
		page.addAttribute("id", stored.id());
		page.addAttribute("statement", stored.statement());
		page.addAttribute("sections", sections);
		page.addAttribute("named", this.names.known(request, page, values));
		this.forms.show(page, values, findings,
				sections.stream().flatMap((section) -> section.parts().stream()).toList());
		return "edit";
	}

}
