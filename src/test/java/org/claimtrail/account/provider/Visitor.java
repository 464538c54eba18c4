package org.claimtrail.account.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.claimtrail.account.door.IssuerServer;

import org.springframework.web.util.HtmlUtils;

/**
 * Somebody with a browser of their own, who follows redirects by hand. It keeps the
 * cookies of each server, and says of requests what browsers say.
 */
final class Visitor {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final Pattern HIDDEN = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

	private final Map<Integer, Map<String, String>> cookies = new HashMap<>();

	private final int port;

	Visitor(int port) {
		this.port = port;
	}

	/** Opens a page of Claimtrail by hand, or from one of its pages. */
	HttpResponse<String> open(String path) {
		return get("http://127.0.0.1:" + this.port + path, "same-origin");
	}

	/** Is sent to an address by a page of another site. */
	HttpResponse<String> arrive(String address) {
		return get(address, "cross-site");
	}

	/**
	 * Begins a login, and gives the address of the provider that the browser is sent to.
	 */
	String begin(String provider, String to) {
		return location(open("/login/begin/" + provider + "?to=" + encoded(to)));
	}

	/**
	 * Logs in at the provider, and gives the address that it sends the browser back to.
	 */
	String comeBack(String authorization, String name) {
		HttpResponse<String> answer = arrive(authorization);
		if (answer.statusCode() == 302 && location(answer).contains("/login?") || location(answer).endsWith("/login")) {
			String login = location(answer);
			Map<String, String> form = fields(arrive(login).body());
			form.put("username", name);
			form.put("password", IssuerServer.PASSWORD);
			answer = arrive(location(post(login, form, "")));
		}
		return location(answer);
	}

	/** Walks the whole way to a page of Claimtrail, which says what came of it. */
	HttpResponse<String> logIn(String provider, String name, String to) {
		return arrive(comeBack(begin(provider, to), name));
	}

	/** The text in the cookie of the login; empty without one. */
	String login() {
		return this.cookies.getOrDefault(this.port, Map.of()).getOrDefault("claimtrail-token", "");
	}

	Map<String, String> cookies() {
		return this.cookies.computeIfAbsent(this.port, (unknown) -> new TreeMap<>());
	}

	HttpResponse<String> get(String address, String site) {
		return get(address, site, "navigate", "document");
	}

	HttpResponse<String> get(String address, String site, String mode, String shown) {
		return send(HttpRequest.newBuilder(URI.create(address))
			.GET()
			.header("Sec-Fetch-Site", site)
			.header("Sec-Fetch-Mode", mode)
			.header("Sec-Fetch-Dest", shown));
	}

	HttpResponse<String> post(String address, Map<String, String> fields, String origin) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send(origin.isEmpty() ? request : request.header("Origin", origin));
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((place) -> answer.uri().resolve(place).toString())
			.orElse("");
	}

	static Map<String, String> fields(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher hidden = HIDDEN.matcher(page);
		while (hidden.find()) {
			fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
		}
		return fields;
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		HttpRequest built = request.header("Accept", "text/html").build();
		Map<String, String> own = this.cookies.computeIfAbsent(built.uri().getPort(), (unknown) -> new TreeMap<>());
		if (!own.isEmpty()) {
			built = request
				.header("Cookie",
						own.entrySet()
							.stream()
							.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
							.collect(Collectors.joining("; ")))
				.build();
		}
		try {
			HttpResponse<String> answer = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach((cookie) -> keep(own, cookie));
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void keep(Map<String, String> own, String cookie) {
		String pair = cookie.split(";")[0];
		String name = pair.substring(0, pair.indexOf('='));
		if (cookie.contains("Max-Age=0")) {
			own.remove(name);
		}
		else {
			own.put(name, pair.substring(pair.indexOf('=') + 1));
		}
	}

}
