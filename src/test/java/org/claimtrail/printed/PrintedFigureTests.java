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
			"2,000 people over 3 days | 2,000 people | EXACTLY | 2000 | 2000 | people",
			"43,000 killed or wounded | 43,000 killed or wounded | EXACTLY | 43000 | 43000 | people",
			"about 315,000 soldiers killed or wounded | about 315,000 soldiers killed or wounded | ABOUT | 315000 | 315000 | people",
			"some 1,200 were killed and wounded | some 1,200 were killed and wounded | ABOUT | 1200 | 1200 | people",
			"120 people were killed, wounded or missing | 120 people were killed, wounded or missing | EXACTLY | 120 | 120 | people",
			"no fewer than 500 dead or missing | no fewer than 500 dead or missing | AT_LEAST | 500 | - | people",
			"no less than 2,000 killed or captured | no less than 2,000 killed or captured | AT_LEAST | 2000 | - | people",
			"between 100,000 and 120,000 killed and wounded | between 100,000 and 120,000 killed and wounded | BETWEEN | 100000 | 120000 | people",
			"as many as 500,000 have been killed or injured | as many as 500,000 have been killed or injured | AT_MOST | - | 500000 | people",
			"more than 100,000 dead and wounded soldiers | more than 100,000 dead and wounded soldiers | MORE_THAN | 100000 | - | people",
			"30,000 killed/wounded | 30,000 killed/wounded | EXACTLY | 30000 | 30000 | people",
			"43.000 Soldaten wurden getötet oder verwundet | 43.000 Soldaten wurden getötet oder verwundet | EXACTLY | 43000 | 43000 | people",
			"43'000 Tote und Verwundete | 43'000 Tote und Verwundete | EXACTLY | 43000 | 43000 | people",
			"43 000 убитых и раненых | 43 000 убитых и раненых | EXACTLY | 43000 | 43000 | people",
			"10 000 tués ou blessés | 10 000 tués ou blessés | EXACTLY | 10000 | 10000 | people",
			"400 dead and a bridge lost | 400 dead | EXACTLY | 400 | 400 | people",
			"40-odd soldiers | 40-odd soldiers | ABOUT | 40 | 40 | people",
			"1.5 per cent of the population | 1.5 per cent | EXACTLY | 1.5 | 1.5 | %",
			"12–15% of their forces | 12–15% | BETWEEN | 12 | 15 | %" })
	void areRead(String passage, String phrase, String comparator, BigDecimal low, BigDecimal high, String unit) {
		assertThat(PrintedFigure.of(passage)).isEqualTo(new PrintedFigure(phrase, comparator, low, high, unit, null));
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "", "soldiers fell", "400,000 wounded and 43,000 killed", "rose from 30,000 to 40,000",
			"since 2022", "on 12 December 2024", "12.12.2024", "the F-16", "three days ago", "in 3 days",
			"a bridge of 300m", "40,000 to 30,000", "between 40 or 50", "at most 40 or more", "dozens of tanks",
			"half of the 30,000 soldiers", "more than double the 700,000 people", "a 43-year-old soldier", "aged 43",
			"a 20-day siege", "400 killed and 1,200 wounded", "12 of 30 tanks", "one in three soldiers",
			"from 10,000 to 12,000 a week", "12 deaths per 100,000 people" })
	void areLeftWhereTheyMayMeanAnother(String passage) {
		assertThat(PrintedFigure.of(passage)).isNull();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			value = { "30,000 a month | 30,000 a month | MONTH", "1,000 per day are lost | 1,000 per day | DAY",
					"losing 30,000 troops a month | 30,000 troops a month | MONTH",
					"up to 1,200 killed or wounded every day | up to 1,200 killed or wounded every day | DAY",
					"30,000-35,000 men per month | 30,000-35,000 men per month | MONTH",
					"10 000 à 12 000 soldats par mois | 10 000 à 12 000 soldats par mois | MONTH",
					"a daily average of 1,140 casualties | 1,140 casualties | DAY" })
	void keepTheWordsOfTheirRate(String passage, String phrase, String per) {
		PrintedFigure read = PrintedFigure.of(passage);
		assertThat(read).isNotNull();
		assertThat(read.phrase()).isEqualTo(phrase);
		assertThat(read.per()).isEqualTo(per);
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
