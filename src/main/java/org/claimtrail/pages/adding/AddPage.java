package org.claimtrail.pages.adding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.claimtrail.pages.form.Mutations.Attempt;
import org.claimtrail.pages.form.Newcomers;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.SentForms;

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

	static final String TITLE = "Add an article";

	private final InputTypes types;

	private final RecordNames names;

	private final Mutations mutations;

	private final SentForms forms;

	private final NamesInForm named;

	private final MeasureUnits units;

	private final Beginnings beginnings;

	AddPage(InputTypes types, RecordNames names, Mutations mutations, SentForms forms, NamesInForm named,
			MeasureUnits units, Beginnings beginnings) {
		this.types = types;
		this.names = names;
		this.mutations = mutations;
		this.forms = forms;
		this.named = named;
		this.units = units;
		this.beginnings = beginnings;
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
		problems.addAll(SentArticle.tooMuch(values));
		if (!problems.isEmpty()) {
			// nothing is looked up for who may not save, or sent too much
			Findings findings = Findings.none().and(problems);
			this.forms.answer(response, page, findings);
			return show(request, page, values, Map.of(), findings);
		}
		problems.addAll(SentArticle.settle(values));
		ClaimProposals.fill(values, this.named.measures(request, page).keySet());
		Beginnings.fill(values);
		RecordNames.Search found = this.names.search(request, page, values,
				new ArticleForm(type).lay(values, Map.of(), Findings.none()).all());
		this.units.fill(request, page, values);
		List<FormProblem> doubts = new ArrayList<>(SentArticle.newcomers(found, values));
		doubts.addAll(this.beginnings.doubts(request, page, values, found.meant()));
		Map<String, String> known = new HashMap<>();
		problems.addAll(SentArticle.unknown(found, values, known));
		NewArticle article = new NewArticle(values, known);
		Map<String, Object> input = article.input(type);
		problems.addAll(article.problems());
		Attempt tried = attempt(request, page, values, input, article, problems, doubts);
		if (tried.saved()) {
			return SentForms.gone(request, done(values));
		}
		tell(request, page, values, found.names(), tried.held());
		Findings findings = tried.outcome().findings().map(article::atItsField).and(problems).doubting(doubts);
		this.forms.answer(response, page, findings);
		return show(request, page, values, found.meant(), findings);
	}

	private Attempt attempt(HttpServletRequest request, Model page, FormValues values, Map<String, Object> input,
			NewArticle article, List<FormProblem> problems, List<FormProblem> doubts) {
		List<FormProblem> taken = taken(request, page, article.made());
		// where all is there, it may be this form, sent twice: the mutation knows it
		boolean sentTwice = !proposes() && taken.size() == article.made().size();
		boolean saves = values.get("do").equals("save") && problems.isEmpty() && (taken.isEmpty() || sentTwice);
		problems.addAll(taken);
		if (sentTwice) {
			// who was new then is known now, which makes another input of the same form
			input.remove("idempotencyKey");
		}
		return this.mutations.attempt(request, mutation(), input, saves, (others) -> !sentTwice
				&& (values.isSurprising() || this.forms.isDoubted(values, others.doubting(doubts))));
	}

	/** Tells the page what would be recorded, and whom identifiers mean. */
	private void tell(HttpServletRequest request, Model page, FormValues values, Map<String, String> found,
			boolean held) {
		page.addAttribute("held", held);
		Map<String, String> names = this.named.of(request, page, values, found);
		page.addAttribute("named", names);
		page.addAttribute("sentences", new RecordedWords(values, names).sentences());
	}

	private static String done(FormValues values) {
		return proposes() ? "/proposals?done=propose"
				: "/article/" + values.get(ArticleForm.ARTICLE + ".id").replaceFirst("^article:", "") + "?done=add";
	}

	/** Who may not record proposes, by the same form. */
	private static boolean proposes() {
		return Access.current().filter((account) -> !account.role().includes(Role.EDITOR)).isPresent();
	}

	private static String mutation() {
		return proposes() ? "proposeDossier" : "recordDossier";
	}

	/** New records must not have the identifiers of others. */
	private List<FormProblem> taken(HttpServletRequest request, Model page, Map<String, String> made) {
		List<FormProblem> problems = new ArrayList<>();
		List<String> ids = made.keySet().stream().filter(RecordNames::isIdentifier).limit(100).toList();
		if (!ids.isEmpty()) {
			for (String id : this.names.known(request, page, ids).keySet()) {
				problems.add(new FormProblem(made.getOrDefault(id, ""), "something is recorded already as " + id
						+ ": if it is the same, write this identifier in place of the name; if not, alter the name or the identifier"));
			}
		}
		return problems;
	}

	private String show(HttpServletRequest request, Model page, FormValues values,
			Map<String, List<FormPart.Choice>> meant, Findings findings) {
		ArticleForm.Laid laid = new ArticleForm(this.types.of(mutation())).lay(values, meant, findings);
		page.addAttribute("form", laid);
		page.addAttribute("newcomers", Newcomers.of(values));
		page.addAttribute("proposes", proposes());
		page.addAttribute("text", values.get("text"));
		page.addAttribute("names", this.named.claimants(request, page));
		page.addAttribute("measures", this.named.measures(request, page));
		this.forms.show(page, values, findings, laid.all());
		return "add";
	}

}
