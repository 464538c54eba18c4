package org.claimtrail.pages.asking;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The questions of the start page as pages, as somebody without scripts gets them. */
@WholeServer
class QuestionPageIT {

	private static final Pattern QUESTION = Pattern.compile("href=\"(/question/\\w+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void answersEachQuestionOfTheStartPageThatIsForEverybody() throws Exception {
		List<String> questions = QUESTION.matcher(get("/").body()).results().map((one) -> one.group(1)).toList();
		assertThat(questions).hasSizeGreaterThan(40)
			.doesNotContain("/question/WhatIsProposed", "/question/RecordAClaim");
		for (String question : questions) {
			HttpResponse<String> page = get(question);
			assertThat(page.statusCode()).as(question).isEqualTo(200);
			assertThat(page.body()).as(question)
				.contains("<section class=\"answer\">")
				.contains("Open in GraphiQL")
				.doesNotContain("${");
		}
	}

	@Test
	void leadsToTheRecordsOfAnAnswer() throws Exception {
		String page = get("/question/RestingOnStaleClaims").body();
		assertThat(page).contains("href=\"/article/ukrainska-pravda-2024-12-12-rutte-one-million\"")
			.contains("href=\"/claim/zelenskyy-2025-02-ukrainian-killed\"")
			.contains("45,100 Ukrainian soldiers have been killed.")
			.contains("1 February 2025")
			.contains("overtaken");
	}

	@Test
	void asksWithWhatWasChosen() throws Exception {
		String all = get(
				"/question/RestingOnStaleClaims?kinds=&kinds=WITHDRAWN&kinds=CORRECTED&kinds=OVERTAKEN&first=1")
			.body();
		assertThat(count(all, "href=\"/article/")).isEqualTo(1);
		String none = get("/question/RestingOnStaleClaims?kinds=&kinds=WITHDRAWN&first=5").body();
		assertThat(none).doesNotContain("href=\"/article/").contains("None");
		assertThat(none).contains("operation=RestingOnStaleClaims").contains("WITHDRAWN%22%5D");
	}

	@Test
	void takesNamesAndWrittenDates() throws Exception {
		String named = get("/question/FiguresOfASpeaker?speaker=" + encoded("Jens Stoltenberg")).body();
		assertThat(named).contains("href=\"/speaker/jens-stoltenberg\"").contains("350,000");
		String dated = get("/question/KnownByADay?day=" + encoded("31 March 2022") + "&maxAgeDays=31").body();
		assertThat(answer(dated)).isEqualTo(answer(get("/question/KnownByADay").body())).contains("14,500");
		assertThat(dated).contains("value=\"31 March 2022\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/question/KnownByADay?day=never", "/question/RestingOnStaleClaims?first=many",
			"/question/RestingOnStaleClaims?first=-1", "/question/RestingOnStaleClaims?kinds=NOTHING",
			"/question/FiguresOfASpeaker?speaker=nobody+is+called+so",
			"/question/RestingOnStaleClaims?first=999999999" })
	void saysAtTheFormWhatCannotBeAsked(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("<form class=\"filter\"")
			.contains("role=\"alert\"")
			.doesNotContain("Exception");
	}

	@Test
	void helpsWhereThereIsNoSuchQuestion() throws Exception {
		for (String name : List.of("Nothing", "RecordAClaim", "WhatIsProposed", "PageOfAClaim")) {
			HttpResponse<String> page = get("/question/" + name);
			assertThat(page.statusCode()).as(name).isEqualTo(404);
			assertThat(page.body()).contains("/#questions");
		}
	}

	private static String answer(String page) {
		return page.substring(page.indexOf("<section class=\"answer\">"), page.indexOf("</main>"));
	}

	private static int count(String text, String part) {
		return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().map(MatchResult::group).count();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(this.port, path))).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
