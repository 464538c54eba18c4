package org.claimtrail.citation.withdrawal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.claimtrail.date.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can take back what a speaker said, and who cannot, or may only perhaps. */
class OwnSourceTests {

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			speaker:s,      2024-05-01, -,                                        true
			speaker:t,      2024-05-01, -,                                        false
			organization:o, 2024-05-01, -,                                        false
			organization:o, 2024-05-01, o..,                                      true
			organization:p, 2024-05-01, o..,                                      false
			organization:o, XXXX,       o..,                                      true
			organization:o, 2024-05-01, o.2024-05-01.,                            true
			organization:o, 2024-05-01, o.2024-05-02.,                            false
			organization:o, 2024-05-01, o.2024-05.,                               false
			organization:o, 2024-05-31, o.2024-05.,                               true
			organization:o, 2024-05,    o.2024-05-01.2024-06-01,                  true
			organization:o, 2024-05,    o.2024-05-02.,                            false
			organization:o, XXXX,       o.2024-05-02.,                            false
			organization:o, 2024-05-01, o.2020.2024-05-01,                        false
			organization:o, 2024-05-01, o.2020.2024-05,                           false
			organization:o, 2024-05-01, o.2020.2024-05-02,                        true
			organization:o, 2024-05-01, o.2020. p.2010.,                          true
			organization:p, 2024-05-01, o.2020. p.2010.,                          false
			organization:o, 2024-05-01, o.2020. p..,                              true
			organization:o, 2024-05-01, o.. p..,                                  false
			organization:o, 2024-05-01, o.2020. p.2020.,                          false
			organization:o, 2024-05-01, o.2020. p.2021.2022,                      true
			organization:o, 2024-05-01, o.2020. p.2024.,                          false
			organization:o, 2024-05-01, o.2020. p.2025.,                          true
			organization:o, 2024-05-01, o.2010. p.2015. o.2020.,                  true
			""")
	void takesBack(String by, String statedOn, @Nullable String spells, boolean can) {
		PartialDate day = statedOn.equals("XXXX") ? PartialDate.UNKNOWN : PartialDate.parse(statedOn);
		List<OwnSource.Spell> affiliations = (spells == null) ? List.of()
				: Arrays.stream(spells.split(" ")).map(OwnSourceTests::spell).toList();

		OwnSource taken = new OwnSource("speaker:s", day.first(), day.last(), affiliations,
				List.of("organization:paper"));

		assertThat(taken.takenBackBy(alone(by)).withdraws()).isEqualTo(can);
	}

	@ParameterizedTest
	@CsvSource({ "speaker:s, CLAIMANT", "organization:o, ORGANIZATION", "organization:paper, PUBLISHER",
			"organization:other, NOT_THE_SOURCE" })
	void namesWhoTakesBackWhatASpeakerSaid(String by, RetractionRule rule) {
		OwnSource taken = new OwnSource("speaker:s", DAY, DAY, List.of(spell("o..")), List.of("organization:paper"));

		assertThat(taken.takenBackBy(alone(by))).isEqualTo(rule);
	}

	@Test
	void whoSpeaksForAnOrganizationTakesBackWhatItSaid() {
		OwnSource taking = new OwnSource("speaker:s", DAY, DAY, List.of(spell("o..")), List.of());

		assertThat(alone("organization:o").takenBackBy(taking)).isEqualTo(RetractionRule.SPOKESPERSON);
		assertThat(alone("organization:p").takenBackBy(taking)).isEqualTo(RetractionRule.NOT_THE_SOURCE);
	}

	private static OwnSource alone(String claimant) {
		return new OwnSource(claimant, DAY, DAY, List.of(), List.of());
	}

	private static OwnSource.Spell spell(String text) {
		String[] parts = text.split("\\.", -1);
		return new OwnSource.Spell("organization:" + parts[0], span(parts[1]), span(parts[2]));
	}

	private static OwnSource.@Nullable Span span(String text) {
		return text.isEmpty() ? null
				: new OwnSource.Span(PartialDate.parse(text).first(), PartialDate.parse(text).last());
	}

}
