package org.claimtrail.pages.adding;

import java.util.List;

import org.claimtrail.pages.form.FormValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Empty fields of a claim are filled from its words and from the claim before. */
class ClaimProposalsTests {

	private static final String FIRST = "dossier.claims[0].";

	private static final String SECOND = "dossier.claims[1].";

	private final FormValues values = FormValues.none();

	@Test
	void theNumberIsReadFromTheMarkedWords() {
		this.values.put(FIRST + "evidence.exact", "at least 43,000 soldiers killed");
		ClaimProposals.fill(this.values, List.of());
		is("statement", "At least 43,000 soldiers killed.");
		is("figure.comparator", "AT_LEAST");
		is("figure.value", "43000");
		is("figure.low", "");
		is("figure.phrase", "at least 43,000 soldiers");
		is("figure.basis", "");
		is("figure.per", "");
		assertThat(this.values.note(FIRST + "figure.value")).contains("marked words");
		assertThat(this.values.isSurprising()).isTrue();
		assertThat(ClaimProposals.isWithoutFigure(this.values, "dossier.claims[0]")).isTrue();
		this.values.put(FIRST + "measure", "Ukrainian soldiers killed");
		assertThat(ClaimProposals.isWithoutFigure(this.values, "dossier.claims[0]")).isFalse();
	}

	@Test
	void aRateHasItsLengthOfTime() {
		this.values.put(FIRST + "evidence.exact", "about 1,200 casualties a day");
		ClaimProposals.fill(this.values, List.of());
		is("figure.basis", "RATE");
		is("figure.per", "DAY");
	}

	@Test
	void aRateIsKeptWhereItsWordsStandBehindTheMarkedOnes() {
		this.values.put(FIRST + "evidence.exact", "30,000");
		this.values.put(FIRST + "evidence.suffix", "a month, he said");
		ClaimProposals.fill(this.values, List.of());
		is("figure.value", "30000");
		is("figure.basis", "RATE");
		is("figure.per", "MONTH");
	}

	@Test
	void aRateIsKeptForATypedNumber() {
		this.values.put(FIRST + "evidence.exact", "1,000 per day");
		this.values.put(FIRST + "figure.value", "1000");
		ClaimProposals.fill(this.values, List.of());
		is("figure.basis", "RATE");
		is("figure.per", "DAY");
	}

	@Test
	void theMeasureOfTheClaimBeforeIsNotThatOfOtherWords() {
		this.values.put(FIRST + "evidence.exact", "43,000 soldiers were killed");
		this.values.put(FIRST + "measure", "Soldiers killed");
		this.values.put(SECOND + "evidence.exact", "370,000 soldiers were wounded");
		ClaimProposals.fill(this.values, List.of("Soldiers killed"));
		assertThat(this.values.get(SECOND + "measure")).isEmpty();

		ClaimProposals.fill(this.values, List.of("Soldiers killed", "Soldiers wounded"));
		assertThat(this.values.get(SECOND + "measure")).isEqualTo("Soldiers wounded");
		assertThat(this.values.note(SECOND + "measure")).contains("what the marked words say");
	}

	@Test
	void aTypedPhraseIsReadLikeMarkedWords() {
		this.values.put(FIRST + "figure.phrase", "between 30,000 and 40,000");
		ClaimProposals.fill(this.values, List.of());
		is("figure.comparator", "BETWEEN");
		is("figure.value", "");
		is("figure.low", "30000");
		is("figure.high", "40000");
	}

	@Test
	void nothingTypedIsAltered() {
		this.values.put(FIRST + "evidence.exact", "at least 43,000 soldiers killed");
		this.values.put(FIRST + "figure.value", "42,000");
		this.values.put(FIRST + "statement", "Mine.");
		ClaimProposals.fill(this.values, List.of());
		is("figure.value", "42,000");
		is("figure.comparator", "");
		is("statement", "Mine.");
	}

	@Test
	void noNumberIsPutToAnotherBound() {
		this.values.put(FIRST + "evidence.exact", "at least 43,000 soldiers killed");
		this.values.put(FIRST + "figure.comparator", "ABOUT");
		ClaimProposals.fill(this.values, List.of());
		is("figure.value", "");
	}

	@Test
	void theClaimBeforeHasWhoSaidItAndWhen() {
		this.values.put(FIRST + "claimant", "General Staff");
		this.values.put(FIRST + "+kind", "organization");
		this.values.put(FIRST + "+told", "reported");
		this.values.put(FIRST + "statedOn", "2024-12-12");
		this.values.put(FIRST + "measure", "Killed");
		this.values.put(SECOND + "evidence.exact", "370,000 dead");
		ClaimProposals.fill(this.values, List.of());
		assertThat(this.values.get(SECOND + "claimant")).isEqualTo("General Staff");
		assertThat(this.values.get(SECOND + "+kind")).isEqualTo("organization");
		assertThat(this.values.get(SECOND + "+told")).isEqualTo("reported");
		assertThat(this.values.get(SECOND + "statedOn")).isEqualTo("2024-12-12");
		assertThat(this.values.get(SECOND + "measure")).isEqualTo("Killed");
		assertThat(this.values.note(SECOND + "measure")).contains("claim before");
	}

	@Test
	void anotherClaimantIsOfTheirOwnKindAndWithoutANumberNothingIsCounted() {
		this.values.put(FIRST + "claimant", "General Staff");
		this.values.put(FIRST + "+kind", "organization");
		this.values.put(FIRST + "measure", "Killed");
		this.values.put(FIRST + "+told", "reported");
		this.values.put(SECOND + "claimant", "Mark Rutte");
		this.values.put(SECOND + "evidence.exact", "the war goes on");
		ClaimProposals.fill(this.values, List.of());
		assertThat(this.values.get(SECOND + "+kind")).isEmpty();
		assertThat(this.values.get(SECOND + "+told")).isEqualTo("reported");
		assertThat(this.values.get(SECOND + "measure")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "at least 43,000 killed | At least 43,000 killed.", "He fell. | He fell.",
			"„er fiel.“ | „er fiel.“", "40 fell, | 40 fell.", "ärzte | Ärzte." })
	void wordsBecomeASentence(String words, String sentence) {
		assertThat(ClaimProposals.sentence(words)).isEqualTo(sentence);
	}

	private void is(String name, String value) {
		assertThat(this.values.get(FIRST + name)).as(name).isEqualTo(value);
	}

}
