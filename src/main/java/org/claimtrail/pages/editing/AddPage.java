package org.claimtrail.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLInputObjectType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.Role;
import org.claimtrail.pages.form.Findings;
import org.claimtrail.pages.form.FormPart;
import org.claimtrail.pages.form.FormProblem;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.InputTypes;
import org.claimtrail.pages.form.Mutations;
import org.claimtrail.pages.form.Mutations.Outcome;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.pages.reading.PageQuestions;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The form by which editors add an article with its claims, word by word from its text,
 * and contributors propose one. The text goes back and forth with the form, and is not
 * recorded.
 */
@Controller
@RequestMapping(path = "/add", produces = MediaType.TEXT_HTML_VALUE)
class AddPage {

	private static final String TITLE = "Add an article";

	private static final int LONGEST_TEXT = 200_000;

	private final PageQuestions questions;

	private final InputTypes types;

	private final RecordNames names;

	private final Mutations mutations;

	private final SentForms forms;

	AddPage(PageQuestions questions, InputTypes types, RecordNames names, Mutations mutations, SentForms forms) {
		this.questions = questions;
		this.types = types;
		this.names = names;
		this.mutations = mutations;
		this.forms = forms;
	}

	@GetMapping
	String open(HttpServletRequest request, HttpServletResponse response, Model page) {
		String login = this.forms.open(request, response, Role.CONTRIBUTOR, TITLE);
		if (login != null) {
			return login;
		}
		FormValues values = FormValues.none();
		this.forms.begin(values, Map.of());
		return show(request, page, values, Map.of(), Findings.none());
	}

	@PostMapping
	String send(HttpServletRequest request, HttpServletResponse response, Model page) {
		List<FormProblem> problems = new ArrayList<>(this.forms.receive(request, response, Role.CONTRIBUTOR, TITLE));
		GraphQLInputObjectType type = this.types.of(mutation());
		FormValues values = FormValues.sent(request);
		values.compact(ArticleForm.CLAIMS);
		values.compact("dossier.measures");
		problems.addAll(tooMuch(values));
		if (!problems.isEmpty()) {
			// nothing is looked up for who may not save, or sent too much
			Findings findings = Findings.none().and(problems);
			this.forms.answer(response, page, findings);
			return show(request, page, values, Map.of(), findings);
		}
		RecordNames.Search found = this.names.search(request, page, values,
				new ArticleForm(type).lay(values, Map.of(), Findings.none()).all());
		Map<String, String> known = new HashMap<>();
		problems.addAll(unknown(found, values, known));
		NewArticle article = new NewArticle(values, known);
		Map<String, Object> input = article.input(type);
		problems.addAll(article.problems());
		List<FormProblem> taken = taken(request, page, article.made());
		// where all is there, it may be this very form, sent twice: then the mutation
		// knows it
		boolean sentTwice = !proposes() && taken.size() == article.made().size();
		boolean saves = values.get("do").equals("save") && problems.isEmpty() && (taken.isEmpty() || sentTwice);
		problems.addAll(taken);
		if (sentTwice) {
			// who was new then is known now, which makes another input of the same form
			input.remove("idempotencyKey");
		}
		input.put("validateOnly", !saves);
		Outcome outcome = this.forms.isLoggedIn() ? this.mutations.ask(request, mutation(), input) : Outcome.nothing();
		if (saves && outcome.isDone()) {
			return done(values);
		}
		Findings findings = outcome.findings().map(article::atItsField).and(problems);
		this.forms.answer(response, page, findings);
		return show(request, page, values, found.meant(), findings);
	}

	private static String done(FormValues values) {
		return proposes() ? "redirect:/proposals?done=propose" : "redirect:/article/"
				+ values.get(ArticleForm.ARTICLE + ".id").replaceFirst("^article:", "") + "?done=add";
	}

	/** Who may not record proposes, by the same form. */
	private static boolean proposes() {
		return Access.current().filter((account) -> !account.role().includes(Role.EDITOR)).isPresent();
	}

	private static String mutation() {
		return proposes() ? "proposeDossier" : "recordDossier";
	}

	/** What the names in a form do not lead to, unless the form itself adds it. */
	private static List<FormProblem> unknown(RecordNames.Search found, FormValues values, Map<String, String> known) {
		String measure = values.get(ArticleForm.MEASURE + ".name");
		List<FormProblem> unknown = new ArrayList<>();
		for (FormProblem one : found.problems()) {
			if (ArticleForm.isNumber(values, one.path())) {
				found.meant().remove(one.path());
			}
			else if (found.failed().contains(one.path()) || !isNew(one, values, measure)) {
				unknown.add(one);
			}
			else if (one.path().endsWith(".measure")) {
				known.put(one.path(), Identifiers.of("measure", measure));
			}
		}
		return unknown;
	}

	private static List<FormProblem> tooMuch(FormValues values) {
		List<FormProblem> problems = new ArrayList<>();
		int length = values.get("text").length();
		if (length > LONGEST_TEXT) {
			problems.add(new FormProblem("text",
					"found %,d characters, expected at most %,d".formatted(length, LONGEST_TEXT)));
		}
		int claims = values.size(ArticleForm.CLAIMS);
		if (claims > ArticleForm.MOST_CLAIMS) {
			problems.add(new FormProblem("",
					"found %d claims, expected at most %d at once".formatted(claims, ArticleForm.MOST_CLAIMS)));
		}
		return problems;
	}

	/** Whoever has a name that is not known is new; so is what the form itself adds. */
	private static boolean isNew(FormProblem unknown, FormValues values, String measure) {
		boolean claimant = unknown.path().endsWith(".claimant") || unknown.path().equals(ArticleForm.PUBLISHER);
		return claimant || (unknown.path().endsWith(".measure") && !measure.isBlank()
				&& values.get(unknown.path()).strip().equalsIgnoreCase(measure.strip()));
	}

	/** New records must not have the identifiers of others. */
	private List<FormProblem> taken(HttpServletRequest request, Model page, Map<String, String> made) {
		List<FormProblem> problems = new ArrayList<>();
		List<String> ids = made.keySet().stream().filter(RecordNames::isIdentifier).limit(100).toList();
		if (!ids.isEmpty()) {
			for (String id : this.names.known(request, page, ids)) {
				problems.add(new FormProblem(made.getOrDefault(id, ""), "found " + id
						+ ", which is recorded already, expected a new one: if it is the same, name it by this identifier; if not, alter the name or the identifier"));
			}
		}
		return problems;
	}

	private String show(HttpServletRequest request, Model page, FormValues values,
			Map<String, List<FormPart.Choice>> meant, Findings findings) {
		ArticleForm.Laid laid = new ArticleForm(this.types.of(mutation())).lay(values, meant, findings);
		page.addAttribute("form", laid);
		page.addAttribute("proposes", proposes());
		page.addAttribute("text", values.get("text"));
		page.addAttribute("names", claimants(request, page));
		this.forms.show(page, values, findings, laid.all());
		return "add";
	}

	/** Some names, to choose from while typing. */
	private Set<String> claimants(HttpServletRequest request, Model page) {
		Set<String> claimants = new LinkedHashSet<>();
		for (String operation : List.of("SpeakersToName", "OrganizationsToName")) {
			Map<?, ?> found = this.questions.ask(request, page, operation, Map.of());
			if (found != null && found.get("nodes") instanceof List<?> nodes) {
				nodes.forEach((node) -> claimants.add(String.valueOf(((Map<?, ?>) node).get("name"))));
			}
		}
		return claimants;
	}

}
