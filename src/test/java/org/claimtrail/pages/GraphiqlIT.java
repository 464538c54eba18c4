package org.claimtrail.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphiQL in a browser that can reach the server and nothing else. */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class GraphiqlIT {

	/** The first question, and words of its answer. */
	private static final String QUESTION = "TrailToTheSpeech";

	private static final String ANSWER = "quotes Rutte";

	private static final String TAB = ".graphiql-tab";

	/** In how many lines the tabs stand, or 0 if not all are within the window. */
	private static final String LINES = """
			const tabs = [...document.querySelectorAll('.graphiql-tab')].map((tab) => tab.getBoundingClientRect());
			const seen = tabs.every(({ right, width }) => right <= innerWidth && width > 60);
			arguments[0](seen ? new Set(tabs.map(({ top }) => Math.round(top))).size : 0);""";

	private static final String RUN = ".graphiql-execute-button";

	private static final String RESPONSE = ".result-window";

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = Browser.open();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void answersAStartingQuestion() {
		visit("", "light");
		assertThat(this.browser.title()).isEqualTo("Claimtrail");
		this.browser.awaitText(TAB, QUESTION);
		this.browser.find(RUN).click();
		this.browser.awaitText(RESPONSE, ANSWER);
		staysAtHomeWithoutComplaint();
	}

	@Test
	void showsTheContract() {
		visit("", "light");
		this.browser.find("button[aria-label='Show Documentation Explorer']").click();
		this.browser.awaitText(".graphiql-doc-explorer-content", "Query");
		this.browser.find(".graphiql-doc-explorer-content a.graphiql-doc-explorer-type-name").click();
		this.browser.awaitText(".graphiql-doc-explorer-content", "claims");
		staysAtHomeWithoutComplaint();
	}

	@Test
	void readsTheContractOnceItIsUsed() {
		visit("?query=%7B%0A", "light");
		this.browser.find(RUN);
		assertThat(this.browser.weights().keySet()).anyMatch((url) -> url.endsWith("/graphiql/operations.json"))
			.noneMatch((url) -> url.endsWith("/graphql"));
		this.browser.find("button[aria-label='Show Documentation Explorer']").click();
		this.browser.awaitText(".graphiql-doc-explorer-content", "Query");
		assertThat(this.browser.weights().keySet()).singleElement().asString().endsWith("/graphql");
		this.browser.type(".graphiql-query-editor .CodeMirror", "cla");
		this.browser.awaitText(".CodeMirror-hints", "claims");
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void followsTheSystemFromLightToDark() {
		visit("", "light");
		this.browser.find(RUN);
		assertThat(this.browser.brightness(".graphiql-container")).isGreaterThan(200);
		visit("", "dark");
		this.browser.find(RUN);
		assertThat(this.browser.brightness(".graphiql-container")).isLessThan(80);
	}

	@Test
	void keepsTheChosenTheme() {
		visit("", "dark");
		this.browser.find("button[aria-label='Open settings dialog']").click();
		this.browser.find("[role=dialog] button", "Light").click();
		assertThat(this.browser.brightness(".graphiql-container")).isGreaterThan(200);
		visit("", "dark");
		this.browser.find(RUN);
		assertThat(this.browser.brightness(".graphiql-container")).isGreaterThan(200);
		staysAtHomeWithoutComplaint();
	}

	@Test
	void opensTheNamedQuestion() {
		visit("?operation=AnyObject", "light");
		this.browser.awaitText(".graphiql-tab-active", "AnyObject");
		this.browser.awaitText(".graphiql-query-editor", "claim:rutte-2024-12-12-russian-losses");
	}

	@Test
	void showsWhatASubscriptionIsTold() {
		visit("?operation=WhatIsAltered", "light");
		this.browser.awaitText(".graphiql-tab-active", "WhatIsAltered");
		this.browser.find(RUN).click();
		this.browser.awaitText(RESPONSE, "\"action\": \"IMPORT\"");
	}

	@Test
	void saysThatThereIsNoSuchQuestion() {
		visit("?operation=Nothing", "light");
		this.browser.awaitText(".graphiql-query-editor", "There is no question called Nothing.");
	}

	@Test
	void findsAQuestionByItsWords() {
		visit("", "light");
		assertThat(this.browser.texts(".graphiql-tab")).hasSizeLessThanOrEqualTo(6);
		this.browser.find(".questions input").sendKeys("REVISE own soldiers");
		this.browser.awaitText(".questions li", "How did Ukraine revise its own figure");
		assertThat(this.browser.texts(".questions li")).hasSize(1);
		this.browser.find(".questions li button").sendKeys("\n");
		this.browser.awaitText(".graphiql-tab-active", "OwnFigureRevised");
		this.browser.find(RUN).click();
		this.browser.awaitText(RESPONSE, "Zelenskyy");
		this.browser.find(".questions input").sendKeys(" nonsense");
		this.browser.awaitText(".questions p", "No question has these words.");
		staysAtHomeWithoutComplaint();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 1440 })
	void hasItsStartingTabsInOneLine(int width) {
		this.browser.resize(width, 900);
		visit("", "light");
		this.browser.awaitText(TAB, QUESTION);
		assertThat(this.browser.texts(TAB)).hasSize(6);
		assertThat(this.browser.await(LINES)).isEqualTo(1L);
	}

	@Test
	void opensADocumentWithoutRunningIt() {
		visit("", "light");
		this.browser.awaitText(".graphiql-tab-active", QUESTION);
		this.browser.requests();
		var query = URLEncoder.encode("query Given($id: ID!) { claim(id: $id) { id } }", StandardCharsets.UTF_8);
		var variables = URLEncoder.encode("{\"id\": \"claim:rutte-2024-12-12-russian-losses\"}",
				StandardCharsets.UTF_8);
		visit("?path=.elsewhere.example/graphql&query=" + query + "&variables=" + variables, "light");
		this.browser.awaitText(".graphiql-tab-active", "Given");
		this.browser.awaitText(".graphiql-query-editor", "query Given");
		assertThat(this.browser.texts(RESPONSE)).noneMatch((text) -> text.contains("data"));
		this.browser.find(RUN).click();
		this.browser.awaitText(RESPONSE, "claim:rutte-2024-12-12-russian-losses");
		staysAtHomeWithoutComplaint();
	}

	private void visit(String parameters, String scheme) {
		this.browser.visit("http://127.0.0.1:%d/graphiql%s".formatted(this.port, parameters), scheme);
	}

	private void staysAtHomeWithoutComplaint() {
		assertThat(this.browser.requests()).isNotEmpty()
			.allMatch((url) -> url.startsWith("http://127.0.0.1:" + this.port + "/"));
		assertThat(this.browser.complaints()).isEmpty();
	}

}
