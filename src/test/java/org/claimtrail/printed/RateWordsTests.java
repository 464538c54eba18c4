package org.claimtrail.printed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateWordsTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "1,200 Russian casualties a day | a day | DAY", "1,200 per day | per day | DAY",
					"more than 10,000 people a week | a week | WEEK", "30,000 each month | each month | MONTH",
					"1.2m tonnes per year | per year | YEAR", "daily losses of 1,200 | daily | DAY",
					"1,200 every day | every day | DAY", "1,200/day | /day | DAY",
					"5 million per annum | per annum | YEAR", "1.200 Tote pro Tag | pro Tag | DAY",
					"täglich 1.200 Tote | täglich | DAY", "1 200 morts par jour | par jour | DAY",
					"1.200 bajas al día | al día | DAY", "1200 человек в день | в день | DAY",
					"1200 убитых в сутки | в сутки | DAY", "1200 осіб на день | на день | DAY",
					"до 30 тисяч щомісяця | щомісяця | MONTH", "A daily average of 40 | daily | DAY" })
	void areInThePhrase(String phrase, String words, String per) {
		assertThat(RateWords.of(phrase, List.of())).isEqualTo(new RateWords(words, per));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "Moscow suffers 1,200 Russian casualties a day, he said.",
			"with daily losses of about 1,200 this autumn", "1,200 killed or wounded each day" })
	void standBesideThePhrase(String text) {
		assertThat(RateWords.of("1,200", List.of(text))).isNotNull().extracting(RateWords::per).isEqualTo("DAY");
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "1,200 killed in a day", "1,200 died a day after the strike", "1,200 were lost a week ago",
			"1,200 within a single day", "1,200 told the Daily Mail", "1,200 in all. Losses came to 40 a day",
			"1,200 in all, and 40 a day", "half a year of war: 1,200 dead", "1,200 in more than a year",
			"1,200 people for a month", "1,200, the Daily Mail says", "1.200 im Jahr 2024",
			"1,200 a day of mourning was held for", "1,200 за год", "the weekly paper said: 1,200", "1,200 dead today",
			"40 a day, 1,200 in a month" })
	void areNone(String text) {
		assertThat(RateWords.of("1,200", List.of(text))).isNull();
	}

	@Test
	void areNoneWhereThePhraseIsNotPrinted() {
		assertThat(RateWords.of("700,000", List.of("1,200 a day"))).isNull();
		assertThat(RateWords.of("", List.of("1,200 a day"))).isNull();
	}

}
