package org.claimtrail.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page has a fault that axe finds against WCAG 2.2 AA, light or dark, on a phone or on
 * a desk; none is wider than its window.
 */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class AccessibleIT {

	/** One of each kind. */
	static final List<String> PAGES = List.of("/", "/search?q=0.7+million", "/network", "/network?by=ARTICLE",
			"/network/claims?citing=organization:european-pravda&cited=organization:nato&intent=QUOTES", "/changes",
			"/changes/1", "/cite?page=/speaker/mark-rutte", "/cypher", "/cypher?sample=citation/who-quotes-whom",
			"/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote", "/speaker/mark-rutte",
			"/organization/nato", "/article/ukrainska-pravda-2024-12-12-rutte-one-million",
			"/measure/russian-military-killed-or-wounded", "/measure/russian-military-killed-or-wounded?view=stands",
			"/proposition/700000-russian-casualties", "/embed/measure/russian-military-killed-or-wounded",
			"/embed/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote",
			"/embed/measure/russian-military-killed-or-wounded?view=stands&scale=log&first=3", "/embed/measure/nothing",
			"/question/RestingOnStaleClaims", "/question/KnownByADay?day=never", "/question/TrailToTheSpeech", "/login",
			"/nothing");

	private static final List<Integer> WIDTHS = List.of(390, 1440);

	private static final String FAULTS = """
			const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
			const done = arguments[arguments.length - 1];
			axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(({ violations }) => done(
				violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))));""";

	private static final String TOO_WIDE = """
			const { scrollWidth, clientWidth } = document.documentElement;
			arguments[0](scrollWidth - clientWidth);""";

	private static final String CUT_OFF = """
			const drawn = [...document.querySelectorAll('svg.drawn')].filter((svg) => svg.getClientRects().length > 0);
			const boxes = drawn.flatMap((svg) => [svg, ...svg.querySelectorAll('rect, text')]);
			arguments[0](boxes.filter((box) => box.getBoundingClientRect().right > innerWidth || box.getBoundingClientRect().left < 0)
				.map((box) => box.outerHTML));""";

	private static final String AXE = axe();

	private static Browser browser;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void open() {
		browser = Browser.open();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@ParameterizedTest
	@FieldSource("PAGES")
	void hasNoFault(String path) {
		hasNoFault(browser, "http://127.0.0.1:%d%s".formatted(this.port, path), List.of("light", "dark"));
	}

	/** What is drawn of a trail is to be read there from top to bottom. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote",
			"/embed/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote" })
	void drawsATrailNoWiderThanAPhone(String path) {
		browser.resize(390, 900);
		browser.visit("http://127.0.0.1:%d%s".formatted(this.port, path), "light");
		browser.find("svg.drawn");
		assertThat(browser.await(CUT_OFF)).as(path).isEqualTo(List.of());
	}

	/** What has to be moved sideways says so. */
	@ParameterizedTest
	@ValueSource(strings = { "/measure/russian-military-killed-or-wounded", "/network",
			"/embed/measure/russian-military-killed-or-wounded" })
	void saysThatADrawingIsWiderThanAPhone(String path) {
		browser.resize(390, 900);
		browser.visit("http://127.0.0.1:%d%s".formatted(this.port, path), "light");
		browser.awaitText(".sideways", "sideways");
		browser.resize(1440, 900);
		assertThat(browser.texts(".sideways")).allMatch(String::isEmpty);
	}

	static void hasNoFault(Browser browser, String url, List<String> schemes) {
		for (String scheme : schemes) {
			for (int width : WIDTHS) {
				browser.resize(width, 900);
				browser.visit(url, scheme);
				hasNoFault(browser, "%s, %s, %d".formatted(url, scheme, width));
			}
		}
	}

	/** Whether the page that is open has none. */
	static void hasNoFault(Browser browser, String what) {
		browser.run(AXE);
		assertThat(browser.await(FAULTS)).as(what).isEqualTo(List.of());
		assertThat(browser.await(TOO_WIDE)).as(what).isEqualTo(0L);
	}

	private static String axe() {
		try {
			return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
