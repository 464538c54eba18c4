package org.claimtrail.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.claimtrail.TakesLong;
import org.claimtrail.corpus.document.CorpusFile;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.document.Texts;
import org.claimtrail.corpus.report.ImportFailedException;
import org.claimtrail.corpus.report.ImportListener;
import org.claimtrail.corpus.report.ImportReport;
import org.claimtrail.corpus.report.Outcome;
import org.claimtrail.ledger.StoreSessions;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class ImportIT {

	private static final String DECLARED = """
			organizations: [{id: organization:o, name: Órgan  O, kind: NEWS}]
			speakers: [{id: speaker:s, name: S, affiliations: [{organization: organization:o, from: 2022-05}]}]
			measures: [{id: measure:m, name: M, population: p, property: q, unit: people}]
			""";

	private final List<String> faults = new ArrayList<>();

	private final List<String> warnings = new ArrayList<>();

	@Autowired
	private Documents documents;

	@Autowired
	private Completion completion;

	@Autowired
	private StoreSessions sessions;

	private final Graph graph;

	ImportIT(@Autowired Driver driver) {
		this.graph = new Graph(driver);
	}

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	private ImportReport load(CorpusFile... files) {
		this.faults.clear();
		this.warnings.clear();
		return this.documents.loadFiles(List.of(files), new ImportListener() {
			@Override
			public void fault(Fault fault) {
				ImportIT.this.faults.add(fault.toString());
			}

			@Override
			public void warning(Fault warning) {
				ImportIT.this.warnings.add(warning.warning());
			}
		});
	}

	private static CorpusFile yaml(String name, String text) {
		return Texts.file(name + ".yaml", text);
	}

	private static String claim(String id, String more) {
		return "  - {id: 'claim:%s', statement: Said %s, claimant: 'speaker:s', statedOn: 2024-05-06%s}%n".formatted(id,
				id, more);
	}

	@Test
	void writesEveryPropertyAndEdgeOfADossier() {
		ImportReport report = load(yaml("a", DECLARED + """
				article: {id: article:a, title: Ä title, url: 'https://www.x.org/a/?utm_source=q&id=7#top',
				  publishedOn: 2024-05~, publisher: organization:o, authors: [speaker:s]}
				claims:
				  - id: claim:a
				    statement: More than 40
				    claimant: speaker:s
				    role: chief
				    statedOn: 2024-05-06
				    measure: measure:m
				    figure: {value: 40, comparator: MORE_THAN, phrase: more than 40}
				    cites: [{claim: claim:b, intent: COMPARES, via: V}]
				    retracts: [{claim: claim:b, reason: wrong}]
				  - {id: claim:b, statement: B, claimant: organization:o, statedOn: 2024, place: HEADLINE}
				"""));
		assertThat(this.faults).isEmpty();
		assertThat(report.total(Outcome.NEW)).isEqualTo(6);
		assertThat(String.join("\n", this.graph.digest()).replaceAll("fingerprint=\\w{32}, ", ""))
			.isEqualToNormalizingNewlines(
					"""
							[Article]{id=article:a, publishedOn=2024-05~, publishedOnFirst=2024-05-01, publishedOnLast=2024-05-31, title=Ä title, titleFolded=a title, url=https://www.x.org/a/?utm_source=q&id=7#top, urlKey=x.org/a?id=7}
							[Claim]{asOf=2024-05-06, asOfFirst=2024-05-06, asOfInferred=true, asOfLast=2024-05-06, attribution=NEUTRAL, basis=CUMULATIVE, citationCount=0, claimantId=speaker:s, comparator=MORE_THAN, described=2024-05-06, describedFirst=2024-05-06, figureRestatements=0, figureStatements=1, figureWithdrawals=0, forecast=false, id=claim:a, line=CUMULATIVE people, low=40.0, measureId=measure:m, medium=OTHER, organizationId=organization:o, phrase=more than 40, reportCount=0, reviewCount=0, reviewerCount=0, standing=true, statedOn=2024-05-06, statedOnFirst=2024-05-06, statedOnLast=2024-05-06, statement=More than 40, statementFolded=more than 40, unit=people, vague=false, verification=UNVERIFIED}
							[Claim]{attribution=NEUTRAL, citationCount=0, claimantId=organization:o, forecast=false, id=claim:b, medium=OTHER, organizationId=organization:o, reportCount=0, reviewCount=0, reviewerCount=0, staleBy=2024-05-06, staleKind=WITHDRAWN, staleSince=2024-05-06, statedOn=2024, statedOnFirst=2024-01-01, statedOnLast=2024-12-31, statement=B, statementFolded=b, vague=false, verification=UNVERIFIED}
							[Measure]{figureCount=1, id=measure:m, name=M, nameFolded=m, population=p, property=q, unit=people}
							[Organization, Claimant]{aliases=[], aliasesFolded=[], id=organization:o, kind=NEWS, name=Órgan  O, nameFolded=organ o}
							[Speaker, Claimant]{aliases=[], aliasesFolded=[], anonymous=false, id=speaker:s, name=S, nameFolded=s}
							{a=article:a, type=PUBLISHED_BY, b=organization:o, properties={}}
							{a=article:a, type=WRITTEN_BY, b=speaker:s, properties={}}
							{a=claim:a, type=APPEARS_IN, b=article:a, properties={place=BODY}}
							{a=claim:a, type=CITES, b=claim:b, properties={citedClaimantId=organization:o, citedGroupId=organization:o, citedId=claim:b, citingClaimantId=speaker:s, citingGroupId=organization:o, citingId=claim:a, citingStatedOnFirst=2024-05-06, drift=[], intent=COMPARES, via=V}}
							{a=claim:a, type=MADE_BY, b=speaker:s, properties={role=chief}}
							{a=claim:a, type=QUANTIFIES, b=measure:m, properties={}}
							{a=claim:a, type=RETRACTS, b=claim:b, properties={reason=wrong, rule=SPOKESPERSON, withdraws=true}}
							{a=claim:b, type=APPEARS_IN, b=article:a, properties={place=HEADLINE}}
							{a=claim:b, type=MADE_BY, b=organization:o, properties={}}
							{a=speaker:s, type=AFFILIATED_WITH, b=organization:o, properties={from=2022-05, fromFirst=2022-05-01, fromLast=2022-05-31}}""");
	}

	@Test
	void writesNothingTwice() {
		CorpusFile file = yaml("a", DECLARED + "claims:\n" + claim("a", ""));
		load(file);
		List<String> before = this.graph.digest();
		List<Map<String, Object>> recorded = this.graph.rows("MATCH (c:Claim) RETURN c.recordedAt");
		ImportReport again = load(file);
		assertThat(again.total(Outcome.UNCHANGED)).isEqualTo(4);
		assertThat(again.total(Outcome.NEW) + again.total(Outcome.CHANGED)).isZero();
		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c.recordedAt")).isEqualTo(recorded);
	}

	@Test
	void changedClaimKeepsWhatItSaidBefore() {
		load(yaml("a", DECLARED + "claims:\n" + claim("a", ", quote: first, cites: [{claim: 'claim:b'}]")
				+ claim("b", "") + claim("c", "")));
		ImportReport report = load(yaml("b", "claims:\n" + claim("a", ", cites: [{claim: 'claim:c'}]")));
		assertThat(report.count(Kind.CLAIM, Outcome.CHANGED)).isEqualTo(1);
		load(yaml("b", "claims:\n" + claim("a", ", quote: third")));
		assertThat(this.graph.rows("""
				MATCH (c:Claim {id: 'claim:a'})-[:SUPERSEDES]->(v:ClaimVersion)
				RETURN v.id AS id, v.quote AS quote, v.citesIds AS cites, v.claimantId AS claimant,
					v.supersededAt > v.recordedAt AS later ORDER BY id
				""")).extracting(Object::toString)
			.containsExactly("{id=claim:a@1, quote=first, cites=[claim:b], claimant=speaker:s, later=true}",
					"{id=claim:a@2, quote=null, cites=[claim:c], claimant=speaker:s, later=true}");
		assertThat(this.graph.rows("MATCH (c:Claim {id: 'claim:a'}) RETURN c.quote, COUNT { (c)-[:CITES]->() } AS n"))
			.extracting(Object::toString)
			.containsExactly("{c.quote=third, n=0}");
	}

	@Test
	void keepsForWhomASpeakerSpokeOnTheDay() {
		load(yaml("a", DECLARED + "claims:\n" + claim("a", "") + claim("b", "").replace("2024-05-06", "2022-04")));
		String spokenFor = "MATCH (c:Claim) RETURN c.id AS id, c.organizationId AS organization ORDER BY id";
		assertThat(this.graph.rows(spokenFor)).extracting(Object::toString)
			.containsExactly("{id=claim:a, organization=organization:o}", "{id=claim:b, organization=null}");
		load(yaml("b", "speakers: [{id: speaker:s, name: S, affiliations: "
				+ "[{organization: organization:o, from: 2022, to: 2024}]}]\n"));
		assertThat(this.graph.rows(spokenFor)).extracting(Object::toString)
			.containsExactly("{id=claim:a, organization=organization:o}", "{id=claim:b, organization=organization:o}");
		load(yaml("b", "speakers: [{id: speaker:s, name: S, affiliations: "
				+ "[{organization: organization:o, from: 2022, to: 2024-05-06}]}]\n"));
		assertThat(this.graph.rows(spokenFor)).extracting(Object::toString)
			.containsExactly("{id=claim:a, organization=null}", "{id=claim:b, organization=organization:o}");
	}

	@Test
	void dossierGoesInWholeOrNotAtAll() {
		ImportReport report = load(yaml("a", DECLARED + "claims:\n" + claim("a", "") + claim("b", ", medium: SHOUT")),
				yaml("b", DECLARED.replace("Órgan", "Organ")));
		assertThat(this.faults).singleElement().asString().contains("SHOUT");
		assertThat(report.total(Outcome.REJECTED)).isEqualTo(5);
		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c.id")).isEmpty();
		assertThat(this.graph.rows("MATCH (c:Organization) RETURN c.name")).hasSize(1);
	}

	@Test
	void claimMayCiteOneOfALaterFileAndDossiersMayGoInACircle() {
		load(yaml("a", "claims:\n" + claim("a", ", cites: [{claim: 'claim:b'}]")),
				yaml("b", "claims:\n" + claim("b", ", cites: [{claim: 'claim:c'}]")),
				yaml("c", DECLARED + "claims:\n" + claim("c", ", cites: [{claim: 'claim:b'}]")));
		assertThat(this.faults).isEmpty();
		assertThat(this.graph.rows("MATCH (a)-[:CITES]->(b) RETURN a.id + b.id")).hasSize(3);
		assertThat(this.graph.rows("MATCH (c:Claim) WHERE c.fingerprint IS NULL RETURN c.id")).isEmpty();
	}

	@Test
	void citationThatNeverComesRejectsAllThatDependsOnIt() {
		load(yaml("g", DECLARED + "claims:\n" + claim("known", "")));
		ImportReport report = load(yaml("a", "claims:\n" + claim("a", ", cites: [{claim: 'claim:b'}]")),
				yaml("b", "claims:\n" + claim("b", "") + claim("c", ", cites: [{claim: 'claim:never'}]")),
				yaml("d", "claims:\n" + claim("d", ", cites: [{claim: 'claim:known'}]")), Texts.file("e.jsonl",
						"""
								{"type":"claim","id":"claim:e","statement":"E","claimant":"speaker:s","statedOn":"2024","cites":[{"claim":"claim:a"}]}
								{"type":"claim","id":"claim:f","statement":"F","claimant":"speaker:s","statedOn":"2024"}
								"""));
		assertThat(report.count(Kind.CLAIM, Outcome.REJECTED)).isEqualTo(4);
		assertThat(this.faults).hasSize(3)
			.anySatisfy((fault) -> assertThat(fault)
				.startsWith("b.yaml:3: claims[1].cites[0].claim: found claim:never, expected the identifier"));
		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c.id AS id ORDER BY id")).extracting(Object::toString)
			.containsExactly("{id=claim:d}", "{id=claim:f}", "{id=claim:known}");
	}

	@Test
	void sameIdentifierWithOtherContentIsAFaultOfTheLater() {
		ImportReport report = load(yaml("a", DECLARED), yaml("b", DECLARED),
				yaml("c", "speakers: [{id: speaker:s, name: Other}]"));
		assertThat(report.count(Kind.SPEAKER, Outcome.NEW)).isEqualTo(1);
		assertThat(report.count(Kind.SPEAKER, Outcome.UNCHANGED)).isEqualTo(1);
		assertThat(report.count(Kind.SPEAKER, Outcome.REJECTED)).isEqualTo(1);
		assertThat(this.faults).singleElement().asString().startsWith("c.yaml:1: speakers[0].id: found speaker:s");
	}

	@Test
	void nothingIsAPartOfItself() {
		String measure = "measures: [{id: measure:%s, name: M, population: p, property: q, unit: people, componentOf: [measure:%s]}]";
		String body = "organizations: [{id: organization:%s, name: O, partOf: [organization:%s]}]";
		ImportReport report = load(yaml("a", measure.formatted("a", "b")), yaml("b", measure.formatted("b", "c")),
				yaml("c", measure.formatted("c", "a")), yaml("d", measure.formatted("d", "e")),
				yaml("e", measure.formatted("e", "m")), yaml("m", DECLARED), yaml("x", body.formatted("x", "o")));
		assertThat(this.faults).containsExactlyInAnyOrder(
				"a.yaml:1: measures[0].componentOf[0]: found a circle, measure:a > measure:b > measure:c > measure:a, "
						+ "expected nothing to be a part of itself: take out one step",
				"b.yaml:1: measures[0].componentOf[0]: found a circle, measure:b > measure:c > measure:a > measure:b, "
						+ "expected nothing to be a part of itself: take out one step",
				"c.yaml:1: measures[0].componentOf[0]: found a circle, measure:c > measure:a > measure:b > measure:c, "
						+ "expected nothing to be a part of itself: take out one step");
		assertThat(report.count(Kind.MEASURE, Outcome.NEW)).isEqualTo(3);

		load(yaml("b", measure.formatted("m", "d")), yaml("c", body.formatted("y", "x") + "\nspeakers: []\n"),
				yaml("o", body.formatted("o", "y")));
		assertThat(this.faults).hasSize(3)
			.anySatisfy((fault) -> assertThat(fault).contains("measure:m > measure:d > measure:e > measure:m"))
			.anySatisfy((fault) -> assertThat(fault)
				.contains("organization:o > organization:y > organization:x > organization:o"));
		assertThat(this.graph.rows("MATCH (a)-[:PART_OF|COMPONENT_OF]->(b) RETURN a.id, b.id")).hasSize(3);
	}

	@Test
	void circleOfTheGraphCanBeOpenedAgain() {
		String part = "organizations: [{id: organization:%s, name: O, partOf: [%s]}]";
		load(yaml("a", part.formatted("a", "organization:b")), yaml("b", part.formatted("b", "")));
		this.graph.rows("MATCH (a {id: 'organization:a'}), (b {id: 'organization:b'}) CREATE (b)-[:PART_OF]->(a)");
		load(yaml("c", part.formatted("c", "organization:a")), yaml("a", part.formatted("a", "")));
		assertThat(this.faults).isEmpty();
		assertThat(this.graph.rows("MATCH (a)-[:PART_OF]->(b) RETURN a.id, b.id")).hasSize(2);
	}

	@Test
	void warnsOfWhatIsDoubtfulAndImportsItNevertheless() {
		String article = "article: {id: article:%s, title: T, url: '%s'}\n";
		String figure = ", measure: 'measure:m', figure: {value: 1, comparator: ABOUT, phrase: p, unit: %s}";
		ImportReport report = load(yaml("a", DECLARED + article.formatted("a", "https://www.x.org/a/")),
				yaml("b",
						article.formatted("b", "http://x.org/b?utm_source=q") + "claims:\n"
								+ claim("a", figure.formatted("tanks")) + claim("b", figure.formatted("people"))),
				yaml("c", article.formatted("c", "http://x.org/c")));
		assertThat(this.faults).isEmpty();
		assertThat(this.warnings).containsExactlyInAnyOrder(
				"b.yaml:3: warning: claims[0].figure.unit: found tanks, another unit than that of measure:m, people; "
						+ "leave it out, or choose a measure of that unit, unless it is meant");
		assertThat(report.warnings()).isEqualTo(1);
		assertThat(report.isWhole()).isTrue();
		assertThat(report.total(Outcome.NEW)).isEqualTo(8);

		load(yaml("d", "claims:\n" + claim("c", figure.formatted("USD"))));
		assertThat(this.warnings).singleElement()
			.asString()
			.startsWith("d.yaml:2: warning: claims[0].figure.unit: found USD");
	}

	@Test
	void warnsOfWordsOfAttributionOnASourceThatOthersTell() {
		load(yaml("a",
				DECLARED + "claims:\n" + claim("source", ", cue: estimated") + claim("denial", ", cue: denied")
						+ claim("own", ", cue: we estimate, quote: we estimate 40") + claim("untold", ", cue: said")),
				yaml("b", "claims:\n" + claim("report", ", cites: [{claim: claim:source, cue: estimated},"
						+ " {claim: claim:denial}, {claim: claim:own}, {claim: claim:untold, intent: COMPARES}]")));
		assertThat(this.faults).isEmpty();
		assertThat(this.warnings).singleElement()
			.asString()
			.startsWith("a.yaml:5: warning: claims[0].cue: found words of attribution on a claim that cites nothing");
	}

	@Test
	void warnsOfASenseThatTheWordsLeaveOpen() {
		String measures = """
				measures:
				  - {id: measure:killed, name: K, population: p, property: killed, unit: people}
				  - {id: measure:hurt, name: H, population: p, property: killed or wounded, unit: people}
				  - {id: measure:lost, name: L, population: p, property: lost, unit: people, mayMean: [measure:killed, measure:hurt]}
				""";
		String worded = ", measure: 'measure:%s', figure: {value: 40, comparator: EXACTLY, phrase: %s}, quote: '%s'";
		String all = claim("a", worded.formatted("killed", "40", "They have LOST 40 men."))
				+ claim("b", worded.formatted("hurt", "lost 40", "40"))
				+ claim("c", worded.formatted("lost", "lost 40", "lost"))
				+ claim("d", worded.formatted("killed", "lost 40", "lost 40, all killed"))
				+ claim("e", worded.formatted("hurt", "40 or more", "40 or more").replace("EXACTLY", "AT_LEAST"))
				+ claim("f", worded.formatted("m", "lost 40", "lost 40"))
				+ claim("g", worded.formatted("killed", "40 lost their lives", "40 lost their lives"))
				+ claim("h", worded.formatted("killed", "40",
						"An officer says that as many as 40 men fell there, and that in the days before three tanks were lost"));
		load(yaml("a",
				DECLARED + "claims:\n"
						+ all.replace("measure:lost", "measure:m")
							.replace("measure:killed", "measure:m")
							.replace("measure:hurt", "measure:m")));
		assertThat(this.warnings).isEmpty();
		load(yaml("a", "claims:\n" + all), yaml("z", measures));
		assertThat(this.faults).isEmpty();
		assertThat(this.warnings).containsExactlyInAnyOrder(
				"a.yaml:2: warning: claims[0].measure: found measure:killed for words with \"lost\", which may mean other "
						+ "things too; choose measure:lost, unless the words say which is meant",
				"a.yaml:3: warning: claims[1].measure: found measure:hurt for words with \"lost\", which may mean other "
						+ "things too; choose measure:lost, unless the words say which is meant");

		load(yaml("b", "claims:\n" + claim("i", worded.formatted("killed", "40 lost", "x"))));
		assertThat(this.warnings).singleElement().asString().startsWith("b.yaml:2: warning: claims[0].measure");
	}

	@Test
	void warnsOfASourceThatIsKnownThroughItsReportAlone() {
		String source = "  - {id: 'claim:%s', statement: S, claimant: 'organization:o', statedOn: 2024%s}%n";
		String told = ", quote: 'He said 40 men.', cites: [{claim: claim:made}, {claim: claim:printed}, {claim: claim:said},"
				+ " {claim: claim:known}, {claim: claim:read}, {claim: claim:compared, intent: COMPARES}]";
		load(yaml("a",
				DECLARED + "article: {id: article:a, title: A}\nclaims:\n" + source.formatted("made", ", appearsIn: []")
						+ source.formatted("printed", ", quote: 40 men")
						+ source.formatted("said", ", quote: 'We lost 40 men.'")
						+ source.formatted("known", ", knownThrough: [claim:report]")
						+ source.formatted("read", ", quote: 40 men, appearsIn: [{article: article:b}]")
						+ source.formatted("compared", "") + claim("report", told)),
				yaml("b", "article: {id: article:b, title: B}"));
		assertThat(this.faults).isEmpty();
		assertThat(this.warnings).hasSize(2)
			.allMatch((warning) -> warning
				.contains("knownThrough: missing, and the claim has no words and no article but "
						+ "those of claim:report, which tells it; say knownThrough: [claim:report], or give"))
			.anyMatch((warning) -> warning.startsWith("a.yaml:6: warning: claims[0].knownThrough"))
			.anyMatch((warning) -> warning.startsWith("a.yaml:7: warning: claims[1].knownThrough"));
	}

	@Test
	void storeThatEndsTheImportIsAFailureInOneLine() {
		load(yaml("a", DECLARED));
		ImportListener cutting = new ImportListener() {
			@Override
			public void fault(Fault fault) {
				throw new AssertionError(fault);
			}

			@Override
			public void waiting(String what) {
				throw new ServiceUnavailableException("Connection refused");
			}
		};
		assertThatThrownBy(() -> this.documents.loadFiles(List.of(yaml("b", "claims:\n" + claim("a", ""))), cutting))
			.isInstanceOf(ImportFailedException.class)
			.hasMessage("The store ended the import: Connection refused");
	}

	@Test
	void findsDriftWhereMuchRestsOnAClaimThatCameLate() {
		load(yaml("a", DECLARED));
		String claim = """
				{"type":"claim","id":"claim:%s","statement":"S","claimant":"speaker:s","statedOn":"2024-01-02","cue":"said",\
				"measure":"measure:m","figure":{"value":%d,"comparator":"EXACTLY","phrase":"p"},"cites":[%s]}""";
		List<String> lines = new ArrayList<>();
		lines.add(claim.formatted("hub", 40, "{\"claim\":\"claim:late\"}"));
		for (int i = 0; i < 5_500; i++) {
			lines.add(claim.formatted("r" + i, 40, "{\"claim\":\"claim:hub\"}"));
		}
		lines.add(claim.formatted("late", 50, ""));
		CorpusFile file = Texts.file("a.jsonl", String.join("\n", lines));

		ImportReport report = load(file);

		assertThat(report.total(Outcome.NEW)).isEqualTo(lines.size());
		assertThat(this.graph.rows("MATCH (:Claim)-[d:DRIFTS_FROM]->(:Claim {id: 'claim:late'}) RETURN count(d) AS n"))
			.extracting(Object::toString)
			.containsExactly("{n=5500}");
		assertThat(this.graph.rows("MATCH (c:Claim) WHERE c.fingerprint IS NULL RETURN c.id")).isEmpty();
		assertThat(load(file).total(Outcome.UNCHANGED)).isEqualTo(lines.size());

		CorpusFile affiliated = yaml("b", "organizations: [{id: organization:p, name: P, kind: NEWS}]\n"
				+ "speakers: [{id: speaker:s, name: S, affiliations: [{organization: organization:p}]}]\n");
		assertThat(load(affiliated).total(Outcome.CHANGED)).isEqualTo(1);
		assertThat(this.graph.rows("MATCH ()-[c:CITES]->() RETURN c.citingGroupId, c.citedGroupId, count(*) AS n"))
			.extracting(Object::toString)
			.containsExactly("{c.citingGroupId=organization:p, c.citedGroupId=organization:p, n=5501}");
		assertThat(load(affiliated).total(Outcome.UNCHANGED)).isEqualTo(2);
	}

	@Test
	void namesWhatAnEarlierVersionLeftHalfWritten() {
		load(yaml("a", DECLARED + "claims:\n" + claim("a", "") + claim("b", "")));
		CompletionAtStart start = new CompletionAtStart(this.completion, this.sessions);
		assertThat(start.halves()).isEmpty();

		this.graph.rows("MATCH (c:Claim {id: 'claim:b'}) REMOVE c.fingerprint");
		assertThat(start.halves()).containsExactly("claim:b");

		assertThat(load(yaml("a", DECLARED + "claims:\n" + claim("b", ""))).count(Kind.CLAIM, Outcome.NEW))
			.isEqualTo(1);
		assertThat(start.halves()).isEmpty();
	}

	@Test
	@TakesLong
	void importThatWasKilledCanBeRunAgain() {
		String[] lines = GeneratedCorpus.lines(20_000, 7).toArray(String[]::new);
		CorpusFile whole = Texts.file("a.jsonl", String.join("\n", lines));
		ImportReport report = load(whole);
		assertThat(this.faults).isEmpty();
		assertThat(report.total(Outcome.NEW)).isEqualTo(lines.length);
		List<String> clean = this.graph.digest();
		this.graph.clear();
		ImportListener killer = new ImportListener() {
			private int written;

			@Override
			public void fault(Fault fault) {
				throw new AssertionError(fault);
			}

			@Override
			public void advanced(int records) {
				this.written += records;
				if (this.written > lines.length + 9_000) {
					throw new IllegalStateException("killed");
				}
			}
		};
		assertThatThrownBy(() -> this.documents.loadFiles(List.of(whole), killer)).hasMessage("killed");
		assertThat(this.graph.rows("MATCH (c:Claim) WHERE c.fingerprint IS NULL RETURN c.id LIMIT 1")).isEmpty();
		assertThat(this.graph.number("MATCH (c:Claim) RETURN count(c)")).isBetween(1L, 19_999L);
		load(whole);
		assertThat(this.graph.digest()).isEqualTo(clean);
		assertThat(load(whole).total(Outcome.UNCHANGED)).isEqualTo(lines.length);
		Collections.reverse(Arrays.asList(lines));
		this.graph.clear();
		load(Texts.file("reversed.jsonl", String.join("\n", lines)));
		assertThat(this.graph.digest()).isEqualTo(clean);
	}

}
