package org.claimtrail.pages.adding;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A measure is proposed only where the words speak of what it counts. */
class MeasureProposalTests {

	private static final String KILLED = "Russian military personnel killed";

	private static final String BOTH = "Russian military personnel killed or wounded";

	private static final List<String> ALL = List.of(KILLED, BOTH, "Russian military personnel wounded",
			"Ukrainian military personnel killed", "Ukrainian military personnel killed or wounded",
			"Russian military personnel lost", "Civilians killed in Kyiv", "Russian tanks lost");

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "50,000 killed", "more than 60,000 Russian soldiers have died",
			"60,000 Russian troops dead", "the death of 70,000 soldiers", "70,000 fallen soldiers", "70 тис. загиблих",
			"80.000 gefallene Soldaten", "nearly 90,000 Russian servicemen were killed",
			"90,000 dead since the full-scale invasion began" })
	void ofTheClaimBeforeIsProposedForTheSame(String words) {
		assertThat(proposed(words, "43,000 Russian soldiers killed", KILLED)).isEqualTo(KILLED);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = { "150,000 killed or wounded | " + BOTH,
			"150,000 Russian soldiers were killed and injured | " + BOTH,
			"no fewer than 150,000 dead or wounded | " + BOTH, "between 100,000 and 150,000 killed/wounded | " + BOTH,
			"150.000 getötete und verwundete Soldaten | " + BOTH, "150 тис. убитых и раненых | " + BOTH,
			"100,000 wounded | Russian military personnel wounded" })
	void thatCountsTheSamePeopleByTheWordsIsProposed(String words, String measure) {
		assertThat(proposed(words, "43,000 Russian soldiers killed", KILLED)).isEqualTo(measure);
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "400 civilians were killed", "12 children killed", "300 tanks were destroyed", "300 tanks",
			"43,000 people were killed", "43,000 Ukrainian soldiers killed", "50,000 killed, wounded or missing",
			"400 are missing", "9,000 were captured", "12 hospitals", "1.2 billion dollars", "12 percent",
			"700,000 by May", "350,000", "some 300 people", "12,000 deserted", "300 were detained",
			"a bridge of 300 metres", "400 police officers killed", "50,000 killed in Kharkiv", "400 journalists died",
			"1,200 deaths in Gaza", "10,000 civilians and soldiers killed", "200 soldiers surrendered",
			"5 generals killed", "30,000 recruits a month", "1,000 casualties and refugees" })
	void isNotGuessed(String words) {
		assertThat(proposed(words, "43,000 Russian soldiers killed", KILLED)).isNull();
	}

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "43,000 soldiers killed", "43,000 dead", "370,000 wounded" })
	void ofSeveralIsNotCutToOne(String words) {
		assertThat(proposed(words, "700,000 killed or wounded", "Losses, killed or wounded")).isNull();
	}

	@ParameterizedTest(name = "{0}{1}{2}")
	@CsvSource(delimiter = '|', value = { "Ukraine has | 50,000 killed | by now",
			"the army counts | 50,000 | wounded men", "and | 50,000 | refugees fled" })
	void whatStandsAroundTheWordsCounts(String prefix, String words, String suffix) {
		MeasureProposal proposal = MeasureProposal.of(new MeasureProposal.Words(words, prefix, suffix, "NATO"),
				new MeasureProposal.Words("43,000 Russian soldiers killed", "", "", "NATO"), KILLED, KILLED,
				List.of(KILLED));
		assertThat(proposal).isNull();
	}

	private static @Nullable String proposed(String words, String before, String measure) {
		MeasureProposal proposal = MeasureProposal.of(new MeasureProposal.Words(words, "", "", ""),
				new MeasureProposal.Words(before, "", "", ""), measure, measure, ALL);
		return (proposal != null) ? proposal.name() : null;
	}

}
