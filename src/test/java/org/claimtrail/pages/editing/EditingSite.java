package org.claimtrail.pages.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/** The pages of a server, as somebody without scripts gets them and sends their forms. */
public record EditingSite(int port, @Nullable String token) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern CONTROL = Pattern.compile("<(input|textarea|option|select)\\b([^>]*)>([^<]*)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

	/** Gets a page. */
	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Sends a form as a page of the server does. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return post(path, fields, "http://127.0.0.1:" + this.port);
	}

	HttpResponse<String> post(String path, Map<String, String> fields, String origin) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return send(origin.isEmpty() ? request : request.header("Origin", origin));
	}

	/** What the form of a page would send, if nobody altered it. */
	public Map<String, String> form(String path) {
		return fields(get(path).body());
	}

	static Map<String, String> fields(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		String form = page.substring(page.indexOf("class=\"edit\""));
		String select = "";
		Matcher control = CONTROL.matcher(form);
		while (control.find()) {
			Map<String, String> said = new LinkedHashMap<>();
			Matcher attribute = ATTRIBUTE.matcher(control.group(2));
			while (attribute.find()) {
				said.put(attribute.group(1), HtmlUtils.htmlUnescape(String.valueOf(attribute.group(2))));
			}
			String name = said.getOrDefault("name", "");
			switch (control.group(1)) {
				case "textarea" -> fields.put(name, HtmlUtils.htmlUnescape(control.group(3)));
				case "select" -> {
					select = name;
					fields.put(name, "");
				}
				case "option" -> {
					if (said.containsKey("selected")) {
						fields.put(select, said.get("value"));
					}
				}
				default -> {
					boolean ticks = said.getOrDefault("type", "").matches("checkbox|radio");
					if (!name.isEmpty() && (!ticks || said.containsKey("checked"))) {
						fields.put(name, said.getOrDefault("value", ""));
					}
				}
			}
		}
		return fields;
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html");
		return (this.token != null) ? request.header("Cookie", "claimtrail-token=" + this.token) : request;
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
