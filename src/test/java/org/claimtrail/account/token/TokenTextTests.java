package org.claimtrail.account.token;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTextTests {

	@Test
	void noTwoAreAlikeAndEachIsWhole() {
		SecureRandom random = new SecureRandom();
		Set<String> made = IntStream.range(0, 1000)
			.mapToObj((number) -> TokenText.make(random))
			.collect(Collectors.toSet());

		assertThat(made).hasSize(1000).allMatch(TokenText::isWhole).allMatch((text) -> text.matches("ct_\\w{49}"));
	}

	@Test
	void aTypingErrorShows() {
		String text = TokenText.make(new SecureRandom());
		for (int place = 3; place < text.length(); place++) {
			char other = (text.charAt(place) == 'a') ? 'b' : 'a';
			assertThat(TokenText.isWhole(text.substring(0, place) + other + text.substring(place + 1))).isFalse();
		}
		assertThat(TokenText.isWhole(text.substring(0, text.length() - 1))).isFalse();
		assertThat(TokenText.isWhole(text + "a")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ct_", "ct_000000000000000000000000000000000000000000000000é", "CT_0", "Bearer ct_" })
	void otherTextIsNone(String text) {
		assertThat(TokenText.isWhole(text)).isFalse();
	}

}
