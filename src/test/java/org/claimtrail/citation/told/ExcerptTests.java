package org.claimtrail.citation.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					According to the Coastguard, | 27 died | when it sank. It rained. | According to the Coastguard, 27 died when it sank.
					It rained. Divers bemoaned that | 27 died |  | Divers bemoaned that 27 died
					The Coastguard gave a briefing. | 27 died. | It rained. | 27 died.
					The Coastguard gave a briefing! | 27 died | ? It rained. | 27 died ?
					Who came? Dr. Ann Lee of St. Ives said | 27 died | on 3. March. | Dr. Ann Lee of St. Ives said 27 died on 3. March.
					It rained. “ | 27 died | !” cried divers. It rained. | “ 27 died !” cried divers.
					It rained… | 27 died. It sank | at dawn. It rained. | 27 died. It sank at dawn.
					""")
	void hasTheSentenceOfItsWords(String prefix, String exact, String suffix, String sentence) {
		Excerpt excerpt = new Excerpt((prefix != null) ? prefix : "", exact, (suffix != null) ? suffix : "");
		assertThat(excerpt.sentence().strip()).isEqualTo(sentence);
	}

	@Test
	void endsAtAnEmptyLine() {
		Excerpt excerpt = new Excerpt("Divers said\n\n", "27 died", "\n \nDivers said");
		assertThat(excerpt.sentence().strip()).isEqualTo("27 died");
		assertThat(excerpt.others()).containsExactly("Divers said", "Divers said");
	}

	@Test
	void tellsTheOtherSentences() {
		assertThat(new Excerpt("It rained. Divers said that", "27 died", "at dawn. It sank. It rained").others())
			.containsExactly("It rained.", "It sank.", "It rained");
		assertThat(new Excerpt("", "27 died.", "").others()).isEmpty();
	}

}
