package org.claimtrail.pages;

import java.util.List;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A drawing can be taken along as a PNG. */
@WholeServer
@EnabledIf("org.claimtrail.pages.Browser#isThere")
class PicturesInBrowserIT {

	private static final String KEEP = """
			const make = URL.createObjectURL;
			URL.createObjectURL = (blob) => (window.kept = blob) && make.call(URL, blob);
			document.querySelector('details.share').open = true;""";

	/** Its type, its width, its height, and how many colours it has at least. */
	private static final String LOOK = """
			const done = arguments[arguments.length - 1];
			const look = async () => {
				if (!window.kept) {
					return setTimeout(look, 50);
				}
				const picture = await createImageBitmap(window.kept);
				const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
				paper.drawImage(picture, 0, 0);
				const dots = new Uint32Array(paper.getImageData(0, 0, picture.width, picture.height).data.buffer);
				done([window.kept.type, picture.width, picture.height, new Set(dots).size]);
			};
			look();""";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/measure/russian-military-killed-or-wounded?view=stands",
			"/claim/ukrainska-pravda-2024-12-12-rutte-russian-losses-quote" })
	void isMadeOfTheFile(String page) {
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d%s".formatted(this.port, page), "dark");
			browser.run(KEEP);
			browser.find("details.share button").click();
			List<?> picture = (List<?>) browser.await(LOOK);

			assertThat(picture.get(0)).isEqualTo("image/png");
			assertThat((Long) picture.get(1)).isGreaterThan(1000);
			assertThat((Long) picture.get(2)).isGreaterThan(100);
			assertThat((Long) picture.get(3)).isGreaterThan(10);
			assertThat(browser.texts("details.share [role=status]")).containsExactly("");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = "/measure/russian-military-killed-or-wounded")
	void saysWhenItCannotBeMade(String page) {
		try (Browser browser = Browser.open()) {
			browser.visit("http://127.0.0.1:%d%s".formatted(this.port, page), "light");
			browser.run("document.querySelector('details.share').open = true;"
					+ "document.querySelector('[data-drawing]').href = '/embed/measure/nothing.svg';");
			browser.find("details.share button").click();

			browser.awaitText("details.share [role=status]", "No picture could be made (the server answered 404)");
		}
	}

}
