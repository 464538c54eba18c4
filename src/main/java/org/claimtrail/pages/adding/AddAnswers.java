package org.claimtrail.pages.adding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimtrail.account.Access;
import org.claimtrail.account.Role;
import org.claimtrail.pages.form.FormPart.Choice;
import org.claimtrail.pages.form.FormValues;
import org.claimtrail.pages.form.RecordNames;
import org.claimtrail.pages.form.SentForms;
import org.claimtrail.printed.PrintedFigure;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the script of the form asks while somebody fills it in: the same that the form
 * proposes and says when it is sent.
 */
@Controller
@RequestMapping("/add")
class AddAnswers {

	private final RecordNames names;

	private final SentForms forms;

	private final NamesInForm named;

	AddAnswers(RecordNames names, SentForms forms, NamesInForm named) {
		this.names = names;
		this.forms = forms;
		this.named = named;
	}

	/**
	 * What is read from marked words.
	 * @param prefix a few words before them
	 * @param suffix a few words after them
	 * @param claimant who says so, as far as that is filled in
	 * @param measure what the claim before counts, if any
	 * @param before the words of the claim before
	 */
	@GetMapping("/words")
	ResponseEntity<Words> words(@RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String prefix, @RequestParam(defaultValue = "") String suffix,
			@RequestParam(defaultValue = "") String claimant, @RequestParam(defaultValue = "") String measure,
			@RequestParam(defaultValue = "") String before, HttpServletRequest request) {
		String plain = Passage.plain(text);
		PrintedFigure read = PrintedFigure.of(plain);
		MeasureProposal counted = (read == null || measure.isBlank()) ? null
				: MeasureProposal.of(new MeasureProposal.Words(plain, prefix, suffix, claimant),
						new MeasureProposal.Words(before, "", "", claimant), measure,
						measure.replaceFirst("^measure:", "").replace('-', ' '),
						this.named.measures(request, new ExtendedModelMap()).keySet());
		return answer(new Words(ClaimProposals.sentence(plain), read,
				(read != null) ? ClaimProposals.per(read, prefix, plain, suffix) : null, counted));
	}

	/** Names that words typed so far can mean. */
	@GetMapping("/names")
	ResponseEntity<List<String>> names(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "claimant") String field, HttpServletRequest request) {
		boolean may = Access.current().filter((account) -> account.role().includes(Role.CONTRIBUTOR)).isPresent();
		return answer(may
				? this.names.suggestions(request, new ExtendedModelMap(), q, field).stream().map(Choice::label).toList()
				: List.of());
	}

	/** What would be recorded, in a plain sentence for each claim. */
	@PostMapping("/recorded")
	ResponseEntity<List<String>> recorded(HttpServletRequest request, HttpServletResponse response) {
		FormValues values = FormValues.sent(request);
		if (!this.forms.receive(request, response, Role.CONTRIBUTOR, AddPage.TITLE).isEmpty()) {
			return answer(List.of());
		}
		if (!SentArticle.tooMuch(values).isEmpty()) {
			return answer(List.of());
		}
		SentArticle.settle(values);
		ClaimProposals.fill(values, this.named.measures(request, new ExtendedModelMap()).keySet());
		Map<String, String> names = this.named.of(request, new ExtendedModelMap(), values, Map.of());
		return answer(new RecordedWords(values, names).sentences());
	}

	private static <T> ResponseEntity<T> answer(T body) {
		return ResponseEntity.status(HttpStatus.OK)
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(body);
	}

	/**
	 * What is read from words.
	 *
	 * @param statement the sentence that they make
	 * @param phrase the words of the figure; null like all that follows if there is none
	 * @param value the number of a figure that has one
	 * @param unit what is counted
	 * @param per of a rate, the length of time that it is for
	 * @param measure what can be proposed that the number counts
	 * @param why why it is proposed
	 */
	record Words(String statement, @Nullable String phrase, @Nullable String comparator, @Nullable String value,
			@Nullable String low, @Nullable String high, @Nullable String unit, @Nullable String per,
			@Nullable String measure, @Nullable String why) {

		Words(String statement, @Nullable PrintedFigure read, @Nullable String per, @Nullable MeasureProposal counted) {
			this(statement, (read != null) ? read.phrase() : null, (read != null) ? read.comparator() : null,
					(read != null) ? plain(read.value()) : null,
					(read != null && read.value() == null) ? plain(read.low()) : null,
					(read != null && read.value() == null) ? plain(read.high()) : null,
					(read != null) ? read.unit() : null, per, (counted != null) ? counted.name() : null,
					(counted != null) ? counted.note() : null);
		}

		private static @Nullable String plain(@Nullable BigDecimal number) {
			return (number != null) ? number.toPlainString() : null;
		}

	}

}
