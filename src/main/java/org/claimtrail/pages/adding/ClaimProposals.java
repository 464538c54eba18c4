package org.claimtrail.pages.adding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.claimtrail.pages.form.FormValues;
import org.claimtrail.printed.PrintedFigure;
import org.claimtrail.printed.RateWords;
import org.jspecify.annotations.Nullable;

/**
 * Fills empty fields of the claims of a form: from the words that were marked, and from
 * the claim before. What somebody typed stays, and so does what somebody took away.
 */
final class ClaimProposals {

	private static final String FROM_WORDS = "Read from the marked words. Alter it if it is wrong, or empty it.";

	static final String AS_BEFORE = "As in the claim before. Alter it if it is another.";

	private static final List<String> NUMBERS = List.of(".figure.value", ".figure.low", ".figure.high");

	private static final List<String> OF_A_FIGURE = List.of(".figure.value", ".figure.low", ".figure.high",
			".figure.phrase");

	private final FormValues values;

	private final Collection<String> measures;

	private ClaimProposals(FormValues values, Collection<String> measures) {
		this.values = values;
		this.measures = measures;
	}

	/**
	 * Fills a form.
	 * @param measures the names of those that there are
	 */
	static void fill(FormValues values, Collection<String> measures) {
		ClaimProposals proposals = new ClaimProposals(values, measures);
		for (int index = 0; index < values.size(ArticleForm.CLAIMS); index++) {
			String path = FormValues.item(ArticleForm.CLAIMS, index);
			proposals.words(path);
			if (index > 0) {
				proposals.before(FormValues.item(ArticleForm.CLAIMS, index - 1), path);
			}
		}
	}

	private void words(String path) {
		String exact = Passage.plain(this.values.get(path + ".evidence.exact"));
		this.values.propose(path + ".statement", sentence(exact), FROM_WORDS);
		String phrase = this.values.get(path + ".figure.phrase");
		PrintedFigure read = PrintedFigure.of(phrase.isBlank() ? exact : phrase);
		if (read == null) {
			return;
		}
		if (isFree(path, read)) {
			this.values.propose(path + ".figure.comparator", read.comparator(), FROM_WORDS);
			propose(path + ".figure.value", read.value());
			if (read.value() == null) {
				propose(path + ".figure.low", read.low());
				propose(path + ".figure.high", read.high());
			}
			this.values.propose(path + ".figure.phrase", read.phrase(), FROM_WORDS);
		}
		rate(path, read, exact);
	}

	/** A number is one for each day however the number got there. */
	private void rate(String path, PrintedFigure read, String exact) {
		String basis = this.values.get(path + ".figure.basis");
		String per = per(read, this.values.get(path + ".evidence.prefix"), exact,
				this.values.get(path + ".evidence.suffix"));
		if (per != null && hasNumber(this.values, path) && (basis.isBlank() || basis.equals("RATE"))) {
			this.values.propose(path + ".figure.basis", "RATE", FROM_WORDS);
			this.values.propose(path + ".figure.per", per, FROM_WORDS);
		}
	}

	/** The length of time of a rate, by the words of the number or those around them. */
	static @Nullable String per(PrintedFigure read, String before, String exact, String after) {
		RateWords rate = (read.per() != null) ? null
				: RateWords.of(read.phrase(), List.of(Passage.plain(before + " " + exact + " " + after)));
		return (rate != null) ? rate.per() : read.per();
	}

	/** Whether no number is given or was taken away, and no other bound was chosen. */
	private boolean isFree(String path, PrintedFigure read) {
		String comparator = this.values.get(path + ".figure.comparator");
		return NUMBERS.stream()
			.noneMatch((name) -> !this.values.isBlank(path + name) || this.values.isRefused(path + name))
				&& (comparator.isBlank() || comparator.equals(read.comparator()));
	}

	private void propose(String path, @Nullable BigDecimal number) {
		this.values.propose(path, (number != null) ? number.toPlainString() : "", FROM_WORDS);
	}

	private void before(String before, String path) {
		List<String> taken = this.values.isBlank(path + ".claimant")
				? List.of(".claimant", "." + ArticleForm.NEW_KIND, "." + ArticleForm.TOLD, ".statedOn")
				: List.of("." + ArticleForm.TOLD, ".statedOn");
		taken.forEach((name) -> this.values.propose(path + name, this.values.get(before + name), AS_BEFORE));
		MeasureProposal measure = hasNumber(this.values, path)
				? MeasureProposal.of(MeasureProposal.Words.of(this.values, path),
						MeasureProposal.Words.of(this.values, before), this.values.get(before + ".measure"),
						MeasureProposal.name(this.values, before + ".measure"), this.measures)
				: null;
		if (measure != null) {
			this.values.propose(path + ".measure", measure.name(), measure.note());
		}
	}

	/** Whether a claim has a number. */
	static boolean hasNumber(FormValues values, String path) {
		return NUMBERS.stream().anyMatch((name) -> !values.isBlank(path + name));
	}

	/**
	 * Whether a claim has no figure. A number that was only proposed makes none as long
	 * as nobody says what it counts.
	 */
	static boolean isWithoutFigure(FormValues values, String path) {
		return values.isBlank(path + ".measure") && OF_A_FIGURE.stream()
			.allMatch((name) -> values.isBlank(path + name) || !values.note(path + name).isEmpty());
	}

	/** Marked words as the sentence that a claim begins with. */
	static String sentence(String words) {
		String text = words.strip();
		if (text.isEmpty()) {
			return "";
		}
		String begun = text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
				+ text.substring(text.offsetByCodePoints(0, 1));
		return begun.matches("(?s).*[.!?…]['’”“»«\")]*") ? begun
				: begun.replaceFirst("(?<![,;:–—-])[,;:–—-]++$", "") + ".";
	}

}
