package org.claimtrail.printed;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtrail.ledger.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedNumberTests {

	private static List<PrintedNumber> in(String text) {
		Matcher matcher = PrintedNumber.PATTERN.matcher(FoldedText.of(text));
		return matcher.results().map(PrintedNumber::of).toList();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "700000 | 700000", "700,000 | 700000 700",
			"700.000 | 700000 700", "700 000 | 700000", "700\u00a0000 | 700000", "700\u202f000 | 700000",
			"700'000 | 700000", "700’000 | 700000", "0.7 million | 700000", "700k | 700000", "700 K | 700000",
			"700 thousand | 700000", "700-thousand | 700000", "1.2 mln | 1200000", "1,2 Mio. | 1200000",
			"1.2m | 1200000 1.2", "300m | 300000000 300", "3bn | 3000000000", "1 Mrd. | 1000000000",
			"350 тис. | 350000", "1,2 млн | 1200000", "one million | 1000000", "1,000,000 | 1000000",
			"1.000.000 | 1000000", "1,234,567.89 | 1234567.89", "1.234.567,89 | 1234567.89", "1 234,5 | 1234.5",
			"1'234.5 | 1234.5", "1.234 | 1234 1.234", "1,234 | 1234 1.234", "1,23 | 1.23", "1,2345 | 1.2345",
			"0.700 | 0.7", "0,125 | 0.125", "1234,567 | 1234.567", "1.5 million | 1500000", "2024 | 2024", "007 | 7",
			"$350,000 | 350000 350", "~350 000 | 350000", "350,000-strong | 350000 350", "350,000. | 350000 350",
			"12.5% | 12.5", "2.50 | 2.5", "10 | 10", "100 trillion | 100000000000000" })
	void mayMean(String printed, String meant) {
		assertThat(in(printed)).singleElement()
			.extracting(PrintedNumber::meant)
			.asInstanceOf(InstanceOfAssertFactories.list(BigDecimal.class))
			.extracting(BigDecimal::toPlainString)
			.containsExactly(meant.split(" "));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			value = { "47th", "T72", "covid19", "12.12.2024", "1,23,456", "soldiers", "one of many", "4x4", "a1" })
	void isNotEverythingWithDigits(String printed) {
		assertThat(in(printed)).isEmpty();
	}

	@Test
	void standsAmongWords() {
		assertThat(in("between 30,000 and 40 000 in 2022, or 700 m")).extracting((number) -> number.values().getFirst())
			.containsExactly(30000.0, 40000.0, 2022.0, 700.0);
	}

	@Test
	void isPrintedInManyWays() {
		assertThat(in("0.7 million").getFirst().digits()).containsExactly("700000", "700,000", "700.000", "700'000",
				"700 000");
		assertThat(in("700000").getFirst().scaled()).containsExactlyInAnyOrder("700k", "700 thousand", "0.7m", "0,7m",
				"0.7 million", "0,7 million", "0.7 mln", "0,7 mln");
		assertThat(in("1234.5").getFirst().digits()).containsExactly("1234.5", "1234,5", "1,234.5", "1.234,5");
		assertThat(in("1000000").getFirst().scaled()).contains("1 million", "one million");
		assertThat(in("40").getFirst().scaled()).isEmpty();
	}

}
