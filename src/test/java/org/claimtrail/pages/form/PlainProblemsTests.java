package org.claimtrail.pages.form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What mutations tell clients is said in words for people. */
class PlainProblemsTests {

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"claim.statedOn | found 2024-13-01, expected EDTF such as 2024-12-12 | “2024-13-01” cannot be read as a date",
			"claim.figure.per | missing, expected DAY, WEEK, MONTH or YEAR for a RATE | say what the rate is for each of",
			"dossier.article.title | missing, expected Text of 1 to 4,000 characters. | give the headline of the article",
			"claim.role | missing, expected Text | fill this in",
			"claim | found one of measure and figure, expected both or neither | a number and what it counts belong together",
			"claim.statement | found aaaa…, expected at most 4000 characters | at most 4,000 characters",
			"claim.figure.asOf | found 2026-01-02, after the claim was stated, 2024-12-12, expected forecast: true or an earlier day | this day, 2 January 2026, is after the claim was made, 12 December 2024",
			"claim.figure.low | found 40.0, expected at most high, 30.0 | the lowest number, 40, is above the highest, 30",
			"claim.figure.low | missing, expected for BETWEEN low and high | needs the lowest and the highest",
			"claim.figure.basis | found CUMULATIVE for a number that the words give \"a month\"; choose RATE with per MONTH, unless they are about something else | the words say “a month”: choose “rate” here, and “month”",
			"claim.figure.comparator | found EXACTLY for the words \"more than 40\", which say MORE_THAN; give that, or the words that say this | “more than 40” says “more than”, and “exactly” is chosen",
			"claim.figure | found 750000 for the words \"700,000\"; give the number that the words give, or the words that give this one | the number is 750,000, and its words are “700,000”",
			"claim.cites[0].claim | found claim:x, expected the identifier of a record in the graph or in this import that is not rejected itself | nothing is recorded here as “claim:x”",
			"claim.language | found English, expected Language as a BCP 47 tag, for example en, uk or pt-BR. | “English” is no short name of a language",
			"claim.x | found y, expected z | “y” cannot be kept here; wanted: z", "claim.x | whatever | whatever" })
	void haveTheWordsOfTheForm(String path, String message, String words) {
		assertThat(PlainProblems.of(path, message)).contains(words)
			.doesNotContain("EDTF", "BCP", "CUMULATIVE", "MORE_THAN", "found ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "dossier.article.publishedOn | Article: When it was published",
					"dossier.claims[1].figure.value | Claim 2: Number", "dossier.claims[0] | Claim 1",
					"reason | Reason", "dossier.claims[0].evidence.exact | Claim 1: The words",
					"claim.claimant | Who says so", "claim.cites[1].claim | Claim it refers to 2: Claim",
					"dossier.claims[0].+new | Claim 1: A measure that is not there yet" })
	void standAtPlacesAsTheFormCallsThem(String path, String place) {
		assertThat(new FormProblem(path, "").place()).isEqualTo(place);
	}

}
