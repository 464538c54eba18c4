package org.claimtrail.pages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium that can reach this machine and nothing else, with a profile of its
 * own that goes when it closes.
 */
final class Browser implements AutoCloseable {

	private static final File CHROMIUM = new File("/usr/bin/chromium");

	private static final File DRIVER = new File("/usr/bin/chromedriver");

	private static final JsonMapper JSON = new JsonMapper();

	private final Path profile;

	private final ChromeDriver driver;

	private Browser(Path profile, ChromeDriver driver) {
		this.profile = profile;
		this.driver = driver;
	}

	/**
	 * Whether there is a browser to test with. In CI there has to be.
	 */
	static boolean isThere() {
		return CHROMIUM.canExecute() && DRIVER.canExecute() || Boolean.parseBoolean(System.getenv("CI"));
	}

	static Browser open() {
		try {
			var profile = Files.createTempDirectory("claimtrail-browser");
			var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build();
			return new Browser(profile, new ChromeDriver(service, options(profile)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ChromeOptions options(Path profile) {
		var logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		var options = new ChromeOptions();
		options.setBinary(CHROMIUM);
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--window-size=1280,800", "--user-data-dir=" + profile,
				"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
		options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
		return options;
	}

	/**
	 * Opens a page as somebody sees it whose system prefers the given scheme.
	 * @param scheme {@code light} or {@code dark}
	 */
	void visit(String url, String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
		this.driver.get(url);
	}

	/**
	 * Waits until the element is there and shown.
	 */
	WebElement find(String css) {
		return new WebDriverWait(this.driver, Duration.ofSeconds(20))
			.until((driver) -> driver.findElements(By.cssSelector(css))
				.stream()
				.filter(WebElement::isDisplayed)
				.findFirst()
				.orElse(null));
	}

	/** Waits until such an element that shows just this text is there. */
	WebElement find(String css, String text) {
		return new WebDriverWait(this.driver, Duration.ofSeconds(20)).ignoring(StaleElementReferenceException.class)
			.until((driver) -> driver.findElements(By.cssSelector(css))
				.stream()
				.filter((element) -> element.isDisplayed() && element.getText().equals(text))
				.findFirst()
				.orElse(null));
	}

	/**
	 * Waits until the element shows the text, on this page or the one it leads to.
	 */
	void awaitText(String css, String text) {
		new WebDriverWait(this.driver, Duration.ofSeconds(20)).ignoring(StaleElementReferenceException.class)
			.withMessage(() -> "%s in %s: %s".formatted(text, css, texts(css)))
			.until((driver) -> texts(css).stream().anyMatch((shown) -> shown.contains(text)));
	}

	List<String> texts(String css) {
		return this.driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
	}

	/** Presses an element, and types into what has the focus then. */
	void type(String css, String text) {
		find(css).click();
		this.driver.switchTo().activeElement().sendKeys(text);
	}

	void run(String script) {
		this.driver.executeScript(script);
	}

	/** Runs a script and waits until it calls its last argument, for what it gives. */
	Object await(String script) {
		return this.driver.executeAsyncScript(script);
	}

	/** Makes the window as wide and high as a screen, phones included. */
	void resize(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	String title() {
		return this.driver.getTitle();
	}

	/**
	 * The lightness of the background behind an element, 0 for black and 255 for white.
	 */
	long brightness(String css) {
		var value = this.driver.executeScript("""
				const canvas = new OffscreenCanvas(1, 1).getContext('2d');
				canvas.fillStyle = getComputedStyle(document.querySelector(arguments[0])).backgroundColor;
				canvas.fillRect(0, 0, 1, 1);
				return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));""", css);
		return (value instanceof Long number) ? number : -1;
	}

	/**
	 * What the console said that is no mere information.
	 */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	/**
	 * The addresses a page asked any server for since the last call, in vain too. The
	 * browser's own first tab asks for parts of itself, which are on no server.
	 */
	List<String> requests() {
		return network().filter((event) -> "Network.requestWillBeSent".equals(method(event)))
			.map((event) -> event.at("/params/request/url").asString(""))
			.filter((url) -> !url.isEmpty() && !url.startsWith("chrome:") && !url.startsWith("chrome-untrusted:")
					&& !url.startsWith("data:"))
			.toList();
	}

	/** Has nothing from any page, as somebody who comes the first time. */
	void forget() {
		this.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
		network();
	}

	/**
	 * What came over the wire from each address since the last call, once nothing more
	 * comes: bytes, heads included.
	 */
	Map<String, Long> weights() {
		Map<String, String> asked = new HashMap<>();
		Map<String, Long> weights = new TreeMap<>();
		new WebDriverWait(this.driver, Duration.ofSeconds(20)).withMessage(() -> "still to come: " + asked.values())
			.until((driver) -> {
				List<JsonNode> events = network().toList();
				events.forEach((event) -> weigh(event, asked, weights));
				return events.isEmpty() && asked.isEmpty();
			});
		return weights;
	}

	private static void weigh(JsonNode event, Map<String, String> asked, Map<String, Long> weights) {
		JsonNode told = event.path("params");
		String id = told.path("requestId").asString("");
		switch (method(event)) {
			case "Network.requestWillBeSent" -> {
				String url = told.at("/request/url").asString("");
				if (url.startsWith("http")) {
					asked.put(id, url);
				}
				JsonNode leading = told.path("redirectResponse");
				if (leading.isObject()) {
					weights.merge(leading.path("url").asString(""), leading.path("encodedDataLength").asLong(0),
							Long::sum);
				}
			}
			case "Network.loadingFinished" -> {
				String url = asked.remove(id);
				if (url != null) {
					weights.merge(url, told.path("encodedDataLength").asLong(0), Long::sum);
				}
			}
			case "Network.loadingFailed" -> asked.remove(id);
			default -> {
			}
		}
	}

	/** What the browser said of the network since the last call. */
	private Stream<JsonNode> network() {
		return this.driver.manage()
			.logs()
			.get(LogType.PERFORMANCE)
			.getAll()
			.stream()
			.map((entry) -> JSON.readTree(entry.getMessage()).path("message"))
			.filter((event) -> method(event).startsWith("Network."));
	}

	private static String method(JsonNode event) {
		return event.path("method").asString("");
	}

	@Override
	public void close() {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile.toFile());
	}

}
