package org.claimtrail.citation.told;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ClauseTests {

	@ParameterizedTest
	@ValueSource(strings = { "27 people died, rescuers bemoaned", "27 people died, the rescuers bemoaned on Tuesday.",
			"27 people died, wrote the captain.", "Rescuers bemoaned that 27 people had died",
			"27 people, rescuers bemoaned, died when the ferry sank.",
			"27 people died, rescuers bemoaned. It was dark.", "27 people died, in the words of one rescuer.",
			"The toll of 27 was given by rescuers.", "27 people died, rescuers reckon.",
			"27 Menschen starben, schildern die Retter.", "27 personnes sont mortes, estiment les secours.",
			"27 Menschen starben, so die Retter.", "27 Menschen starben, beklagte der Kapitän.",
			"27 Menschen starben, wie die Retter beklagten.", "Taucher klagten, dass 27 Menschen ertranken.",
			"Die Küstenwache geht von 27 Toten aus.", "27 Menschen starben, hieß es am Dienstag.",
			"27 personnes sont mortes, ont martelé les secours.", "27 personnes sont mortes, craignent les secours.",
			"Le capitaine a martelé que 27 personnes sont mortes.", "Les secours font état de 27 morts.",
			"Murieron 27 personas, lamentó el capitán del puerto.",
			"Murieron 27 personas, recalcaron los equipos de rescate.",
			"Los buzos lamentaron que murieran 27 personas.", "Los buzos hablan de 27 muertos.",
			"Погибли 27 человек, посетовали спасатели.", "Спасатели посетовали, что погибли 27 человек.",
			"Спасатели говорят о 27 погибших.", "Загинули 27 людей, бідкались рятувальники.",
			"Рятувальники бідкались, що загинули 27 людей." })
	void maySayWhoSaidItByAnyVerb(String text) {
		assertThat(Clause.mayAttribute(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "27 people died", "27 people died, most of them children",
			"27 people, most of them students, died when it capsized.", "27 people died, dozens were injured.",
			"27 people died, roads were closed", "27 people died in Brenn, southeast Norland.",
			"27 people died, the worst toll in ten years", "27 people died, flooded streets and closed schools.",
			"The fire that killed 27 people burned on.", "27 people died, up from 12 in 2020.",
			"27 Menschen starben, viele wurden verletzt.",
			"27 Menschen starben, darunter acht Kinder, die Urlaub machten.",
			"Das Feuer war so heftig, dass 27 Menschen starben.", "27 personnes sont mortes, dont plusieurs enfants.",
			"27 personnes sont mortes, principalement les plus pauvres.", "Plus de morts que 27 en un an.",
			"Murieron 27 personas, varias quedaron heridas.", "Murieron 27 personas, entre ellas los dos capitanes.",
			"Погибли 27 человек, в том числе дети.", "Паром перевернулся, что привело к гибели 27 человек.",
			"Загинули 27 людей, серед них діти.", "27 людей потонули, коли пором, що вийшов з порту, перекинувся." })
	void saysNobodyWhereItTellsMore(String text) {
		assertThat(Clause.mayAttribute(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { ", a a a a", ", aaaa", ". ", ". A", "\n \n", "…\"”", "a", ",", " that", "geht von",
			", rescuers bemoaned 1", "Aa. ", "Aaaa. ", "dass, " })
	void takesNoTimeForHostileText(String part) {
		String text = part.repeat(100_000 / part.length());
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			Clause.mayAttribute(text);
			Excerpt excerpt = new Excerpt(text, text, text);
			Clause.mayAttribute(excerpt.sentence());
			return excerpt.others().filter(Clause::mayAttribute).count();
		});
	}

	@Test
	void endsWithItsSentence() {
		assertThat(Clause.mayAttribute("27 people died. Boats came, rescuers bemoaned")).isTrue();
		assertThat(Clause.mayAttribute("27 people died, many. Rescuers bemoaned")).isFalse();
	}

}
