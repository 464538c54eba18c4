package org.claimtrail.pages.assets;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Which fonts are left out of a style sheet, and that nothing else is. */
class WithoutFontsTests {

	@ParameterizedTest
	@ValueSource(strings = { "@font-face{font-family:A;src:url(data:font/woff2;base64,d09G) format(\"woff2\")}",
			"@font-face { src: url('data:font/woff2;base64,d09G') }", "@font-face\n{\n\tsrc: url( \"data:,}\" );\n}",
			"@FONT-FACE{SRC:URL(DATA:font/woff)}",
			"@font-face{font-family:'A}';src:local(\"A\"),url(a.woff2),url(data:font/woff2;base64,d09G)}" })
	void leavesOutWhatIsCarried(String font) {
		assertThat(WithoutFonts.strip(".a{color:red}" + font + ".b{color:blue}"))
			.isEqualTo(".a{color:red}.b{color:blue}");
		assertThat(WithoutFonts.strip(font + font)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".a{background:url(data:image/png;base64,iVBO)}",
			"@font-face{src:url(a.woff2)}.a{background:url(data:image/png;base64,iVBO)}",
			"@font-face{src:url('a.woff2?data:')}", "@font-face", "@font-face{", "@font-face{src:url(data:font/woff2",
			"@font-face{src:url('data:font/woff2}", "@font-face-of-mine{src:url(data:,)}", "}}@media print{.a{}}" })
	void leavesAllElse(String sheet) {
		assertThat(WithoutFonts.strip(sheet)).isEqualTo(sheet);
	}

	@ParameterizedTest
	@MethodSource
	void takesNoLongerThanTheSheetIs(String part) {
		String sheet = part.repeat(4_000_000 / part.length());

		assertTimeout(Duration.ofSeconds(5), () -> WithoutFonts.strip(sheet));
	}

	static Stream<String> takesNoLongerThanTheSheetIs() {
		return Stream.of("@font-face{", "@font-face ", "@font-face{src:url(", "@font-face{'", "@font-face{src:url( ",
				"@font-face{src:url(data:,)}", "@font-face{src:url(a)}", " ", "\"");
	}

	@Test
	void acceptsAFontOfAnySize() {
		String font = "@font-face{src:url(data:font/woff2;base64," + "A".repeat(4_000_000) + ")}";

		assertThatCode(() -> assertThat(WithoutFonts.strip(font)).isEmpty()).doesNotThrowAnyException();
	}

}
