package org.claimtrail.search;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTests {

	@Test
	void lookForWordsAlsoBegunOrMisspelt() {
		assertThat(SearchWords.of("Órgan x").query("title:"))
			.isEqualTo("+title:(organ^8 organ*^3 organ~1 organ's~1) +title:(x^8 x*^3)");
		assertThat(SearchWords.of("?!").query("")).isEqualTo("+nothing -nothing");
	}

	@Test
	void lookForNumbersInAnyPrint() {
		assertThat(SearchWords.of("40").query("")).isEqualTo("+(\"40\"^8 40*^3)");
		assertThat(SearchWords.of("2024").query("")).startsWith("+(\"2024\"^8 \"2,024\"^8 ").doesNotContain("~", "*");
		assertThat(SearchWords.of("more than 350,000 soldiers").query("statement:")).startsWith(
				"statement:(more^8 more*^3 more~1 more's~1) statement:(than^8 than*^3 than~1 than's~1) +statement:(\"350000\"^8 \"350,000\"^8")
			.contains(" \"350 thousand\"^8", " \"350\"^2")
			.endsWith(" +statement:(soldiers^8 soldiers*^3 soldiers~2 soldiers's~2 soldi*)");
	}

	@Test
	void needEveryWordWhereThereIsNoNumber() {
		assertThat(SearchWords.of("more than").query("")).startsWith("+(more").contains(" +(than");
	}

	@ParameterizedTest
	@ValueSource(strings = { "or", "and", "not", "of", "the", "OR", "AND", "NOT" })
	void needNoWordThatTheIndexesLeaveOut(String word) {
		String folded = word.toLowerCase(Locale.ROOT);
		assertThat(SearchWords.of("killed " + word + " wounded").query("")).startsWith("+(killed^8 ")
			.contains(" (%s^8 %s*^3".formatted(folded, folded), " +(wounded^8 ")
			.doesNotContain("+(" + folded);
		assertThat(SearchWords.of("5 " + word + " wounded").query("")).doesNotContain("+(" + folded);
	}

	@Test
	void needWordsThatTheIndexesLeaveOutWhereThereIsNoOther() {
		assertThat(SearchWords.of("The of").query("")).isEqualTo("+(the^8 the*^3) +(of^8 of*^3)");
	}

	@Test
	void markNumbersInAnyPrint() {
		assertThat(SearchWords.of("losses of 0.7 million").beginnings()).containsExactly("loss", "of", "700000",
				"700,000", "700.000", "700'000", "700 000");
	}

	@Test
	void lookForPossessivesAndLeaveThemOut() {
		assertThat(SearchWords.of("Zelenskiy").query(""))
			.isEqualTo("+(zelenskiy^8 zelenskiy*^3 zelenskiy~2 zelenskiy's~2)");
		for (String word : List.of("Zelenskiy's", "Zelenskiy\u2019s")) {
			assertThat(SearchWords.of(word).query("")).isEqualTo(SearchWords.of("Zelenskiy").query(""));
		}
		assertThat(SearchWords.of("o'sullivan").query("")).contains("sullivan");
	}

	@Test
	void lookForOtherFormsOfAWord() {
		assertThat(SearchWords.of("Ukrainian").query("")).endsWith(" ukrain*)");
		assertThat(SearchWords.of("Ukraine").query("")).endsWith(" ukrain*)");
		assertThat(SearchWords.of("wounded").query("")).endsWith(" wound*)");
		assertThat(SearchWords.of("losses").query("")).endsWith(" losses's~1 lose loses losing loss lost)");
		assertThat(SearchWords.of("NATO").query("")).isEqualTo("+(nato^8 nato*^3 nato~1 nato's~1)");
		assertThat(SearchWords.of("times").query("")).doesNotContain(" time*");
	}

	@Test
	void areTwelveAtMost() {
		assertThat(SearchWords.of("a ".repeat(20) + "1").query("").split("\\+")).hasSize(13);
		assertThat(SearchWords.of("1,234 ".repeat(20)).query("").split("\"")).hasSizeLessThan(1024);
	}

	@Test
	void lookForFewFigures() {
		assertThat(figures("soldiers 1 2 3 4 5 6", null)).hasSize(4);
		assertThat(figures("1,234", List.of("CLAIM"))).hasSize(2);
		assertThat(figures("1,234", List.of("ARTICLE"))).isEmpty();
		assertThat(figures("soldiers", null)).isEmpty();
	}

	private static List<?> figures(String text, @Nullable List<String> kinds) {
		return (List<?>) SearchWords.of(text).parameters(kinds).getOrDefault("searchFigures", List.of());
	}

}
