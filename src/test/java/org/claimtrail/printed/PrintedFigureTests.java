package org.claimtrail.printed;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words of a text are read as a figure where they can have one meaning. */
class PrintedFigureTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", value = {
			"at least 43,000 soldiers killed | at least 43,000 soldiers | AT_LEAST | 43000 | - | people",
			"More than 700,000 people | More than 700,000 people | MORE_THAN | 700000 | - | people",
			"no more than 40 tanks | no more than 40 tanks | AT_MOST | - | 40 | tanks",
			"no fewer than 12 | no fewer than 12 | AT_LEAST | 12 | - | -",
			"fewer than 1,500 Russian military personnel | fewer than 1,500 Russian military personnel | LESS_THAN | - | 1500 | people",
			"nearly 6 times more | nearly 6 | ABOUT | 6 | 6 | -",
			"some 350 000 were lost | some 350 000 | ABOUT | 350000 | 350000 | -",
			"43,000 killed and many wounded | 43,000 killed | EXACTLY | 43000 | 43000 | people",
			"1.2 billion for Ukrainian soldiers | 1.2 billion | EXACTLY | 1200000000 | 1200000000 | -",
			"12 or more | 12 or more | AT_LEAST | 12 | - | -", "40+ drones | 40+ drones | AT_LEAST | 40 | - | drones",
			"over $1.2 billion in aid | over $1.2 billion | MORE_THAN | 1200000000 | - | USD",
			"$350,000 | $350,000 | EXACTLY | 350000 | 350000 | USD",
			"up to 12.5 percent | up to 12.5 percent | AT_MOST | - | 12.5 | %",
			"between 30,000 and 40,000 troops | between 30,000 and 40,000 troops | BETWEEN | 30000 | 40000 | people",
			"between 1 and 1.2 million people | between 1 and 1.2 million people | BETWEEN | 1000000 | 1200000 | people",
			"between 500 and 1 million | between 500 and 1 million | BETWEEN | 500 | 1000000 | -",
			"7,000–15,000 soldiers | 7,000–15,000 soldiers | BETWEEN | 7000 | 15000 | people",
			"mindestens 1.200 Soldaten | mindestens 1.200 Soldaten | AT_LEAST | 1200 | - | people",
			"близько 350 тис. осіб | близько 350 тис | ABOUT | 350000 | 350000 | -",
			"about 1.234 million people | about 1.234 million people | ABOUT | 1234000 | 1234000 | people",
			"43,000 soldiers since February 24, 2022 | 43,000 soldiers | EXACTLY | 43000 | 43000 | people",
			"in May 2024 about 400 fell | about 400 | ABOUT | 400 | 400 | -",
			"on 12 December 300 tanks | 300 tanks | EXACTLY | 300 | 300 | tanks",
			"the 2022 invasion cost 300m people | 300m people | EXACTLY | 300000000 | 300000000 | people",
			"90 T-72 were lost | 90 | EXACTLY | 90 | 90 | -",
			"2,000 people over 3 days | 2,000 people | EXACTLY | 2000 | 2000 | people" })
	void areRead(String passage, String phrase, String comparator, BigDecimal low, BigDecimal high, String unit) {
		assertThat(PrintedFigure.of(passage)).isEqualTo(new PrintedFigure(phrase, comparator, low, high, unit, null));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "soldiers fell", "400,000 wounded and 43,000 killed", "rose from 30,000 to 40,000",
			"since 2022", "on 12 December 2024", "12.12.2024", "the F-16", "three days ago", "in 3 days",
			"a bridge of 300m", "40,000 to 30,000", "between 40 or 50", "at most 40 or more", "dozens of tanks" })
	void areLeftWhereTheyMayMeanAnother(String passage) {
		assertThat(PrintedFigure.of(passage)).isNull();
	}

	@Test
	void haveALengthOfTimeOnlyAsARate() {
		assertThat(PrintedFigure.of("about 1,200 casualties a day")).isNotNull()
			.extracting(PrintedFigure::per)
			.isEqualTo("DAY");
		assertThat(PrintedFigure.of("1,200 killed in a day")).isNotNull().extracting(PrintedFigure::per).isNull();
	}

	@Test
	void haveOneNumberOrTwoBounds() {
		assertThat(PrintedFigure.of("fewer than 40")).isNotNull()
			.extracting(PrintedFigure::value)
			.isEqualTo(new BigDecimal(40));
		assertThat(PrintedFigure.of("30 to 40")).isNotNull().extracting(PrintedFigure::value).isNull();
	}

	@Test
	void ofALongTextAreNone() {
		assertThat(PrintedFigure.of("40 tanks " + "x ".repeat(2_000))).isNull();
	}

}
