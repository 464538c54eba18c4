package org.claimtrail.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class UrlKeyTests {

	static List<String> cases() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("src/test/resources/article/cited-addresses.txt"))) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void keepsWhatNamesTheArticle(String line) {
		String[] columns = line.split(" +");
		String key = columns[0];
		for (int i = 1; i < columns.length; i++) {
			assertThat(UrlKey.of(columns[i])).as(columns[i]).isEqualTo(key);
		}
		assertThat(UrlKey.of("https://" + key)).as("cleaned twice").isEqualTo(key);
	}

	@Test
	void tellsArticlesApart() throws IOException {
		Map<String, String> lines = new HashMap<>();
		assertThat(cases()).hasSizeGreaterThan(40)
			.allSatisfy((line) -> assertThat(lines.put(line.split(" ")[0], line)).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "drop", "forget utm_*", "rewrite (", "rewrite a b c", "rewrite" })
	void listHasNoLineThatSaysNothing(String line) {
		assertThatIllegalStateException().isThrownBy(() -> AddressRules.of("# why\n[*]\n" + line))
			.withMessageStartingWith("article/addresses.txt:3: found \"" + line + "\"");
	}

}
