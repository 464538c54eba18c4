package org.claimtrail.table;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The cells and rows of a table. */
class CsvWriterTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|', value = { "|a|,a", "|a,b|,|\"a,b\"|", "|say \"so\"|,|\"say \"\"so\"\"\"|",
			"=1+1,'=1+1", "-2,'-2", "@x,'@x", "+3,'+3", "|=a,b|,|\"'=a,b\"|" })
	void quotesAndGuardsTexts(String text, String cell) {
		assertThat(CsvWriter.cell(text)).isEqualTo(cell);
	}

	@Test
	void writesNumbersWithoutExponentsAndWithoutGuard() {
		assertThat(CsvWriter.cell(1.0E9)).isEqualTo("1000000000");
		assertThat(CsvWriter.cell(-0.5)).isEqualTo("-0.5");
		assertThat(CsvWriter.cell(0.0)).isEqualTo("0");
	}

	@Test
	void endsRowsAsTheStandardSays() throws IOException {
		StringWriter out = new StringWriter();

		new CsvWriter(out).write(Arrays.<@Nullable Object>asList("a", null, true, "x\ny"));

		assertThat(out).hasToString("a,,true,\"x\ny\"\r\n");
	}

}
