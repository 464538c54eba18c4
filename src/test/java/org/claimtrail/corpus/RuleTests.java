package org.claimtrail.corpus;

import org.claimtrail.corpus.document.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTests {

	private static String claim(String more) {
		return """
				claims:
				  - id: claim:a
				    statement: A
				    claimant: speaker:a
				    %s
				""".formatted(more);
	}

	private static String worded(String figure) {
		return claim("statedOn: 2024\n    measure: measure:m\n    figure: {" + figure + "}");
	}

	private static String figure(String figure) {
		return claim("statedOn: 2024\n    measure: measure:m\n    figure: {phrase: p, " + figure + "}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					statedOn: 2024-13 | a.yaml:5: claims[0].statedOn: "2024-13" is not a date: expected
					statedOn: 2024/.. | a.yaml:5: claims[0].statedOn: found 2024/.., expected a date without an open end
					{} | a.yaml:5: found no YAML
					stated: 2024 | a.yaml:5: claims[0].stated: found an unknown key, expected one of
					statedOn: ../.. | a.yaml:5: claims[0].statedOn: "../.." is not a date: expected at least a year, or an end of an interval such as ../2024-12-12; leave it out where nobody knows it
					statedOn: .. | a.yaml:5: claims[0].statedOn: ".." is not a date: expected at least a year
					statedOn: XXXX-XX-XX | a.yaml:5: claims[0].statedOn: "XXXX-XX-XX" is not a date: expected at least a year
					statedOn: /2018 | a.yaml:5: claims[0].statedOn: "/2018" is not a date: expected two dates with a stroke between, and .. for an end that is not known
					statedOn: 2018/ | a.yaml:5: claims[0].statedOn: "2018/" is not a date: expected two dates with a stroke
					statedOn: 0000 | a.yaml:5: claims[0].statedOn: "0000" is not a date: expected a year from 0001 to 9999
					statedOn: ../0000 | a.yaml:5: claims[0].statedOn: "../0000" is not a date: expected a year from 0001 to 9999
					statedOn: ../2018-02-30 | a.yaml:5: claims[0].statedOn: "../2018-02-30" is not a date: expected a day that is in the calendar
					statedOn: '' | a.yaml:5: claims[0].statedOn: found "", expected
					statedOn: 2024, quote: '' | a.yaml:5: claims[0].quote: found "", expected text of 1 to 4,000 characters
					statedOn: [2024] | a.yaml:5: claims[0].statedOn: found a list of 1, expected text
					statedOn: ~ | a.yaml:5: claims[0].statedOn: found nothing, expected text
					statedOn: 2024, medium: SHOUT | a.yaml:5: claims[0].medium: found "SHOUT", expected one of SPEECH
					statedOn: 2024, language: '1' | a.yaml:5: claims[0].language: found "1", expected language as a BCP 47 tag
					statedOn: 2024, quote: ' ' | a.yaml:5: claims[0].quote: found " ", expected text of 1 to 4,000 characters
					statedOn: 2024, place: BODY | a.yaml:5: claims[0].place: found without an article
					statedOn: 2024, place: BODY, appearsIn: [] | a.yaml:5: claims[0].place: found beside appearsIn
					statedOn: 2024, measure: measure:m | a.yaml:2: claims[0]: found one of measure and figure, expected both
					statedOn: 2024, cites: [{claim: claim:a}] | a.yaml:5: claims[0].cites[0].claim: found the claim itself
					statedOn: 2024, cites: [{claim: claim:b}, {claim: claim:b}] | a.yaml:5: claims[0].cites[1].claim: found claim:b twice
					statedOn: 2024, cites: [{claim: speaker:b}] | a.yaml:5: claims[0].cites[0].claim: found "speaker:b", expected identifier of a claim
					statedOn: 2024, retracts: [{claim: claim:a, reason: r}] | a.yaml:5: claims[0].retracts[0].claim: found the claim itself
					statedOn: 2024, appearsIn: [{article: article:a}, {article: article:a}] | a.yaml:5: claims[0].appearsIn[1]: found the same place twice
					""")
	void faultOfAClaimNamesItsField(String more, String expected) {
		String fields = more.replaceAll(", (medium|language|quote|place|measure|cites|retracts|appearsIn):",
				"\n    $1:");
		String text = claim(fields);
		assertThat(Texts.faults(Texts.file("a.yaml", text))
			.stream()
			.map((fault) -> fault.replaceAll("yaml:[67]", "yaml:5"))).as(text)
			.anySatisfy((fault) -> assertThat(fault).startsWith(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					comparator: EXACTLY, low: 1 | claims[0].figure.high: missing, expected for EXACTLY value alone
					comparator: EXACTLY, low: 1, high: 2 | claims[0].figure.high: found two different bounds
					comparator: BETWEEN, value: 1 | claims[0].figure.value: found beside other bounds, expected for BETWEEN low and high
					comparator: BETWEEN, low: 2, high: 1 | claims[0].figure.low: found 2.0, expected at most high, 1.0
					comparator: MORE_THAN, high: 2 | claims[0].figure.low: missing, expected for MORE_THAN value or low alone
					comparator: MORE_THAN, low: 1, high: 2 | claims[0].figure.high: found an upper bound
					comparator: LESS_THAN, low: 1 | claims[0].figure.low: found a lower bound
					comparator: ABOUT, value: 1, low: 1 | claims[0].figure.value: found beside other bounds
					comparator: ABOUT | claims[0].figure.low: missing
					comparator: ABOUT, value: 1e999 | claims[0].figure.value: found "Infinity", expected a finite number
					comparator: ABOUT, value: .inf | claims[0].figure.value: found ".inf", expected a number
					comparator: ABOUT, value: forty | claims[0].figure.value: found "forty", expected a number
					comparator: ABOUT, value: 1, vague: yes | claims[0].figure.vague: found "yes", expected true or false
					comparator: ABOUT, value: 1, since: 2024, until: 2023 | claims[0].figure.until: found 2023, expected a date not before since, 2024
					comparator: ABOUT, value: 1, basis: RATE | claims[0].figure.per: missing, expected DAY
					comparator: ABOUT, value: 1, per: DAY | claims[0].figure.per: found for a CUMULATIVE
					comparator: ABOUT, value: 1, printed: {phrase: q} | claims[0].figure.printed.note: missing, expected why something else is meant
					comparator: ABOUT, value: 1, printed: {value: 2, note: n} | claims[0].figure.printed.phrase: missing, expected the words exactly as printed
					comparator: ABOUT, value: 1, printed: {phrase: p, note: n} | claims[0].figure.printed.phrase: found the phrase of the figure, expected what was printed
					comparator: ABOUT, value: 1, printed: {phrase: q, note: n, value: 1e999} | claims[0].figure.printed.value: found "Infinity", expected a finite number
					comparator: ABOUT, value: 1, printed: {phrase: q, note: n, low: 1} | claims[0].figure.printed.low: found an unknown key, expected one of phrase, value, note
					comparator: ABOUT, value: 1, printed: q | claims[0].figure.printed: found "q", expected keys with values: phrase, value, note
					""")
	void faultOfAFigureNamesItsField(String figure, String expected) {
		assertThat(Texts.faults(Texts.file("a.yaml", figure(figure))))
			.anySatisfy((fault) -> assertThat(fault).startsWith("a.yaml:7: " + expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			comparator: EXACTLY, value: 4 | 4.0 | 4.0
			comparator: ABOUT, low: 4, high: 4 | 4.0 | 4.0
			comparator: AT_LEAST, value: 4 | 4.0 |
			comparator: MORE_THAN, low: 4 | 4.0 |
			comparator: AT_MOST, value: 4 | | 4.0
			comparator: LESS_THAN, high: 4 | | 4.0
			comparator: BETWEEN, low: 4, high: 5.5 | 4.0 | 5.5
			comparator: ABOUT, vague: true | |
			comparator: EXACTLY, value: -0.0 | 0.0 | 0.0
			""")
	void figureHasTheBoundsOfItsComparator(String text, Double low, Double high) {
		assertThat(Texts.faults(Texts.file("a.yaml", figure(text)))).isEmpty();
		assertThat(Texts.items(Texts.file("a.yaml", figure(text))).get(0).content()).asString()
			.contains("low=" + low + ", high=" + high);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			asOf: 2025-05-02 | figure.asOf: found 2025-05-02, after the claim was stated, 2024, expected forecast: true
			until: 2030 | figure.until: found 2030, after the claim was stated, 2024, expected forecast: true
			since: 2024-03, asOf: 2024-02 | figure.asOf: found 2024-02, expected a date not before since, 2024-03
			asOf: 0000 | figure.asOf: "0000" is not a date: expected a year from 0001 to 9999
			asOf: 9999999 | figure.asOf: "9999999" is not a date
			""")
	void dayThatNobodyCanHaveKnownIsAFault(String more, String expected) {
		String text = figure("comparator: ABOUT, value: 1, " + more);
		assertThat(Texts.faults(Texts.file("a.yaml", text.replace("2025-05-02", "2026-05-02")))
			.stream()
			.map((fault) -> fault.replace("2026-05-02", "2025-05-02")))
			.anySatisfy((fault) -> assertThat(fault).startsWith("a.yaml:7: claims[0]." + expected));
	}

	@Test
	void dayShortlyAfterTheStatementIsAWarningUnlessItIsAForecast() {
		String late = "comparator: ABOUT, value: 1, asOf: 2025-02";
		assertThat(Texts.warnings(Texts.file("a.yaml", figure(late)))).singleElement()
			.asString()
			.startsWith("a.yaml:7: warning: claims[0].figure.asOf: found 2025-02, after the claim was stated, 2024;");
		assertThat(Texts.warnings(Texts.file("a.yaml", figure(late + ", forecast: true")))).isEmpty();
		assertThat(Texts.faults(Texts.file("a.yaml", figure(late.replace("2025", "2035") + ", forecast: true"))))
			.isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", figure(late.replace("2025-02", "2025-01-01"))))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", claim("statedOn: 2924")))).singleElement()
			.asString()
			.contains("claims[0].statedOn: found 2924, a day that has not come yet");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a\\u0000b | found a control character (U+0000, after 1 others), expected text without it
			\\u001b[31m | found a control character (U+001B, after 0 others)
			\\u0085 | found a control character (U+0085
			a\\ud800b | found half a character (U+D800
			\\udc00 | found half a character (U+DC00
			\\u202e321 | found a character that shows text in another order than it is written (U+202E
			\\uffff | found what is not a character (U+FFFF
			\\ud83f\\udfff | found what is not a character (U+1FFFF
			\\u00a0\\u200b | found nothing that can be seen, expected text
			""")
	void textThatNobodyWritesOnPurposeIsAFault(String text, String expected) {
		String line = "{\"type\":\"%s\",\"id\":\"%s:a\",\"name\":\"%s\"%s}";
		assertThat(Texts.faults(Texts.file("a.jsonl", line.formatted("speaker", "speaker", text, "")))).singleElement()
			.asString()
			.startsWith("a.jsonl:1: name: " + expected);
		assertThat(
				Texts
					.faults(Texts.file("a.json",
							"{\"speakers\":\n[" + line.formatted("speaker", "speaker", "A",
									",\n\"aliases\":[\"B\",\n\"" + text + "\"]") + "]}")))
			.singleElement()
			.asString()
			.startsWith("a.json:4: speakers[0].aliases[1]: " + expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a\\u200bb | an invisible character
			caf\\ufffd | a mark for a character that was lost
			\\u2067abc\\u2069 | a character that may show text in another order
			""")
	void textThatMayBeMeantIsAWarning(String text, String expected) {
		String line = "{\"type\":\"speaker\",\"id\":\"speaker:a\",\"name\":\"" + text + "\"}";
		assertThat(Texts.faults(Texts.file("a.jsonl", line))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.jsonl", line))).singleElement()
			.asString()
			.startsWith("a.jsonl:1: warning: name: found " + expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "שלום \u200fworld", "line\nbreak\tand tab", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag", "Zürich é",
			"می\u200cخواهم" })
	void textOfAnyLanguageIsNeither(String text) {
		String yaml = "speakers:\n  - id: speaker:a\n    name: \"" + text.replace("\n", "\\n").replace("\t", "\\t")
				+ '"';
		assertThat(Texts.faults(Texts.file("a.yaml", yaml))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", yaml))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			comparator: EXACTLY, value: 43217, phrase: "43,127" | figure: found 43217 for the words "43,127"
			comparator: MORE_THAN, value: 600000, phrase: more than 60 thousand | figure: found 600000 for the words
			comparator: EXACTLY, value: 912, phrase: at least 912 | figure.comparator: found EXACTLY for the words
			comparator: AT_LEAST, value: 60000, phrase: "about 60,000" | figure.comparator: found AT_LEAST for
			comparator: BETWEEN, low: 30, high: 400, phrase: 300 to 500 | figure: found 30 and 400 for the words
			""")
	void numberOtherThanItsWordsIsAWarning(String figure, String expected) {
		assertThat(Texts.warnings(Texts.file("a.yaml", worded(figure)))).singleElement()
			.asString()
			.contains(": warning: claims[0]." + expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "comparator: EXACTLY, value: 43127, phrase: \"43,127\"",
			"comparator: AT_LEAST, value: 60000, phrase: more than 60 thousand",
			"comparator: MORE_THAN, value: 60000, phrase: \"60,000\"",
			"comparator: EXACTLY, value: 1.2, phrase: 1.2 million",
			"comparator: EXACTLY, value: 9, phrase: between 3 and 4 of 12",
			"comparator: EXACTLY, value: 9, phrase: nine",
			"comparator: AT_LEAST, value: 24, vague: true, phrase: dozens",
			"comparator: BETWEEN, low: 300, high: 500, phrase: 300 to 500",
			"comparator: ABOUT, value: 41.7, phrase: almost 41.7" })
	void numberOfItsWordsIsNone(String figure) {
		assertThat(Texts.warnings(Texts.file("a.yaml", worded(figure)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					attribution: HEDGED | claims[0].attribution: found without cue, and is not compared
					quote: 700,000 people [killed] or wounded | claims[0].quote: found square brackets in the words of a claim
					'expresses: [proposition:p]\n    reviews: [{proposition: proposition:p, rating: No, normalized: FALSE}]' | claims[0].reviews[0].normalized: found FALSE for a proposition that the claim expresses
					'asOf: 2024, cites' | claims[0].figure.asOf: found the day of the report itself; leave it out unless
					""")
	void codingThatWouldSpoilVerdictsIsAWarning(String claim, String expected) {
		String text = claim.startsWith("asOf")
				? figure("comparator: ABOUT, value: 1, asOf: 2024") + "    cites: [{claim: claim:b}]"
				: claim("statedOn: 2024\n    " + claim);
		assertThat(Texts.faults(Texts.file("a.yaml", text))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", text))).singleElement()
			.asString()
			.contains(": warning: " + expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			"phrase: '1,200 a day'" |
			"phrase: '1,200', basis: CUMULATIVE" | "    evidence: {exact: '1,200 casualties', suffix: a day}"
			"phrase: '1,200', basis: STOCK" | "    quote: daily losses of 1,200"
			""")
	void aRateThatIsGivenAsSomethingElseIsAWarning(String figure, String more) {
		String text = "article: {id: article:a, title: A}\n"
				+ rated(figure).replace("}\n", "}\n" + String.valueOf(more).replace("null", "") + "\n");
		assertThat(Texts.faults(Texts.file("a.yaml", text))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", text))).singleElement()
			.asString()
			.contains(": warning: claims[0].figure.basis: found ", "choose RATE with per DAY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phrase: '1,200 a day', basis: RATE, per: DAY", "phrase: '1,200 in a day', basis: PERIOD",
			"phrase: '1,200'" })
	void aRateByTheRulesIsNone(String figure) {
		assertThat(Texts.faults(Texts.file("a.yaml", rated(figure)))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", rated(figure)))).isEmpty();
	}

	private static String rated(String figure) {
		return "claims:\n  - id: claim:a\n    statement: A\n    claimant: speaker:a\n    statedOn: 2024\n    measure: measure:m\n"
				+ "    figure: {comparator: EXACTLY, value: 1200, " + figure + "}\n";
	}

	@ParameterizedTest
	@ValueSource(strings = { "cue: claims, attribution: HEDGED",
			"attribution: HEDGED, cites: [{claim: claim:b, cue: claims}]",
			"quote: 'lost [killed]', cites: [{claim: claim:b}]",
			"expresses: [proposition:p], reviews: [{proposition: proposition:p, rating: No, normalized: MIXED}]" })
	void codingByTheRulesIsNone(String claim) {
		String text = "claims: [{id: claim:a, statement: A, claimant: speaker:a, statedOn: 2024, " + claim + "}]";
		assertThat(Texts.faults(Texts.file("a.yaml", text))).isEmpty();
		assertThat(Texts.warnings(Texts.file("a.yaml", text))).isEmpty();
	}

	@Test
	void wordsOfAttributionHaveTheClassOfTheSchemaUnlessSaid() {
		String claim = "claims: [{id: claim:a, statement: A, claimant: speaker:a, statedOn: 2024, %s}]";
		assertThat(Texts.items(Texts.file("a.yaml", claim.formatted("cue: claimed"))).get(0).content()).asString()
			.contains("attribution=HEDGED");
		assertThat(Texts.items(Texts.file("a.yaml", claim.formatted("cue: claimed, attribution: NEUTRAL")))
			.get(0)
			.content()).asString().contains("attribution=NEUTRAL");
		assertThat(Texts.items(Texts.file("a.yaml", claim.formatted("cites: [{claim: claim:b, cue: Kyiv claims}]")))
			.get(0)
			.content()).asString().contains("cue=Kyiv claims, attribution=HEDGED");
	}

	@Test
	void knownThroughItselfAndEvidenceWithoutAnArticleAreFaults() {
		String claim = "claims: [{id: claim:a, statement: A, claimant: speaker:a, statedOn: 2024, %s}]";
		assertThat(Texts.faults(Texts.file("a.yaml", claim.formatted("knownThrough: [claim:a]")))).singleElement()
			.asString()
			.contains("claims[0].knownThrough[0]: found the claim itself");
		assertThat(Texts.faults(Texts.file("a.yaml", claim.formatted("knownThrough: claim:a")))).singleElement()
			.asString()
			.contains("claims[0].knownThrough: found the claim itself");
		assertThat(Texts.faults(Texts.file("a.yaml", claim.formatted("knownThrough: {a: b}")))).singleElement()
			.asString()
			.contains("claims[0].knownThrough: found ")
			.endsWith("expected an identifier or a list of them");
		assertThat(Texts.faults(Texts.file("a.yaml", claim.formatted("evidence: {exact: A}")))).singleElement()
			.asString()
			.contains("claims[0].evidence: found without an article in the dossier");
		assertThat(Texts.faults(Texts.file("a.yaml", claim.formatted("evidence: {prefix: A}")))).singleElement()
			.asString()
			.contains("claims[0].evidence.exact: missing");
	}

	@Test
	void sameAffiliationTwiceIsAFaultAndAnotherSpellIsNot() {
		String speaker = "speakers: [{id: speaker:a, name: A, affiliations: [%s, {organization: organization:o, from: 2022}]}]";
		assertThat(Texts.faults(Texts.file("a.yaml", speaker.formatted("{from: 2022, organization: organization:o}"))))
			.singleElement()
			.asString()
			.startsWith("a.yaml:1: speakers[0].affiliations[1]: found the same affiliation twice");
		assertThat(Texts.faults(Texts.file("a.yaml", speaker.formatted("{from: 2020, organization: organization:o}"))))
			.isEmpty();
	}

	@Test
	void keysOfIndexesHaveLimitsInBytes() {
		String wide = "speakers: [{id: speaker:a, name: '" + "字".repeat(1_400) + "'}]";
		assertThat(Texts.faults(Texts.file("a.yaml", wide))).singleElement()
			.asString()
			.isEqualTo("a.yaml:1: speakers[0].name: found a text of 4200 bytes, expected at most 4000: shorten it");
		String unfolding = "article: {id: article:a, title: '" + "\ufdfa".repeat(2_000) + "'}";
		assertThat(Texts.faults(Texts.file("a.yaml", unfolding))).singleElement()
			.asString()
			.contains("article.title: found a text of ")
			.endsWith("expected at most 30000: shorten it");
	}

	@Test
	void textAndIdentifiersHaveLimits() {
		String longText = claim("statedOn: 2024\n    quote: " + "q".repeat(4001));
		assertThat(Texts.faults(Texts.file("a.yaml", longText))).singleElement()
			.asString()
			.startsWith("a.yaml:6: claims[0].quote: found \"qqq")
			.endsWith("(4003 characters), expected at most 4000 characters");
		String longId = "speakers: [{id: 'speaker:" + "a".repeat(200) + "', name: A}]";
		assertThat(Texts.faults(Texts.file("a.yaml", longId))).singleElement()
			.asString()
			.endsWith("expected at most 200 characters");
	}

	@Test
	void faultShowsNothingThatATerminalWouldObey() {
		assertThat(Texts.faults(Texts.file("a.yaml", "\"claims\\e[2J\\u202e\": []"))).first()
			.asString()
			.startsWith("a.yaml:1: claimsU+001B[2JU+202E: found an unknown key");
	}

	@Test
	void unknownKeysAtTheTopAreFaults() {
		assertThat(Texts.faults(Texts.file("a.yaml", "claim: []")))
			.contains("a.yaml:1: claim: found an unknown key, expected one of article, organizations, speakers, "
					+ "measures, propositions, claims");
		assertThat(Texts.faults(Texts.file("a.yaml", "{}"))).singleElement()
			.asString()
			.contains("expected at least one of article");
	}

	@Test
	void lineWithoutItsTypeIsAFault() {
		assertThat(Texts.faults(Texts.file("a.jsonl", "{\"id\":\"claim:a\"}")))
			.anySatisfy((fault) -> assertThat(fault).startsWith("a.jsonl:1: type: missing"));
		assertThat(Texts.faults(Texts.file("a.jsonl", "{\"type\":\"rumour\"}"))).singleElement()
			.asString()
			.startsWith("a.jsonl:1: type: found \"rumour\", expected one of organization");
		assertThat(Texts.faults(Texts.file("a.jsonl", "7"))).singleElement().asString().contains("expected keys");
	}

	@Test
	void fileOfAnotherKindIsAFault() {
		assertThat(Texts.faults(Texts.file("a.csv", "x"))).singleElement().asString().contains("*.yaml");
	}

}
