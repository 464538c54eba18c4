package org.claimtrail.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.claimtrail.account.Role;
import org.claimtrail.corpus.Graph;
import org.claimtrail.corpus.TestImport;
import org.claimtrail.neo4j.SharedStore;
import org.claimtrail.neo4j.WriteLock;
import org.claimtrail.neo4j.WriteTurn;
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

/** Dossiers that are recorded again by mutation without claims that they had. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = SharedStore.class)
class DossierPruningIT {

	private static final String ALL = "removedIds change { action reason accountName newCount changedCount removedCount } "
			+ "problems { path code message } warnings { path code message }";

	private final ApplicationContext context;

	private final ExecutionGraphQlService service;

	private final Graph graph;

	private final Editor editor;

	private final Editor admin;

	@TempDir
	private Path folder;

	DossierPruningIT(@Autowired ApplicationContext context, @Autowired Driver driver,
			@Autowired ExecutionGraphQlService service) {
		this.context = context;
		this.service = service;
		this.graph = new Graph(driver);
		this.editor = Editor.with(service, Role.EDITOR);
		this.admin = Editor.with(service, Role.ADMIN);
	}

	@BeforeEach
	void load() {
		clear();
		TestImport.lines(this.context, this.folder,
				List.of("{'type':'organization','id':'organization:n','name':'N','kind':'NEWS'}"));
		record(this.editor, "", "x", "y", "z");
	}

	@AfterEach
	void clear() {
		this.graph.clear();
		this.graph.rows("MATCH (stone:RemovedClaim) DETACH DELETE stone");
	}

	@Test
	void tellsWhatADossierHasNoMoreAndLeavesIt() {
		List<String> before = this.graph.digest();

		JsonNode answer = record(this.editor, "", "y");
		JsonNode checked = record(this.editor, "'validateOnly': true,", "y");

		assertThat(answer.path("warnings").toString()).isEqualTo("[{\"path\":\"dossier.claims\",\"code\":\"LEFT_OUT\","
				+ "\"message\":\"found 2 claims of article:a in the store and no longer in the document: claim:x, claim:z; "
				+ "pass --prune / prune: true to remove them\"}]");
		assertThat(answer.path("problems")).isEmpty();
		assertThat(answer.path("removedIds")).isEmpty();
		assertThat(checked).isEqualTo(answer);
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void removesInOneChangeWithItsReasonOnTheVersionsThatWereRead() {
		JsonNode silent = record(this.admin, "'prune': true,", "y");
		JsonNode unread = record(this.admin, "'prune': true, 'reason': 'R.',", "y");
		JsonNode stale = record(this.admin,
				"'prune': true, 'reason': 'R.', 'expectedVersions': [{'id': 'claim:x', 'version': 7}, {'id': 'claim:z', 'version': 1}],",
				"y");
		long between = claims();
		JsonNode answer = record(this.admin, read("R."), "y", "w");

		assertThat(silent.path("problems").findValuesAsString("code")).containsExactly("REASON_MISSING",
				"VERSION_MISSING", "VERSION_MISSING");
		assertThat(silent.path("problems").get(0).path("message").asString()).endsWith("claim:x, claim:z");
		assertThat(unread.path("problems").findValuesAsString("code")).containsExactly("VERSION_MISSING",
				"VERSION_MISSING");
		assertThat(unread.path("problems").get(0).path("message").asString())
			.endsWith("send {id: \"claim:x\", version: 1} with it");
		assertThat(stale.path("problems").findValuesAsString("code")).containsExactly("VERSION_CONFLICT");
		assertThat(between).isEqualTo(3);
		assertThat(answer.toString())
			.isEqualTo("{\"removedIds\":[\"claim:x\",\"claim:z\"],\"change\":{\"action\":\"RECORD_DOSSIER\","
					+ "\"reason\":\"R.\",\"accountName\":\"Test ADMIN\",\"newCount\":1,\"changedCount\":0,\"removedCount\":2},"
					+ "\"problems\":[],\"warnings\":[]}");
		assertThat(claims()).isEqualTo(2);
		assertThat(
				this.graph.rows("MATCH (s:RemovedClaim)<-[:REMOVED]-(c:Change) RETURN s.id AS id, s.removedBy AS by, "
						+ "s.accountId AS account, s.reason AS reason, c.removedCount AS removed ORDER BY id"))
			.containsExactly(stone("claim:x"), stone("claim:z"));
	}

	private static Map<String, Object> stone(String id) {
		return Map.of("id", id, "by", "Test ADMIN", "account", "account:admin", "reason", "R.", "removed", 2L);
	}

	@Test
	void removesOnceHoweverOftenItIsAsked() {
		String keyed = "'idempotencyKey': 'prune-%d', %s".formatted(System.nanoTime(), read("R."));
		JsonNode first = record(this.admin, keyed, "y");
		JsonNode again = record(this.admin, keyed, "y");
		JsonNode without = record(this.admin, "'prune': true, 'reason': 'R.',", "y");

		assertThat(first.path("removedIds")).hasSize(2);
		assertThat(again).isEqualTo(first);
		assertThat(without.toString()).isEqualTo("{\"removedIds\":[],\"change\":null,\"problems\":[],\"warnings\":[]}");
	}

	@Test
	void checksWithoutRemoving() {
		List<String> before = this.graph.digest();

		JsonNode faulty = record(this.admin, "'validateOnly': true, 'prune': true,", "y");
		JsonNode right = record(this.admin, "'validateOnly': true, " + read("R."), "y");

		assertThat(faulty.path("removedIds").toString()).isEqualTo("[\"claim:x\",\"claim:z\"]");
		assertThat(faulty.path("problems").findValuesAsString("code")).contains("REASON_MISSING");
		assertThat(right.toString())
			.isEqualTo("{\"removedIds\":[\"claim:x\",\"claim:z\"],\"change\":null,\"problems\":[],\"warnings\":[]}");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void removesForAdminsOnly() {
		List<String> before = this.graph.digest();
		String document = "mutation($input: RecordDossierInput!) { recordDossier(input: $input) { problems { code } } }";

		JsonNode editing = this.editor.answer(document, input(read("R."), "y", "w"));
		JsonNode checking = this.editor.answer(document, input("'validateOnly': true, " + read("R."), "y"));
		JsonNode without = this.editor.answer(document, input("'prune': false,", "y"));

		assertThat(editing.path("errors").get(0).path("code").asString()).isEqualTo("FORBIDDEN");
		assertThat(editing.path("errors").get(0).path("message").asString())
			.isEqualTo("To remove claims you need the role ADMIN or a higher one; this token has EDITOR.");
		assertThat(checking.path("errors").get(0).path("code").asString()).isEqualTo("FORBIDDEN");
		assertThat(without.path("errors")).isEmpty();
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void removesNothingThatOthersReferTo() {
		record("recordClaim",
				"{'claim': {'id': 'claim:citing', 'statement': 'C.', 'claimant': 'organization:n', 'cites': [{'claim': 'claim:x'}]}}");
		List<String> before = this.graph.digest();

		JsonNode answer = record(this.admin, read("R."), "y", "w");

		assertThat(answer.path("problems").toString()).isEqualTo("[{\"path\":\"dossier.claims\","
				+ "\"code\":\"REFERRED_TO\",\"message\":\"found claim:x, to which others refer, expected one that nothing "
				+ "refers to: remove or correct first claim:citing\"}]");
		assertThat(this.graph.digest()).isEqualTo(before);
	}

	@Test
	void leavesWhatPeopleRecordedOrCorrected() {
		record("recordClaim",
				"{'claim': {'id': 'claim:hand', 'statement': 'H.', 'claimant': 'organization:n', 'appearsIn': [{'article': 'article:a'}]}}");
		record("verifyClaim", "{'id': 'claim:z', 'expectedVersion': 1, 'verification': 'VERIFIED', 'reason': 'Read.'}");

		JsonNode answer = record(this.admin, read("R.").replace("'claim:z', 'version': 1", "'claim:z', 'version': 2"),
				"y");

		assertThat(answer.path("removedIds").toString()).isEqualTo("[\"claim:x\"]");
		assertThat(answer.path("warnings").get(0).path("message").asString())
			.endsWith("so that it is not removed: claim:z; if it is meant, remove it with removeClaim");
		assertThat(claims()).isEqualTo(3);
	}

	@Test
	void forgetsAClaimOfAnotherArticleAlsoWhenNothingElseIsAltered() {
		this.editor.ask("recordDossier",
				"""
						{'dossier': {'article': {'id': 'article:b', 'title': 'B'}, 'claims': [
							{'id': 'claim:x', 'statement': 'S.', 'claimant': 'organization:n', 'statedOn': '2024', 'appearsIn': [{'article': 'article:a'}]},
							{'id': 'claim:b', 'statement': 'S.', 'claimant': 'organization:n', 'statedOn': '2024'}]}}
						""",
				"problems { message }");
		String remove = "'prune': true, 'reason': 'R.', 'expectedVersions': [{'id': 'claim:x', 'version': 1}],";

		JsonNode first = record(this.admin, remove, "y", "z");
		JsonNode second = this.admin.ask("recordDossier", """
				{%s 'dossier': {'article': {'id': 'article:b', 'title': 'B'}, 'claims': [
					{'id': 'claim:b', 'statement': 'S.', 'claimant': 'organization:n', 'statedOn': '2024'}]}}
				""".formatted(remove), ALL);

		assertThat(first.path("removedIds")).isEmpty();
		assertThat(first.path("warnings").get(0).path("message").asString()).contains("in that of another article");
		assertThat(second.path("removedIds").toString()).isEqualTo("[\"claim:x\"]");
	}

	@Test
	void removesNothingByAProposalAndKeepsNotInMindWhatItHas() {
		JsonNode proposed = Editor.with(this.service, Role.CONTRIBUTOR)
			.ask("proposeDossier", input("", "y", "p"), "proposal { id } problems { message } warnings { code }");
		JsonNode accepted = this.editor.ask("acceptProposal",
				"{'id': '%s'}".formatted(proposed.path("proposal").path("id").asString()),
				"problems { message } warnings { code } change { newCount removedCount }");

		JsonNode answer = record(this.admin, read("R."), "y");

		assertThat(proposed.path("warnings")).isEmpty();
		assertThat(accepted.toString())
			.isEqualTo("{\"problems\":[],\"warnings\":[],\"change\":{\"newCount\":1,\"removedCount\":0}}");
		assertThat(answer.path("removedIds").toString()).isEqualTo("[\"claim:x\",\"claim:z\"]");
		assertThat(this.graph.rows("MATCH (c:Claim) RETURN c.id AS id ORDER BY id")).extracting((row) -> row.get("id"))
			.containsExactly("claim:p", "claim:y");
	}

	@Test
	void removesFewAtOnceOnly() {
		String[] many = IntStream.range(0, 199).mapToObj((number) -> "m" + number).toArray(String[]::new);
		record(this.editor, "", Stream.concat(Stream.of(many), Stream.of("x", "y", "z")).toArray(String[]::new));

		JsonNode answer = record(this.admin, "'prune': true, 'reason': 'R.',", "y");

		assertThat(answer.path("problems").findValuesAsString("code")).containsExactly("INVALID");
		assertThat(answer.path("problems").get(0).path("message").asString()).startsWith(
				"found 201 claims of article:a in the store and no longer in the document, expected at most 200");
		assertThat(answer.path("removedIds")).isEmpty();
		assertThat(claims()).isEqualTo(202);
	}

	@Test
	void removesNothingWhileAnImportRuns() {
		try (WriteTurn turn = this.context.getBean(WriteLock.class).take("import", (words) -> {
		})) {
			JsonNode answer = record(this.admin, read("R."), "y");

			assertThat(turn).isNotNull();
			assertThat(answer.path("problems").findValuesAsString("code")).containsExactly("BUSY");
			assertThat(claims()).isEqualTo(3);
		}
	}

	private JsonNode record(Editor who, String more, String... claims) {
		return who.ask("recordDossier", input(more, claims), ALL);
	}

	private void record(String mutation, String input) {
		assertThat(this.editor.ask(mutation, input, "problems { message }").path("problems")).isEmpty();
	}

	private static String read(String reason) {
		return "'prune': true, 'reason': '%s', 'expectedVersions': [{'id': 'claim:x', 'version': 1}, {'id': 'claim:z', 'version': 1}],"
			.formatted(reason);
	}

	private static String input(String more, String... claims) {
		List<String> records = List.of(claims)
			.stream()
			.map((name) -> "{'id': 'claim:%s', 'statement': 'S.', 'claimant': 'organization:n', 'statedOn': '2024'%s}"
				.formatted(name, name.equals("x") ? ", 'appearsIn': [{'article': 'article:a'}]" : ""))
			.toList();
		return "{%s 'dossier': {'article': {'id': 'article:a', 'title': 'A'}, 'claims': [%s]}}".formatted(more,
				String.join(", ", records));
	}

	private long claims() {
		return this.graph.number("MATCH (c:Claim) RETURN count(c)");
	}

}
