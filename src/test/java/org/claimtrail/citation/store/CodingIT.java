package org.claimtrail.citation.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.PatientTester;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What documents say so that verdicts hold, from the line of a file to the answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class CodingIT {

	private static final List<String> WORLD = List.of(
			"{'type':'organization','id':'organization:ukraine','name':'Ukraine','aliases':['Kyiv']}",
			"{'type':'organization','id':'organization:staff','name':'General Staff','partOf':['organization:ukraine']}",
			"{'type':'organization','id':'organization:paper','name':'The Paper','kind':'NEWS'}",
			"{'type':'measure','id':'measure:hit','name':'Hit','population':'p','property':'killed or wounded','unit':'people'}",
			"{'type':'measure','id':'measure:dead','name':'Dead','population':'p','property':'killed','unit':'people',"
					+ "'componentOf':['measure:hit']}",
			"{'type':'measure','id':'measure:lost','name':'Lost','population':'p','property':'lost','unit':'people',"
					+ "'mayMean':['measure:hit','measure:dead']}",
			"{'type':'article','id':'article:a','title':'A','url':'https://example.org/a'}",
			"{'type':'claim','id':'claim:staff','statement':'S','claimant':'organization:staff','statedOn':'2025-06-12',"
					+ "'knownThrough':['claim:body'],'measure':'measure:lost','figure':{'value':1000000,"
					+ "'comparator':'EXACTLY','phrase':'one million lost'}}",
			"{'type':'claim','id':'claim:body','statement':'S','claimant':'organization:paper','statedOn':'2025-06-20',"
					+ "'cites':[{'claim':'claim:staff','cue':'claims'}],'measure':'measure:dead','figure':{'value':900000,"
					+ "'comparator':'EXACTLY','phrase':'900,000 dead'}}",
			"{'type':'claim','id':'claim:headline','statement':'S','claimant':'organization:paper','statedOn':'2025-06-20',"
					+ "'appearsIn':[{'article':'article:a','place':'HEADLINE','evidence':{'exact':'one million dead',"
					+ "'prefix':'Ukraine claims','language':'en'}}],'cites':[{'claim':'claim:staff',"
					+ "'cue':'Ukraine claims'}],'measure':'measure:dead','figure':{'value':1000000,'comparator':'EXACTLY',"
					+ "'phrase':'one million dead'}}");

	private static final String ASKED = """
			{ claim(id: "claim:headline") { cue attribution figure { asOf asOfInferred }
				articles { edges { place exact prefix suffix language link } }
				cites { edges { cue attribution drift { kind respect } agreed unknown
					cited { knownThrough { nodes { id } } measure { mayMean { nodes { id } } } } } } }
			  article(id: "article:a") { claims { edges { link } } }
			  claims(where: {knownThrough: {}}) { nodes { id } }
			  measures(where: {mayMean: {id: {eq: "measure:dead"}}}) { nodes { id } } }
			""";

	private final Driver driver;

	private final ApplicationContext context;

	@TempDir
	private Path folder;

	CodingIT(@Autowired Driver driver, @Autowired ApplicationContext context) {
		this.driver = driver;
		this.context = context;
	}

	@BeforeEach
	void load() {
		TestImport.clear(this.driver);
		TestImport.lines(this.context, this.folder, WORLD);
	}

	@Test
	void isToldByTheContract(@Autowired ExecutionGraphQlService service) {
		PatientTester.of(service)
			.document(ASKED)
			.execute()
			.path("")
			.matchesJsonStrictly(
					"""
							{"claim": {"cue": "Ukraine claims", "attribution": "HEDGED",
								"figure": {"asOf": "2025-06-20", "asOfInferred": true},
								"articles": {"edges": [{"place": "HEADLINE", "exact": "one million dead", "prefix": "Ukraine claims",
									"suffix": null, "language": "en", "link": "https://example.org/a#:~:text=one%20million%20dead"}]},
								"cites": {"edges": [{"cue": "Ukraine claims", "attribution": "HEDGED",
									"drift": [{"kind": "MEASURE_SPECIFIED", "respect": "MEASURE"},
										{"kind": "ATTRIBUTION_BROADENED", "respect": "ATTRIBUTION"}],
									"agreed": ["VALUE", "QUALIFIER", "UNIT"], "unknown": ["PERIOD", "DAY", "CERTAINTY"],
									"cited": {"knownThrough": {"nodes": [{"id": "claim:body"}]},
										"measure": {"mayMean": {"nodes": [{"id": "measure:dead"}, {"id": "measure:hit"}]}}}}]}},
							 "article": {"claims": {"edges": [{"link": "https://example.org/a#:~:text=one%20million%20dead"}]}},
							 "claims": {"nodes": [{"id": "claim:staff"}]}, "measures": {"nodes": [{"id": "measure:lost"}]}}
							""");
	}

	@Test
	void claimIsNotComparedWithTheReportThatItIsKnownThrough() {
		assertThat(found()).containsEntry("claim:body", List.of());
	}

	@Test
	void findingsOfOtherRulesAreReplacedOnceAtTheNextStart() {
		Map<String, List<String>> right = found();
		change("MATCH (rules:DriftRules) DELETE rules");
		change("MATCH ()-[cites:CITES]->() SET cites.drift = ['VALUE_CHANGED'], cites.driftFrom = [''], cites.driftTo = [''], "
				+ "cites.driftNote = ['.'] REMOVE cites.agreed, cites.cue, cites.attribution");
		change("MATCH (claim:Claim) REMOVE claim.asOfInferred");

		TestImport.upgrade(this.context);

		assertThat(found()).isEqualTo(right);
		assertThat(
				change("MATCH (claim:Claim)-[cites:CITES]->() RETURN claim.asOfInferred AS inferred, cites.cue AS cue"))
			.allSatisfy((row) -> assertThat(row.get("inferred").asBoolean()).isTrue())
			.extracting((row) -> row.get("cue").asString())
			.containsExactlyInAnyOrder("claims", "Ukraine claims");

		change("MATCH ()-[cites:CITES]->() SET cites.drift = [], cites.driftFrom = [], cites.driftTo = [], cites.driftNote = []");
		TestImport.upgrade(this.context);
		assertThat(found().values()).containsOnly(List.of());
	}

	@Test
	void sentenceAroundTheWordsMaySayWhoseTheyAre() {
		TestImport.lines(this.context, this.folder,
				List.of(plain("plain", "'suffix':'. It was dark, divers bemoaned.'"),
						plain("behind", "'suffix':', divers bemoaned.'"),
						plain("before", "'prefix':'Divers bemoaned that'")));
		Map<String, List<String>> found = found();

		assertThat(found.get("claim:plain")).contains("ATTRIBUTION_DROPPED");
		assertThat(found.get("claim:behind")).doesNotContain("ATTRIBUTION_DROPPED");
		assertThat(found.get("claim:before")).doesNotContain("ATTRIBUTION_DROPPED");

		change("MATCH (rules:DriftRules) DELETE rules");
		change("MATCH ()-[cites:CITES]->() SET cites.drift = []");
		TestImport.upgrade(this.context);

		assertThat(found()).isEqualTo(found);
	}

	private static String plain(String id, String beside) {
		return "{'type':'claim','id':'claim:%s','statement':'S','claimant':'organization:paper','statedOn':'2025-06-20',"
			.formatted(id)
				+ "'appearsIn':[{'article':'article:a','evidence':{'exact':'one million people are dead',%s}}],"
					.formatted(beside)
				+ "'cites':[{'claim':'claim:staff'}],'measure':'measure:dead','figure':{'value':1000000,"
				+ "'comparator':'EXACTLY','phrase':'one million people'}}";
	}

	@Test
	void interruptedUpgradeGoesOnWhereItWas() {
		change("MATCH (rules:DriftRules) SET rules.version = 1, rules.next = %d, rules.after = 'claim:body'"
			.formatted(Drifts.RULES.present()));
		change("MATCH ()-[cites:CITES]->() SET cites.drift = []");

		TestImport.upgrade(this.context);

		assertThat(found()).containsEntry("claim:headline", List.of("MEASURE_SPECIFIED", "ATTRIBUTION_BROADENED"));
		assertThat(change("MATCH (rules:DriftRules) RETURN properties(rules) AS all")).singleElement()
			.satisfies(
					(row) -> assertThat(row.get("all").asMap()).isEqualTo(Map.of("version", Drifts.RULES.present())));
	}

	private Map<String, List<String>> found() {
		return change("MATCH (claim:Claim)-[cites:CITES]->() RETURN claim.id AS id, cites.drift AS drift").stream()
			.collect(Collectors.toMap((row) -> row.get("id").asString(),
					(row) -> row.get("drift").asList(Value::asString)));
	}

	private List<Record> change(String statement) {
		return this.driver.executableQuery("CYPHER 25 " + statement).execute().records();
	}

}
