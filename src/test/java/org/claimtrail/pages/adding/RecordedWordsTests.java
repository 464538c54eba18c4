package org.claimtrail.pages.adding;

import java.util.Map;

import org.claimtrail.pages.form.FormValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What would be recorded is said in a plain sentence. */
class RecordedWordsTests {

	private static final String FIRST = "dossier.claims[0].";

	private final FormValues values = FormValues.none();

	@Test
	void saysWhoWhenWhatAndHowItWasPrinted() {
		this.values.put(FIRST + "claimant", "organization:general-staff");
		this.values.put(FIRST + "statedOn", "2024-12-12");
		this.values.put(FIRST + "statement", "At least 43,000 fell.");
		this.values.put(FIRST + "figure.comparator", "AT_LEAST");
		this.values.put(FIRST + "figure.value", "43,000");
		this.values.put(FIRST + "figure.phrase", "at least 43,000 soldiers");
		this.values.put(FIRST + "measure", "Soldiers killed");
		assertThat(said(Map.of("organization:general-staff", "General Staff of Ukraine"))).isEqualTo(
				"General Staff of Ukraine said on 12 December 2024: “At least 43,000 fell.” Number: at least 43,000, "
						+ "counted as “Soldiers killed”, printed as “at least 43,000 soldiers”.");
	}

	@Test
	void saysThatAReportIsAClaimToo() {
		this.values.put("dossier.article.publisher", "Daily Courier");
		this.values.put("dossier.article.publishedOn", "2024-06-01");
		this.values.put(FIRST + "claimant", "Maria Minister");
		this.values.put(FIRST + "statement", "They fell.");
		this.values.put(FIRST + "+told", "reported");
		this.values.put(FIRST + "+cue", "said");
		assertThat(said(Map.of())).isEqualTo(
				"Maria Minister said by 1 June 2024: “They fell.” Daily Courier reports it, in the words “said”.");
	}

	@Test
	void saysWhatIsNotRecorded() {
		this.values.put(FIRST + "figure.low", "30");
		this.values.put(FIRST + "figure.high", "40");
		this.values.put(FIRST + "figure.comparator", "BETWEEN");
		assertThat(said(Map.of())).isEqualTo("Nobody yet said without a date: nothing yet. Number: 30 to 40, "
				+ "which is not recorded as long as you do not say what it counts.");
	}

	private String said(Map<String, String> names) {
		return new RecordedWords(this.values, names).sentences().getFirst();
	}

}
