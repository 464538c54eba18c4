package org.claimtrail.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.FigureRecord;
import org.claimtrail.corpus.document.Lines;
import org.claimtrail.corpus.document.Texts;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.organization.OrganizationRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final String DOSSIER = """
			organizations:
			  - {id: organization:nrk, name: no, country: NO, aliases: [2024, 1e5, 0x1F, true]}
			claims:
			  - id: claim:one
			    statement: 12:30
			    claimant: organization:nrk
			    statedOn: 2024-12-12
			    measure: measure:m
			    figure: {value: 40, comparator: MORE_THAN, phrase: 40, unit: 1_000, since: 2022, forecast: true}
			""";

	@Test
	void plainYamlIsTextWhereTextIsMeant() {
		List<Item> items = Texts.items(Texts.file("a.yaml", DOSSIER));
		OrganizationRecord organization = (OrganizationRecord) items.get(0).content();
		assertThat(organization.name()).isEqualTo("no");
		assertThat(organization.country()).isEqualTo("NO");
		assertThat(organization.aliases()).containsExactly("2024", "1e5", "0x1F", "true");
		ClaimRecord claim = (ClaimRecord) items.get(1).content();
		FigureRecord figure = claim.figure();
		assertThat(claim.statement()).isEqualTo("12:30");
		assertThat(claim.statedOn()).hasToString("2024-12-12");
		assertThat(figure).isNotNull();
		assertThat(figure.low()).isEqualTo(40.0);
		assertThat(figure.high()).isNull();
		assertThat(figure.phrase()).isEqualTo("40");
		assertThat(figure.unit()).isEqualTo("1_000");
		assertThat(figure.forecast()).isTrue();
		assertThat(figure.since()).hasToString("2022");
		assertThat(figure.asOf()).hasToString("2024-12-12");
	}

	@Test
	void byteOrderMarkAndCarriageReturnsChangeNothing() {
		String windows = "\uFEFF" + DOSSIER.replace("\n", "\r\n");
		assertThat(Texts.items(Texts.file("a.yml", windows))).isEqualTo(Texts.items(Texts.file("a.yaml", DOSSIER)));
	}

	@Test
	void jsonAndLinesSayTheSameAsYaml() {
		String yaml = "speakers: [{id: speaker:a, name: A, affiliations: [{organization: organization:b, from: 2022~}]}]";
		String json = """
				{"speakers": [{"id": "speaker:a", "name": "A",
				  "affiliations": [{"organization": "organization:b", "from": "2022~"}]}]}""";
		String line = "\n  \r\n{\"type\":\"speaker\",\"id\":\"speaker:a\",\"name\":\"A\","
				+ "\"affiliations\":[{\"organization\":\"organization:b\",\"from\":\"2022~\"}]}\r\n";
		String fromYaml = Texts.items(Texts.file("a.yaml", yaml)).get(0).fingerprint();
		assertThat(Texts.items(Texts.file("a.json", json)).get(0).fingerprint()).isEqualTo(fromYaml);
		assertThat(Texts.items(Texts.file("a.jsonl", line)).get(0).fingerprint()).isEqualTo(fromYaml);
	}

	@Test
	void claimOfDossierAppearsInItsArticleUnlessItSaysOtherwise() {
		List<Item> items = Texts.items(Texts.file("a.yaml", """
				article: {id: article:a, title: A}
				claims:
				  - {id: claim:body, statement: s, claimant: speaker:a, statedOn: 2024}
				  - {id: claim:headline, statement: s, claimant: speaker:a, statedOn: 2024, place: HEADLINE}
				  - {id: claim:nowhere, statement: s, claimant: speaker:a, statedOn: 2024, appearsIn: []}
				"""));
		assertThat(items.stream().skip(1).map((item) -> ((ClaimRecord) item.content()).appearances().toString()))
			.containsExactly("[AppearanceRecord[article=article:a, place=BODY, evidence=null]]",
					"[AppearanceRecord[article=article:a, place=HEADLINE, evidence=null]]", "[]");
	}

	@Test
	void brokenSyntaxHasItsLine() {
		assertThat(Texts.faults(Texts.file("a.yaml", "claims:\n  - id: claim:a\n   statement: [\n"))).singleElement()
			.asString()
			.startsWith("a.yaml:3: found no YAML");
		assertThat(Texts.faults(Texts.file("a.json", "{\n\"claims\": [\n{,\n"))).singleElement()
			.asString()
			.startsWith("a.json:3: found no JSON at column 2");
		assertThat(Texts.faults(Texts.file("a.jsonl", "\n{\"type\":\"claim\"\n"))).singleElement()
			.asString()
			.startsWith("a.jsonl:2: found no JSON at column ");
	}

	@Test
	void repeatedKeyIsAFault() {
		assertThat(Texts.faults(Texts.file("a.yaml", "claims: []\nspeakers: []\nclaims: []\n")))
			.containsExactly("a.yaml:3: claims: found twice (first on line 1), expected each key once");
		assertThat(Texts.faults(Texts.file("a.json", "{\"claims\": [],\n\"claims\": []}"))).singleElement()
			.asString()
			.startsWith("a.json:2: ")
			.containsIgnoringCase("duplicate");
		assertThat(Texts.faults(Texts.file("a.jsonl", "{\"type\":\"claim\",\"type\":\"claim\"}"))).singleElement()
			.asString()
			.startsWith("a.jsonl:1: ")
			.containsIgnoringCase("duplicate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: &x [1]\nb: *x", "claims: !!java.net.URL [http://x]", "a: !!binary x", "? [a, b]\n: c",
			"claims: []\n---\nclaims: []", "" })
	void yamlBeyondPlainDataIsAFault(String yaml) {
		assertThat(Texts.faults(Texts.file("a.yaml", yaml))).singleElement().asString().contains("expected");
	}

	@Test
	void deepNestingIsAFault() {
		String deep = "[".repeat(10_000);
		assertThat(Texts.faults(Texts.file("a.yaml", "claims: " + deep))).singleElement()
			.asString()
			.contains("within each other");
		assertThat(Texts.faults(Texts.file("a.json", "{\"claims\": " + deep))).hasSize(1);
		assertThat(Texts.faults(Texts.file("a.jsonl", "{\"claims\": " + deep))).hasSize(1);
	}

	@Test
	void textThatIsNotUtf8IsAFault() {
		byte[] latin = "claims: []\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Texts.faults(Texts.file("a.yaml", latin)))
			.containsExactly("a.yaml:2: found a byte that is not UTF-8 (0xE9), expected text in UTF-8");
		byte[] line = "\n{\"type\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Texts.faults(Texts.file("a.jsonl", line)))
			.containsExactly("a.jsonl:2: found a byte that is not UTF-8 (0xE9), expected text in UTF-8");
	}

	@Test
	void lineThatIsTooLongIsAFaultAndTheNextIsRead() {
		String lines = "x".repeat(Lines.LONGEST + 1) + "\n{\"type\":\"speaker\",\"id\":\"speaker:a\",\"name\":\"A\"}";
		assertThat(Texts.faults(Texts.file("a.jsonl", lines)))
			.containsExactly("a.jsonl:1: found more than 1048576 bytes in the line, expected fewer");
		assertThat(Texts.items(Texts.file("a.jsonl", lines))).hasSize(1);
	}

}
