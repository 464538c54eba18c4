package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.ledger.WriteOrder;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What each mutation does to the graph, and what it leaves alone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class MutationsIT {

	private static final String ALL = "claim { id statement version verification } change { action accountName reason subjectId } "
			+ "problems { path code message } warnings { path code message }";

	private static final String NEW = "'id': 'claim:new', 'statement': 'More than 50 fell.', 'claimant': 'speaker:s',"
			+ "'statedOn': '2024-05-02', 'measure': 'measure:m', 'figure': {'low': 50, 'comparator': 'MORE_THAN', 'phrase': 'more than 50'}";

	private final ApplicationContext context;

	private final Graph graph;

	private final Editor editor;

	private final Editor admin;

	private final ExecutionGraphQlService service;

	private final Driver driver;

	@TempDir
	private Path folder;

	MutationsIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.service = service;
		this.driver = driver;
		this.editor = Editor.with(service, Role.EDITOR);
		this.admin = Editor.with(service, Role.ADMIN);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, List.of("{'type':'organization','id':'organization:o','name':'O'}",
				"{'type':'organization','id':'organization:n','name':'N','kind':'NEWS'}",
				"{'type':'speaker','id':'speaker:s','name':'S','affiliations':[{'organization':'organization:o'}]}",
				"{'type':'measure','id':'measure:m','name':'M','population':'soldiers','property':'killed','unit':'people'}",
				"{'type':'proposition','id':'proposition:p','statement':'Many fell.'}",
				"{'type':'article','id':'article:a','title':'A','publisher':'organization:n','publishedOn':'2024-05-03'}",
				"{'type':'claim','id':'claim:said','statement':'More than 40 fell.','claimant':'speaker:s','statedOn':'2024-05-01',"
						+ "'expresses':['proposition:p'],'measure':'measure:m',"
						+ "'figure':{'low':40,'comparator':'MORE_THAN','phrase':'more than 40'}}",
				"{'type':'claim','id':'claim:report','statement':'N reports 40.','claimant':'organization:n','statedOn':'2024-05-03',"
						+ "'measure':'measure:m','figure':{'value':40,'comparator':'EXACTLY','phrase':'40'},"
						+ "'appearsIn':[{'article':'article:a'}],'cites':[{'claim':'claim:said'}]}"));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
		this.graph.rows("MATCH (stone:RemovedClaim) DETACH DELETE stone");
	}

	@Test
	void recordsAClaimWithAllThatFollows() {
		JsonNode answer = this.editor.ask("recordClaim", "{'claim': {%s}}".formatted(NEW),
				ALL + " claim { measure { figureCount } }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("claim").path("version").asInt()).isEqualTo(1);
		assertThat(answer.path("claim").path("measure").path("figureCount").asInt()).isEqualTo(3);
		assertThat(answer.path("change").toString()).isEqualTo(
				"{\"action\":\"RECORD_CLAIM\",\"accountName\":\"Test EDITOR\",\"reason\":null,\"subjectId\":\"claim:new\"}");
	}

	@Test
	void makesTheGraphThatAnImportMakes() {
		this.editor.ask("recordClaim", "{'claim': {%s}}".formatted(NEW), "problems { message }");
		List<String> recorded = this.graph.digest();

		load();
		TestImport.lines(this.context, this.folder, List.of("{'type': 'claim', %s}".formatted(NEW)));

		assertThat(recorded).isEqualTo(this.graph.digest());
	}

	@Test
	void saysTheSameOfAFaultAsAnImport() {
		String faulty = "'id': 'claim:new', 'statement': 'S.', 'claimant': 'speaker:nobody', 'statedOn': '2024-13-01',"
				+ "'measure': 'measure:m', 'figure': {'low': 50, 'high': 40, 'comparator': 'BETWEEN', 'phrase': 'x'}";
		List<String> before = this.graph.digest();

		JsonNode problems = this.editor.ask("recordClaim", "{'claim': {%s}}".formatted(faulty), ALL).path("problems");

		assertThat(problems.findValuesAsString("path")).containsExactlyInAnyOrder("claim.statedOn", "claim.figure.low");
		assertThat(problems.findValuesAsString("code")).containsOnly("INVALID");
		List<String> faults = TestImport.load(this.context, file("{'type': 'claim', %s}".formatted(faulty)));
		assertThat(faults).hasSize(2);
		problems.findValuesAsString("message")
			.forEach((message) -> assertThat(faults).anyMatch((fault) -> fault.endsWith(message)));
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void refersToNothingThatIsNotThere() {
		JsonNode problems = this.editor
			.ask("recordClaim", "{'claim': {%s, 'cites': [{'claim': 'claim:gone'}]}}".formatted(NEW), ALL)
			.path("problems");

		assertThat(problems).hasSize(1);
		assertThat(problems.get(0).path("path").asString()).isEqualTo("claim.cites[0].claim");
		assertThat(problems.get(0).path("message").asString()).startsWith("found claim:gone, expected the identifier");
	}

	@Test
	void overwritesNothingWhenItRecords() {
		List<String> before = this.graph.digest();

		JsonNode other = this.editor.ask("recordClaim",
				"{'claim': {'id': 'claim:said', 'statement': 'Other.', 'claimant': 'speaker:s'}}", ALL);
		List<String> between = this.graph.digest();
		this.editor.ask("recordClaim", "{'claim': {%s}}".formatted(NEW), ALL);
		JsonNode again = this.editor.ask("recordClaim", "{'claim': {%s}}".formatted(NEW), ALL);

		assertThat(other.path("problems").get(0).path("code").asString()).isEqualTo("ALREADY_RECORDED");
		assertThat(other.path("claim").isNull()).isTrue();
		assertThat(between).isEqualTo(before);
		assertThat(again.path("problems")).isEmpty();
		assertThat(again.path("change").isNull()).isTrue();
		assertThat(again.path("claim").path("version").asInt()).isEqualTo(1);
	}

	@Test
	void validatesWithoutWriting() {
		List<String> before = this.graph.digest();
		long changes = changes();

		for (String mutation : List.of("recordClaim", "reviewClaim")) {
			JsonNode answer = this.editor.ask(mutation,
					"{'validateOnly': true, 'claim': {%s, 'reviews': [{'claim': 'claim:said', 'rating': 'True'}]}}"
						.formatted(NEW),
					ALL);
			assertThat(answer.path("problems")).isEmpty();
			assertThat(answer.path("change").isNull()).isTrue();
		}
		this.editor.ask("correctClaim", "{'validateOnly': true, 'expectedVersion': 1, 'reason': 'R', 'claim': "
				+ "{'id': 'claim:said', 'statement': 'Other.', 'claimant': 'speaker:s'}}", ALL);
		this.editor.ask("verifyClaim",
				"{'validateOnly': true, 'expectedVersion': 1, 'reason': 'R', 'id': 'claim:said', 'verification': 'REFUTED'}",
				ALL);
		this.admin.ask("removeClaim",
				"{'validateOnly': true, 'expectedVersion': 1, 'reason': 'R', 'id': 'claim:report'}",
				"removedId problems { message }");
		this.editor.ask("recordDossier",
				"{'validateOnly': true, 'dossier': {'speakers': [{'id': 'speaker:t', 'name': 'T'}]}}",
				"problems { message }");

		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(changes()).isEqualTo(changes);
	}

	@Test
	void correctsWithAReasonThatStaysInTheHistory() {
		JsonNode answer = this.editor
			.ask("correctClaim", "{'expectedVersion': 1, 'reason': 'The recording says 50.', 'claim': "
					+ "{'id': 'claim:said', 'statement': 'More than 50 fell.', 'claimant': 'speaker:s', 'statedOn': '2024-05-01',"
					+ "'measure': 'measure:m', 'figure': {'low': 50, 'comparator': 'MORE_THAN', 'phrase': 'more than 50'}}}",
					"claim { version citedBy { edges { drift { kind } } } history { version statement accountName reason changed } } problems { message }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("claim").path("version").asInt()).isEqualTo(2);
		assertThat(answer.path("claim").path("history").get(1).toString()).isEqualTo(
				"{\"version\":2,\"statement\":\"More than 50 fell.\",\"accountName\":\"Test EDITOR\",\"reason\":\"The recording says 50.\","
						+ "\"changed\":[\"low\",\"phrase\",\"statement\"]}");
		assertThat(answer.path("claim").path("history").get(0).path("reason").isNull()).isTrue();
		assertThat(answer.path("claim").path("citedBy").path("edges").get(0).path("drift").isEmpty()).isFalse();
	}

	@Test
	void overwritesNoVersionThatItsEditorHasNotRead() {
		String correction = "{'expectedVersion': 1, 'reason': 'R', 'claim': {'id': 'claim:said', 'statement': '%s', 'claimant': 'speaker:s'}}";
		this.editor.ask("correctClaim", correction.formatted("First."), ALL);

		JsonNode second = this.editor.ask("correctClaim", correction.formatted("Second."), ALL);

		assertThat(second.path("claim").isNull()).isTrue();
		assertThat(second.path("problems").get(0).toString())
			.isEqualTo("{\"path\":\"expectedVersion\",\"code\":\"VERSION_CONFLICT\","
					+ "\"message\":\"found version 1, expected 2, the present one of claim:said: read it again, and decide anew\"}");
		assertThat(statement("claim:said")).isEqualTo("First.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\\n", "a\\u0000b", "\\ud800" })
	void altersNothingWithoutAReason(String reason) {
		List<String> before = this.graph.digest();

		JsonNode answer = this.editor.ask("verifyClaim",
				"{'id': 'claim:said', 'expectedVersion': 1, 'verification': 'VERIFIED', 'reason': '%s'}"
					.formatted(reason),
				ALL);

		assertThat(answer.path("problems")).hasSize(1);
		assertThat(answer.path("problems").get(0).path("path").asString()).isEqualTo("reason");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void verifiesAndLeavesAllElseAsItIs() {
		List<Map<String, Object>> before = this.graph.rows(
				"MATCH (c:Claim {id: 'claim:report'}) RETURN c {.*, fingerprint: null, verification: null, verificationNote: null} AS c");

		JsonNode answer = this.editor.ask("verifyClaim",
				"{'id': 'claim:report', 'expectedVersion': 1, 'verification': 'VERIFIED', "
						+ "'verificationNote': 'Against the transcript.', 'reason': 'Checked.'}",
				ALL);

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("claim").path("verification").asString()).isEqualTo("VERIFIED");
		assertThat(this.graph.rows(
				"MATCH (c:Claim {id: 'claim:report'}) RETURN c {.*, fingerprint: null, verification: null, verificationNote: null} AS c"))
			.isEqualTo(before);
		assertThat(this.graph
			.rows("MATCH (:Claim {id: 'claim:report'})-[e:CITES|APPEARS_IN|QUANTIFIES]->() RETURN type(e) AS t"))
			.hasSize(3);
		JsonNode again = this.editor.ask("verifyClaim",
				"{'id': 'claim:report', 'expectedVersion': 2, 'verification': 'VERIFIED', "
						+ "'verificationNote': 'Against the transcript.', 'reason': 'Checked.'}",
				ALL);
		assertThat(again.path("change").isNull()).isTrue();
		assertThat(again.path("claim").path("version").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					verifyClaim   | 'id': 'speaker:s', 'expectedVersion': 1, 'verification': 'VERIFIED'                 | id
					removeClaim   | 'id': 'speaker:s', 'expectedVersion': 1                                             | id
					withdrawClaim | 'withdrawnId': 'speaker:s', 'claim': {'id': 'claim:w', 'statement': 'W', 'claimant': 'speaker:s'} | withdrawnId
					""")
	void takesNoRecordOfAnotherKindForAClaim(String mutation, String input, String path) {
		JsonNode answer = this.admin.ask(mutation, "{'reason': 'R', %s}".formatted(input),
				"problems { path message code }");

		assertThat(answer.path("problems").findValuesAsString("path")).containsExactly(path);
		assertThat(answer.path("problems").findValuesAsString("code")).containsExactly("NOT_FOUND");
	}

	@Test
	void withdrawsByAClaimOfTheSource() {
		JsonNode answer = this.editor.ask("withdrawClaim",
				"{'withdrawnId': 'claim:said', 'reason': 'A miscount.', 'claim': "
						+ "{'id': 'claim:taken-back', 'statement': 'S takes it back.', 'claimant': 'organization:o', 'statedOn': '2024-06-01'}}",
				"claim { id retracts { edges { reason node { id } } } } withdrawn { id version standing: id } problems { message }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("claim").path("retracts").path("edges").get(0).path("reason").asString())
			.isEqualTo("A miscount.");
		assertThat(answer.path("withdrawn").path("version").asInt()).isEqualTo(1);
	}

	@Test
	void letsNobodyTakeBackWhatAnotherSaid() {
		List<String> before = this.graph.digest();

		JsonNode answer = this.editor
			.ask("withdrawClaim", "{'withdrawnId': 'claim:said', 'reason': 'A miscount.', 'claim': "
					+ "{'id': 'claim:taken-back', 'statement': 'N takes it back.', 'claimant': 'organization:n', 'statedOn': '2024-06-01'}}",
					ALL);

		assertThat(answer.path("problems").get(0).path("code").asString()).isEqualTo("NOT_THE_SOURCE");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void warnsOfARetractionThatWithdrawsNothing() {
		JsonNode answer = this.editor.ask("recordClaim",
				"{'claim': {%s, 'retracts': [{'claim': 'claim:report', 'reason': 'Wrong.'}]}}".formatted(NEW),
				ALL + " claim { retracts { edges { withdraws node { withdrawn } } } }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("claim").path("retracts").toString())
			.isEqualTo("{\"edges\":[{\"withdraws\":false,\"node\":{\"withdrawn\":false}}]}");
		assertThat(answer.path("warnings").findValuesAsString("path")).containsExactly("claim.retracts[0].claim");
		assertThat(answer.path("warnings").get(0).path("message").asString())
			.contains("expected one by its source: organization:n")
			.contains("DISPUTES");
	}

	@Test
	void remembersAlsoWhatAlteredNothing() {
		String verify = "{'id': 'claim:report', 'expectedVersion': %d, 'verification': '%s', 'reason': 'R.'%s}";
		JsonNode first = this.editor.ask("verifyClaim",
				verify.formatted(1, "UNVERIFIED", ", 'idempotencyKey': 'nothing-new'"),
				"change { id newCount changedCount } problems { code }");
		this.editor.ask("verifyClaim", verify.formatted(1, "VERIFIED", ""), "problems { code }");
		JsonNode again = this.editor.ask("verifyClaim",
				verify.formatted(1, "UNVERIFIED", ", 'verificationNote': null, 'idempotencyKey': 'nothing-new'"),
				"change { id newCount changedCount } problems { code }");
		JsonNode other = this.editor.ask("verifyClaim",
				verify.formatted(2, "REFUTED", ", 'idempotencyKey': 'nothing-new'"), "problems { code }");

		assertThat(first.path("problems")).isEmpty();
		assertThat(first.path("change").path("changedCount").asInt(-1)).isZero();
		assertThat(again).isEqualTo(first);
		assertThat(other.path("problems").findValuesAsString("code")).containsExactly("KEY_REUSED");
		assertThat(this.graph.rows("MATCH (c:Claim {id: 'claim:report'}) RETURN c.verification AS v"))
			.containsExactly(Map.of("v", "VERIFIED"));
	}

	@Test
	void keepsNoKeyThatOthersCouldRead() {
		String record = "{'claim': {%s}, 'idempotencyKey': 'of-my-own'}".formatted(NEW);
		JsonNode first = this.editor.ask("recordClaim", record, "change { id }");
		String kept = "MATCH (c:Change {id: '%s'}) RETURN c.idempotencyKey AS key"
			.formatted(first.path("change").path("id").asString());

		assertThat(this.graph.rows(kept).getFirst().get("key")).asString().doesNotContain("of-my-own");
		this.graph.rows(kept.replace("RETURN", "SET c.idempotencyKey = 'account:editor' + $c + 'of-my-own' RETURN")
			.replace("$c", "'\\n'"));
		assertThat(this.editor.ask("recordClaim", record, "change { id }")).isEqualTo(first);
	}

	@Test
	void namesPlacesOfTheInputOnly() {
		this.graph.rows("MATCH (c:Claim {id: 'claim:report'}) SET c.low = 50, c.high = 40, c.comparator = 'BETWEEN'");

		JsonNode problems = this.editor
			.ask("verifyClaim",
					"{'id': 'claim:report', 'expectedVersion': 1, 'verification': 'VERIFIED', 'reason': 'R.'}", ALL)
			.path("problems");

		assertThat(problems.findValuesAsString("path")).containsExactly("id");
		assertThat(problems.get(0).path("message").asString()).startsWith("in what is recorded, at figure.low: ")
			.endsWith("put it right with correctClaim");
	}

	@Test
	void reviewsWithARating() {
		JsonNode none = this.editor.ask("reviewClaim", "{'claim': {%s}}".formatted(NEW), ALL);
		JsonNode answer = this.editor.ask("reviewClaim",
				"{'claim': {'id': 'claim:check', 'statement': 'N finds it false.', "
						+ "'claimant': 'organization:n', 'statedOn': '2024-06-01', 'reviews': [{'claim': 'claim:said', 'rating': 'False', 'normalized': 'FALSE'}]}}",
				"claim { reviews { edges { rating normalized reviewed: node { id reviewCount } } } } change { action } problems { message }");

		assertThat(none.path("problems").get(0).path("path").asString()).isEqualTo("claim.reviews");
		assertThat(answer.path("claim").toString())
			.isEqualTo("{\"reviews\":{\"edges\":[{\"rating\":\"False\",\"normalized\":\"FALSE\","
					+ "\"reviewed\":{\"id\":\"claim:said\",\"reviewCount\":1}}]}}");
		assertThat(answer.path("change").path("action").asString()).isEqualTo("REVIEW_CLAIM");
	}

	@Test
	void removesAsIfItHadNeverBeenThereAndLeavesAStone() {
		List<String> before = this.graph.digest();
		String citing = "'cites': [{'claim': 'claim:said'}], 'expresses': ['proposition:p'], 'appearsIn': [{'article': 'article:a'}],"
				+ "'reviews': [{'claim': 'claim:report', 'rating': 'True', 'normalized': 'TRUE'}]";
		this.editor.ask("recordClaim", "{'claim': {%s, %s}}".formatted(NEW, citing), ALL);
		this.editor.ask("correctClaim", "{'expectedVersion': 1, 'reason': 'R', 'claim': {%s, %s}}"
			.formatted(NEW.replace("50 fell", "55 fell"), citing), ALL);

		JsonNode answer = this.admin.ask("removeClaim",
				"{'id': 'claim:new', 'expectedVersion': 2, 'reason': 'Names a victim.'}",
				"removedId change { action reason accountName subjectId removedCount records { totalCount } } problems { message }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("removedId").asString()).isEqualTo("claim:new");
		assertThat(answer.path("change").toString())
			.isEqualTo("{\"action\":\"REMOVE_CLAIM\",\"reason\":\"Names a victim.\","
					+ "\"accountName\":\"Test ADMIN\",\"subjectId\":\"claim:new\",\"removedCount\":1,\"records\":{\"totalCount\":0}}");
		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(this.graph.rows("MATCH (v:ClaimVersion) RETURN v")).isEmpty();
		assertThat(this.graph.rows("MATCH (s:RemovedClaim) RETURN s {.id, .removedBy, .reason} AS s").toString())
			.contains("claim:new")
			.contains("Test ADMIN")
			.contains("Names a victim.");
		assertThat(this.graph.rows(
				"MATCH (n) WHERE any(key IN keys(n) WHERE n[key] IS :: STRING AND n[key] CONTAINS '55 fell') RETURN n"))
			.isEmpty();
	}

	@Test
	void recordsNothingAgainThatWasRemoved() {
		this.admin.ask("removeClaim", "{'id': 'claim:report', 'expectedVersion': 1, 'reason': 'Twice.'}", "removedId");

		JsonNode answer = this.editor.ask("recordClaim",
				"{'claim': {'id': 'claim:report', 'statement': 'Again.', 'claimant': 'organization:n'}}", ALL);
		List<String> faults = TestImport.load(this.context,
				file("{'type': 'claim', 'id': 'claim:report', 'statement': 'Again.', 'claimant': 'organization:n'}"));

		assertThat(answer.path("problems").get(0).path("message").asString())
			.startsWith("found claim:report, which Test ADMIN removed on ")
			.endsWith("(Twice.), expected another identifier: what was removed is not recorded again");
		assertThat(faults).singleElement()
			.satisfies(
					(fault) -> assertThat(fault).endsWith(answer.path("problems").get(0).path("message").asString()));
	}

	@Test
	void removesNothingThatOthersReferTo() {
		List<String> before = this.graph.digest();

		JsonNode answer = this.admin.ask("removeClaim", "{'id': 'claim:said', 'expectedVersion': 1, 'reason': 'R'}",
				"removedId problems { path code message }");

		assertThat(answer.path("problems").get(0).path("code").asString()).isEqualTo("REFERRED_TO");
		assertThat(answer.path("problems").get(0).path("message").asString()).endsWith("claim:report");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void recordsADossierWholeOrNotAtAll() {
		List<String> before = this.graph.digest();
		String dossier = "'article': {'id': 'article:d', 'title': 'D', 'publisher': 'organization:n'},"
				+ "'speakers': [{'id': 'speaker:d', 'name': 'D'}], 'claims': [{'id': 'claim:d', 'statement': 'D.', 'claimant': 'speaker:d', "
				+ "'cites': [{'claim': 'claim:said', 'cue': 'reportedly'}]}%s]";

		JsonNode faulty = this.editor.ask("recordDossier",
				"{'dossier': {%s}}".formatted(
						dossier.formatted(", {'id': 'claim:e', 'statement': 'E.', 'claimant': 'speaker:nobody'}")),
				"article { id } problems { path code }");
		List<String> between = this.graph.digest();
		JsonNode right = this.editor.ask("recordDossier", "{'dossier': {%s}}".formatted(dossier.formatted("")),
				"article { title claims { edges { node { id } } } } change { action newCount } problems { path }");

		assertThat(faulty.path("problems").get(0).path("path").asString()).isEqualTo("dossier.claims[1].claimant");
		assertThat(between).isEqualTo(before);
		assertThat(right.toString())
			.isEqualTo("{\"article\":{\"title\":\"D\",\"claims\":{\"edges\":[{\"node\":{\"id\":\"claim:d\"}}]}},"
					+ "\"change\":{\"action\":\"RECORD_DOSSIER\",\"newCount\":3},\"problems\":[]}");
	}

	@Test
	void altersByADossierOnlyWithAReasonAndOnTheVersionThatWasRead() {
		String input = "{'dossier': {'speakers': [{'id': 'speaker:s', 'name': 'S the second'}]}%s}";

		JsonNode silent = this.editor.ask("recordDossier", input.formatted(""), "problems { path code message }");
		JsonNode unread = this.editor.ask("recordDossier", input.formatted(", 'reason': 'R'"),
				"problems { path code message }");
		JsonNode stale = this.editor.ask("recordDossier",
				input.formatted(", 'reason': 'R', 'expectedVersions': [{'id': 'speaker:s', 'version': 7}]"),
				"problems { path code }");
		JsonNode right = this.editor.ask("recordDossier",
				input.formatted(", 'reason': 'R', 'expectedVersions': [{'id': 'speaker:s', 'version': 1}]"),
				"problems { path } change { changedCount }");

		assertThat(silent.path("problems").get(0).path("code").asString()).isEqualTo("REASON_MISSING");
		assertThat(silent.path("problems").get(0).path("message").asString()).endsWith("speaker:s");
		assertThat(unread.path("problems").toString())
			.isEqualTo("[{\"path\":\"expectedVersions\",\"code\":\"VERSION_MISSING\","
					+ "\"message\":\"found none of speaker:s, which is recorded with another content as version 1, expected the version "
					+ "that was read: read it, and if it is to be altered send {id: \\\"speaker:s\\\", version: 1} with it\"}]");
		assertThat(stale.path("problems").get(0).toString())
			.isEqualTo("{\"path\":\"expectedVersions[0].version\",\"code\":\"VERSION_CONFLICT\"}");
		assertThat(right.toString()).isEqualTo("{\"problems\":[],\"change\":{\"changedCount\":1}}");
	}

	@Test
	void validatesWhileSomebodyWrites() {
		List<JsonNode> answers = new ArrayList<>();
		try (Session session = this.driver.session()) {
			session.executeWriteWithoutResult((other) -> {
				WriteOrder.enter(other);
				answers.add(this.editor.ask("correctClaim",
						"{'validateOnly': true, 'expectedVersion': 1, 'reason': 'R', 'claim': {'id': 'claim:said', 'statement': 'X.', 'claimant': 'speaker:s'}}",
						"problems { code }"));
				answers.add(this.editor.ask("recordDossier",
						"{'validateOnly': true, 'dossier': {'speakers': [{'id': 'speaker:s', 'name': 'S the second'}]}}",
						"problems { code }"));
				answers.add(this.admin.ask("removeClaim",
						"{'validateOnly': true, 'id': 'claim:report', 'expectedVersion': 1, 'reason': 'R'}",
						"removedId problems { code }"));
			});
		}

		assertThat(answers).extracting(JsonNode::toString)
			.containsExactly("{\"problems\":[]}",
					"{\"problems\":[{\"code\":\"REASON_MISSING\"},{\"code\":\"VERSION_MISSING\"}]}",
					"{\"removedId\":null,\"problems\":[]}");
	}

	@Test
	void answersAKeyThatComesAgainAsTheFirstTime() {
		String input = "{'idempotencyKey': 'k-%d', 'claim': {%s, 'statedOn': '2024-05-02'}}"
			.formatted(System.nanoTime(), NEW.replace("'statedOn': '2024-05-02',", ""));
		JsonNode first = this.editor.ask("recordClaim", input, ALL + " change { number }");
		long changes = changes();
		JsonNode second = this.editor.ask("recordClaim", input, ALL + " change { number }");
		JsonNode other = this.editor.ask("recordClaim", input.replace("50 fell", "51 fell"), ALL);
		JsonNode elsewhere = new Editor(this.service, new Account("account:another", "Another", Role.EDITOR))
			.ask("recordClaim", input, ALL);

		assertThat(first.path("change").path("number").asLong()).isPositive();
		assertThat(second).isEqualTo(first);
		assertThat(changes()).isEqualTo(changes + 1);
		assertThat(other.path("problems").get(0).path("code").asString()).isEqualTo("KEY_REUSED");
		assertThat(elsewhere.path("problems")).isEmpty();
	}

	@Test
	void aCorrectionThatComesAgainAfterItsAnswerWasLostIsMadeOnce() {
		String input = "{'idempotencyKey': 'c-%d', 'expectedVersion': 1, 'reason': 'R', 'claim': {'id': 'claim:said', 'statement': 'Once.', 'claimant': 'speaker:s'}}"
			.formatted(System.nanoTime());
		JsonNode first = this.editor.ask("correctClaim", input, ALL);
		JsonNode again = this.editor.ask("correctClaim", input, ALL);

		assertThat(again).isEqualTo(first);
		assertThat(again.path("claim").path("version").asInt()).isEqualTo(2);
	}

	@Test
	void refusesWhoMayNot() {
		String claim = "{'claim': {%s}%s}";
		List<String> before = this.graph.digest();
		String document = "mutation($input: RecordClaimInput!) { theOther: recordClaim(input: $input) { problems { message } } }";

		JsonNode reader = Editor.with(this.service, Role.READER)
			.answer(document, claim.formatted(NEW, ", 'validateOnly': true"));
		JsonNode contributor = Editor.with(this.service, Role.CONTRIBUTOR).answer(document, claim.formatted(NEW, ""));
		JsonNode validating = Editor.with(this.service, Role.CONTRIBUTOR)
			.answer(document, claim.formatted(NEW, ", 'validateOnly': true"));
		JsonNode removing = this.editor.answer(
				"mutation($input: RemoveClaimInput!) { removeClaim(input: $input) { removedId } }",
				"{'id': 'claim:report', 'expectedVersion': 1, 'reason': 'R'}");

		assertThat(reader.path("errors").get(0).path("code").asString()).isEqualTo("FORBIDDEN");
		assertThat(contributor.path("errors").get(0).path("message").asString())
			.isEqualTo("To record claims you need the role EDITOR or a higher one; this token has CONTRIBUTOR.");
		assertThat(validating.path("errors")).isEmpty();
		assertThat(removing.path("errors").get(0).path("code").asString()).isEqualTo("FORBIDDEN");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void doesSeveralFieldsOneAfterTheOther() {
		JsonNode answer = this.editor.answer(
				"""
						mutation {
							a: recordClaim(input: {claim: {id: "claim:x", statement: "X.", claimant: "speaker:s"}}) { claim { id } problems { code } }
							b: recordClaim(input: {claim: {id: "claim:y", statement: "Y.", claimant: "speaker:nobody"}}) { claim { id } problems { code } }
							c: recordClaim(input: {claim: {id: "claim:z", statement: "Z.", claimant: "speaker:s",
								cites: [{claim: "claim:x"}]}}) { claim { id } problems { code } }
						}
						""",
				"{}");

		assertThat(answer.path("errors")).isEmpty();
		assertThat(answer.path("data").toString()).isEqualTo("{\"a\":{\"claim\":{\"id\":\"claim:x\"},\"problems\":[]},"
				+ "\"b\":{\"claim\":null,\"problems\":[{\"code\":\"INVALID\"}]},\"c\":{\"claim\":{\"id\":\"claim:z\"},\"problems\":[]}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\u0000b", "\\ud800x", "\\u202eabc", " \\u200b" })
	void answersHostileTextWithOneProblem(String text) {
		JsonNode problems = this.editor
			.ask("recordClaim",
					"{'claim': {'id': 'claim:new', 'statement': '%s', 'claimant': 'speaker:s'}}".formatted(text), ALL)
			.path("problems");

		assertThat(problems).hasSize(1);
		assertThat(problems.get(0).path("path").asString()).isEqualTo("claim.statement");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'medium': 'SHOUTED'", "'statement': 7", "'figure': [1]", "'colour': 'red'",
			"'cites': 'claim:said'", "'cites': [{'claim': ['x']}]" })
	void refusesWhatIsOfAnotherType(String field) {
		JsonNode answer = this.editor.answer(
				"mutation($input: RecordClaimInput!) { recordClaim(input: $input) { problems { message } } }",
				"{'claim': {'id': 'claim:new', 'claimant': 'speaker:s'%s, %s}}"
					.formatted(field.contains("statement") ? "" : ", 'statement': 'S.'", field));

		assertThat(answer.path("errors").size() + answer.path("data").path("recordClaim").path("problems").size())
			.isEqualTo(1);
		assertThat(this.graph.rows("MATCH (c:Claim {id: 'claim:new'}) RETURN c")).isEmpty();
	}

	private Path file(String line) {
		try {
			return java.nio.file.Files.writeString(this.folder.resolve("one.jsonl"), line.replace('\'', '"'));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private String statement(String id) {
		return String
			.valueOf(this.graph.rows("MATCH (c:Claim {id: '" + id + "'}) RETURN c.statement AS s").getFirst().get("s"));
	}

	private long changes() {
		return this.graph.number("MATCH (c:Change) RETURN count(c) AS n");
	}

}
