package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.claimtrail.account.Account;
import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** What is proposed stays out of the graph until an editor accepts it, once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.main.lazy-initialization=true", "claimtrail.proposals.pending=3" })
@ContextConfiguration(initializers = SharedStore.class)
class ProposalsIT {

	private static final String ALL = "proposal { id state mine proposedBy decidedBy decision } change { action accountName "
			+ "proposerName reason newCount changedCount subjectId } problems { path code message } warnings { path code message }";

	private static final String NEW = "'dossier': {'article': {'id': 'article:p', 'title': 'Proposed zebra', 'publisher': 'organization:o'},"
			+ "'claims': [{'id': 'claim:p', 'statement': 'A zebra fell.', 'claimant': 'speaker:s', 'cites': [{'claim': 'claim:said'}]}]}";

	private static final String ALTERING = "'dossier': {'speakers': [{'id': 'speaker:s', 'name': 'S the second'}]},"
			+ "'reason': 'He was crowned.', 'expectedVersions': [{'id': 'speaker:s', 'version': 1}]";

	private final ApplicationContext context;

	private final Graph graph;

	private final ExecutionGraphQlService service;

	private final Editor author;

	private final Editor other;

	private final Editor editor;

	@TempDir
	private Path folder;

	ProposalsIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.graph = new Graph(driver);
		this.service = service;
		this.author = Editor.with(service, Role.CONTRIBUTOR);
		this.other = new Editor(service, new Account("account:other", "Other", Role.CONTRIBUTOR));
		this.editor = Editor.with(service, Role.EDITOR);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder, List.of(
				"{'type':'organization','id':'organization:o','name':'O','kind':'NEWS'}",
				"{'type':'speaker','id':'speaker:s','name':'S'}",
				"{'type':'claim','id':'claim:said','statement':'Said.','claimant':'speaker:s','statedOn':'2024-05-01'}"));
	}

	@AfterEach
	void clear() {
		this.graph.clear();
		this.graph.rows("MATCH (n:RemovedClaim|Proposal) DETACH DELETE n");
	}

	@Test
	void keepsOutOfTheGraphWhatIsOnlyProposed() {
		List<String> before = this.graph.digest();
		JsonNode seen = readers();
		long changes = changes();

		JsonNode answer = this.author.ask("proposeDossier", "{%s, 'reason': 'Seen in print.'}".formatted(NEW), ALL);

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.at("/proposal/state").asString()).isEqualTo("PENDING");
		assertThat(answer.at("/proposal/mine").asBoolean()).isTrue();
		assertThat(answer.path("change").isNull()).isTrue();
		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(readers()).isEqualTo(seen);
		assertThat(changes()).isEqualTo(changes);
	}

	@Test
	void isCheckedAsADossierThatIsRecorded() {
		String faulty = "{'dossier': {'claims': [{'id': 'claim:x', 'statement': 'X.', 'claimant': 'speaker:nobody', 'statedOn': '2024-13-01'}]}}";
		String altering = "{%s}".formatted(ALTERING.substring(0, ALTERING.indexOf(",'reason'")));
		String half = "{'dossier': {'claims': [{'id': 'claim:x', 'statement': 'X\\ud800.', 'claimant': 'speaker:s'}]}}";

		for (String input : List.of(faulty, altering, half)) {
			JsonNode proposed = this.author.ask("proposeDossier", input, "problems { path code message }");
			JsonNode recorded = this.editor.ask("recordDossier", input, "problems { path code message }");
			assertThat(proposed.path("problems")).isNotEmpty().isEqualTo(recorded.path("problems"));
		}
		assertThat(proposals(this.editor)).isEmpty();
	}

	@Test
	void keepsNothingThatIsOnlyChecked() {
		JsonNode answer = this.author.ask("proposeDossier", "{%s, 'validateOnly': true}".formatted(NEW), ALL);

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("proposal").isNull()).isTrue();
		assertThat(proposals(this.editor)).isEmpty();
	}

	@Test
	void isSeenByItsAuthorAndByEditors() {
		String id = propose(NEW);

		assertThat(proposals(this.author)).containsExactly(id);
		assertThat(proposals(this.other)).isEmpty();
		assertThat(proposals(this.editor)).containsExactly(id);
		assertThat(one(this.other, id).isNull()).isTrue();
		assertThat(one(this.author, id).path("dossier").asString()).contains("A zebra fell.");
		assertThat(this.other.ask("withdrawProposal", "{'id': '%s'}".formatted(id), "problems { code }").toString())
			.isEqualTo("{\"problems\":[{\"code\":\"NOT_FOUND\"}]}");
	}

	@Test
	void asksForTheRoleThatIsNeeded() {
		String id = propose(NEW);
		Editor reader = Editor.with(this.service, Role.READER);

		JsonNode read = reader.answer("{ a: proposals { totalCount } b: proposal(id: \"%s\") { id } }".formatted(id),
				"{}");
		JsonNode accept = this.author.answer(
				"mutation { b: withdrawProposal(input: {id: \"proposal:0\"}) { problems { code } } a: acceptProposal(input: {id: \"%s\"}) { problems { code } } }"
					.formatted(id),
				"{}");
		JsonNode reject = this.author.answer(
				"mutation { a: rejectProposal(input: {id: \"%s\", reason: \"R\", validateOnly: true}) { problems { code } } }"
					.formatted(id),
				"{}");

		assertThat(read.at("/errors/0/message").asString())
			.isEqualTo("To read proposals you need the role CONTRIBUTOR or a higher one; this token has READER.");
		for (JsonNode decide : List.of(accept, reject)) {
			assertThat(decide.at("/errors/0/code").asString()).isEqualTo("FORBIDDEN");
			assertThat(decide.at("/errors/0/message").asString()).contains("EDITOR");
		}
		assertThat(one(this.author, id).path("state").asString()).isEqualTo("PENDING");
	}

	@Test
	void isRecordedAsAnyDossierWhenItIsAccepted() {
		this.editor.ask("recordDossier", "{%s}".formatted(NEW), "problems { message }");
		List<String> recorded = this.graph.digest();
		load();
		String id = propose(NEW + ", 'reason': 'Seen in print.'");

		JsonNode answer = this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL + " article { title }");

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("change").toString())
			.isEqualTo("{\"action\":\"ACCEPT_PROPOSAL\",\"accountName\":\"Test EDITOR\","
					+ "\"proposerName\":\"Test CONTRIBUTOR\",\"reason\":\"Seen in print.\",\"newCount\":2,\"changedCount\":0,\"subjectId\":\"article:p\"}");
		assertThat(answer.at("/proposal/state").asString()).isEqualTo("ACCEPTED");
		assertThat(answer.at("/proposal/decidedBy").asString()).isEqualTo("Test EDITOR");
		assertThat(answer.at("/article/title").asString()).isEqualTo("Proposed zebra");
		assertThat(this.graph.digest()).isEqualTo(recorded);
		assertThat(one(this.author, id).at("/change/action").asString()).isEqualTo("ACCEPT_PROPOSAL");
	}

	@Test
	void isDecidedOnce() {
		String id = propose(NEW);
		this.editor.ask("acceptProposal", "{'id': '%s', 'idempotencyKey': 'key-%s'}".formatted(id, id), ALL);
		long changes = changes();

		JsonNode same = this.editor.ask("acceptProposal", "{'id': '%s', 'idempotencyKey': 'key-%s'}".formatted(id, id),
				ALL);
		JsonNode again = this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL);
		JsonNode rejected = this.editor.ask("rejectProposal", "{'id': '%s', 'reason': 'R'}".formatted(id), ALL);
		JsonNode withdrawn = this.author.ask("withdrawProposal", "{'id': '%s'}".formatted(id), ALL);

		assertThat(same.path("problems")).isEmpty();
		assertThat(same.at("/change/action").asString()).isEqualTo("ACCEPT_PROPOSAL");
		for (JsonNode late : List.of(again, rejected, withdrawn)) {
			assertThat(late.at("/problems/0/code").asString()).isEqualTo("NOT_PENDING");
			assertThat(late.at("/problems/0/message").asString())
				.startsWith("found %s, which Test EDITOR accepted on ".formatted(id));
		}
		assertThat(changes()).isEqualTo(changes);
	}

	@Test
	void isDecidedByOneOfTwoEditorsAtOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			load();
			String id = propose(NEW);
			long changes = changes();
			List<JsonNode> answers = together(
					() -> this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL),
					() -> new Editor(this.service, new Account("account:second", "Second", Role.EDITOR))
						.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL),
					() -> this.editor.ask("rejectProposal", "{'id': '%s', 'reason': 'R'}".formatted(id), ALL));

			assertThat(answers.stream().filter((answer) -> answer.path("problems").isEmpty())).hasSize(1);
			assertThat(
					answers.stream().flatMap((answer) -> answer.path("problems").findValuesAsString("code").stream()))
				.containsExactly("NOT_PENDING", "NOT_PENDING");
			assertThat(changes())
				.isEqualTo(changes + (one(this.editor, id).path("state").asString().equals("ACCEPTED") ? 1 : 0));
		}
	}

	@Test
	void overwritesNothingThatWasAlteredSince() {
		String id = propose(ALTERING);
		this.editor.ask("recordDossier",
				"{'dossier': {'speakers': [{'id': 'speaker:s', 'name': 'S.'}]}, 'reason': 'Short.', 'expectedVersions': [{'id': 'speaker:s', 'version': 1}]}",
				"problems { code }");
		List<String> before = this.graph.digest();

		JsonNode seen = one(this.editor, id);
		JsonNode late = this.editor.ask("acceptProposal", "{'id': '%s', 'reason': 'R'}".formatted(id), ALL);
		JsonNode stale = this.editor.ask("acceptProposal",
				"{'id': '%s', 'reason': 'R', 'expectedVersions': [{'id': 'speaker:s', 'version': 1}]}".formatted(id),
				ALL);
		List<String> after = this.graph.digest();
		JsonNode read = this.editor.ask("acceptProposal",
				"{'id': '%s', 'reason': 'R', 'expectedVersions': [{'id': 'speaker:s', 'version': 2}]}".formatted(id),
				ALL);

		assertThat(seen.path("changedSince")).hasSize(1);
		assertThat(seen.at("/changedSince/0").toString()).isEqualTo(
				"{\"recordId\":\"speaker:s\",\"isGiven\":true,\"effect\":\"CHANGED\",\"version\":2,\"action\":\"RECORD_DOSSIER\",\"accountName\":\"Test EDITOR\",\"reason\":\"Short.\"}");
		assertThat(seen.at("/effect/changedRecords/0").asString()).isEqualTo("speaker:s");
		assertThat(seen.at("/effect/problems/0/code").asString()).isEqualTo("VERSION_CONFLICT");
		assertThat(late.at("/problems/0/code").asString()).isEqualTo("VERSION_CONFLICT");
		assertThat(stale.at("/problems/0/code").asString()).isEqualTo("VERSION_CONFLICT");
		assertThat(after).isEqualTo(before);
		assertThat(read.path("problems")).isEmpty();
		assertThat(read.at("/change/changedCount").asInt()).isEqualTo(1);
	}

	@Test
	void tellsWhatBecameOfWhatItCites() {
		String id = propose(NEW);
		this.editor.ask("correctClaim", "{'expectedVersion': 1, 'reason': 'Misheard.', 'claim': "
				+ "{'id': 'claim:said', 'statement': 'Other.', 'claimant': 'speaker:s'}}", "problems { code }");

		JsonNode seen = one(this.editor, id);

		assertThat(seen.at("/changedSince/0/recordId").asString()).isEqualTo("claim:said");
		assertThat(seen.at("/changedSince/0/isGiven").asBoolean()).isFalse();
		assertThat(seen.path("effect").toString()).isEqualTo(
				"{\"newRecords\":[\"article:p\",\"claim:p\"],\"changedRecords\":[],\"unchangedRecords\":[],\"problems\":[]}");
		assertThat(this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL).path("problems")).isEmpty();
	}

	@Test
	void isAcceptedWhereAllOfItIsThereByThen() {
		String id = propose(NEW);
		this.editor.ask("recordDossier", "{%s}".formatted(NEW), "problems { code }");
		long changes = changes();

		JsonNode answer = this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL);

		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("change").isNull()).isTrue();
		assertThat(answer.at("/proposal/state").asString()).isEqualTo("ACCEPTED");
		assertThat(changes()).isEqualTo(changes);
	}

	@Test
	void triesOutWithoutDeciding() {
		String id = propose(NEW);
		List<String> before = this.graph.digest();

		this.editor.ask("acceptProposal", "{'id': '%s', 'validateOnly': true}".formatted(id), ALL);
		this.editor.ask("rejectProposal", "{'id': '%s', 'reason': 'R', 'validateOnly': true}".formatted(id), ALL);

		assertThat(one(this.editor, id).path("state").asString()).isEqualTo("PENDING");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void isRejectedForAReasonAndWithdrawnByItsAuthorWithoutOne() {
		String first = propose(NEW);
		String second = propose(ALTERING);
		List<String> before = this.graph.digest();
		long changes = changes();

		JsonNode silent = this.editor.ask("rejectProposal", "{'id': '%s', 'reason': ' '}".formatted(first), ALL);
		JsonNode rejected = this.editor.ask("rejectProposal",
				"{'id': '%s', 'reason': 'No source.', 'idempotencyKey': 'r'}".formatted(first), ALL);
		JsonNode again = this.editor.ask("rejectProposal",
				"{'id': '%s', 'reason': 'No source.', 'idempotencyKey': 'r'}".formatted(first), ALL);
		JsonNode foreign = this.editor.ask("withdrawProposal", "{'id': '%s'}".formatted(second), ALL);
		JsonNode withdrawn = this.author.ask("withdrawProposal", "{'id': '%s'}".formatted(second), ALL);

		assertThat(silent.at("/problems/0/code").asString()).isEqualTo("REASON_MISSING");
		assertThat(rejected.path("proposal").toString())
			.isEqualTo(("{\"id\":\"%s\",\"state\":\"REJECTED\",\"mine\":false,"
					+ "\"proposedBy\":\"Test CONTRIBUTOR\",\"decidedBy\":\"Test EDITOR\",\"decision\":\"No source.\"}")
				.formatted(first));
		assertThat(again).isEqualTo(rejected);
		assertThat(foreign.at("/problems/0/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(withdrawn.at("/proposal/state").asString()).isEqualTo("WITHDRAWN");
		assertThat(this.graph.digest()).isEqualTo(before);
		assertThat(changes()).isEqualTo(changes);
	}

	@Test
	void isKeptOnceHoweverOftenItIsSent() {
		String input = "{%s, 'idempotencyKey': 'p'}".formatted(NEW);

		JsonNode first = this.author.ask("proposeDossier", input, ALL);
		JsonNode second = this.author.ask("proposeDossier", input, ALL);
		JsonNode altered = this.author.ask("proposeDossier", input.replace("zebra", "horse"), ALL);

		assertThat(second).isEqualTo(first);
		assertThat(altered.at("/problems/0/code").asString()).isEqualTo("KEY_REUSED");
		assertThat(proposals(this.author)).hasSize(1);
	}

	@Test
	void takesAKeyForOneDecisionAboutOneProposal() {
		String first = propose(NEW);
		String second = propose(NEW.replace("claim:p", "claim:q").replace("article:p", "article:q"));
		String asked = "{'id': '%s', 'reason': 'R.', 'idempotencyKey': 'k'}";
		long changes = changes();

		assertThat(decide("rejectProposal", asked.formatted(first))).isEmpty();
		assertThat(decide("rejectProposal", asked.formatted(first))).isEmpty();
		assertThat(decide("acceptProposal", asked.formatted(first))).containsExactly("KEY_REUSED");
		assertThat(decide("rejectProposal", asked.formatted(second))).containsExactly("KEY_REUSED");
		assertThat(decide("acceptProposal", asked.formatted(second))).containsExactly("KEY_REUSED");
		assertThat(changes()).isEqualTo(changes);
		assertThat(one(this.editor, second).path("state").asString()).isEqualTo("PENDING");
	}

	private List<String> decide(String mutation, String input) {
		return this.editor.ask(mutation, input, "problems { code }")
			.path("problems")
			.valueStream()
			.map((problem) -> problem.path("code").asString())
			.toList();
	}

	@Test
	void refusesAKeyThatIsNone() {
		String input = "{%s, 'idempotencyKey': '%s'}".formatted(NEW, "k".repeat(201));

		assertThat(this.author.ask("proposeDossier", input, "problems { path }").toString())
			.isEqualTo("{\"problems\":[{\"path\":\"idempotencyKey\"}]}");
		assertThat(proposals(this.editor)).isEmpty();
	}

	@Test
	void keepsNothingButTheHeadlineOfWhatIsTakenBack() {
		String id = propose(NEW);
		this.author.ask("withdrawProposal", "{'id': '%s'}".formatted(id), "problems { code }");

		JsonNode withdrawn = one(this.author, id);
		assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
		assertThat(withdrawn.path("dossier").isNull()).isTrue();
		assertThat(this.graph.rows("MATCH (p:Proposal) RETURN properties(p) AS p").toString())
			.contains("Proposed zebra")
			.doesNotContain("A zebra fell.");
	}

	@Test
	void keepsNoMoreOfOneAccountThanMayWait() {
		String first = propose(NEW);
		propose(NEW);
		propose(NEW);

		JsonNode fourth = this.author.ask("proposeDossier", "{%s}".formatted(NEW), ALL);
		JsonNode others = this.other.ask("proposeDossier", "{%s}".formatted(NEW), ALL);
		this.author.ask("withdrawProposal", "{'id': '%s'}".formatted(first), ALL);

		assertThat(fourth.at("/problems/0/code").asString()).isEqualTo("TOO_MANY_PENDING");
		assertThat(others.path("problems")).isEmpty();
		assertThat(this.author.ask("proposeDossier", "{%s}".formatted(NEW), ALL).path("problems")).isEmpty();
	}

	@Test
	void keepsNoWordsOfAClaimThatWasRemoved() {
		String id = propose(NEW);
		this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(id), ALL);
		String pending = propose(NEW);

		Editor.with(this.service, Role.ADMIN)
			.ask("removeClaim", "{'id': 'claim:p', 'expectedVersion': 1, 'reason': 'Names a victim.'}",
					"problems { code }");

		assertThat(this.graph.rows(
				"MATCH (n) WHERE any(key IN keys(n) WHERE n[key] IS :: STRING AND n[key] CONTAINS 'A zebra fell') RETURN n"))
			.isEmpty();
		assertThat(one(this.editor, pending).path("dossier").isNull()).isTrue();
		assertThat(this.editor.ask("acceptProposal", "{'id': '%s'}".formatted(pending), ALL)
			.at("/problems/0/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void isListedPageByPage() {
		String first = propose(NEW);
		String second = propose(ALTERING);
		this.author.ask("withdrawProposal", "{'id': '%s'}".formatted(first), ALL);
		String third = propose(NEW);

		JsonNode page = list(this.editor, "first: 2");
		JsonNode rest = list(this.editor,
				"first: 2, after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString()));

		assertThat(page.path("nodes").findValuesAsString("id")).containsExactly(third, second);
		assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(page.path("totalCount").asInt()).isEqualTo(3);
		assertThat(rest.path("nodes").findValuesAsString("id")).containsExactly(first);
		assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(list(this.editor, "where: {state: [WITHDRAWN]}").path("nodes").findValuesAsString("id"))
			.containsExactly(first);
		assertThat(list(this.editor, "where: {mine: true}").path("nodes")).isEmpty();
		assertThat(
				this.editor.answer("{ proposals(after: \"x\") { totalCount } }", "{}").at("/errors/0/code").asString())
			.isEqualTo("BAD_CURSOR");
	}

	private String propose(String input) {
		JsonNode answer = this.author.ask("proposeDossier", "{%s}".formatted(input), ALL);
		assertThat(answer.path("problems")).isEmpty();
		return answer.at("/proposal/id").asString();
	}

	private List<String> proposals(Editor editor) {
		return list(editor, "first: 100").path("nodes").findValuesAsString("id");
	}

	private static JsonNode list(Editor editor, String arguments) {
		JsonNode answer = editor.answer(
				"{ proposals(" + arguments + ") { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }",
				"{}");
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.at("/data/proposals");
	}

	private static JsonNode one(Editor editor, String id) {
		JsonNode answer = editor.answer("{ proposal(id: \"" + id
				+ "\") { state dossier change { action } changedSince { recordId isGiven effect version action accountName reason } "
				+ "effect { newRecords changedRecords unchangedRecords problems { path code } } } }", "{}");
		assertThat(answer.path("errors")).as("%s", answer).isEmpty();
		return answer.at("/data/proposal");
	}

	/** What everybody is shown. */
	private JsonNode readers() {
		return Editor.with(this.service, Role.READER)
			.answer("{ search(text: \"zebra\") { totalCount } claims { totalCount } articles { totalCount } snapshot { number digest } "
					+ "node(id: \"claim:p\") { id } claim(id: \"claim:said\") { reportCount } }", "{}");
	}

	private long changes() {
		return this.graph.number("MATCH (c:Change) RETURN count(c) AS n");
	}

	@SafeVarargs
	private static List<JsonNode> together(Callable<JsonNode>... works) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
			List<JsonNode> answers = new ArrayList<>();
			for (Future<JsonNode> answer : threads.invokeAll(List.of(works))) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
