package org.claimtrail.pages.changes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.claimtrail.WholeServer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed of changes is Atom, in bounded pages, with links to the pages of records. */
@WholeServer
class ChangesFeedIT {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void tellsOfChangesWithLinksToTheirRecords() throws Exception {
		HttpResponse<String> answer = get("/changes.atom");
		Document feed = parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
		Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
		assertThat(text(entry, "id")).isEqualTo("http://127.0.0.1:" + this.port + "/changes/1");
		assertThat(text(entry, "title")).isEqualTo("Documents imported");
		assertThat(OffsetDateTime.parse(text(entry, "updated"))).isBefore(OffsetDateTime.now());
		assertThat(text(feed.getDocumentElement(), "updated")).isNotEmpty();
		String page = ((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href");
		assertThat(get(URI.create(page).getRawPath()).statusCode()).isEqualTo(200);

		String tag = answer.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = get("/changes.atom", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
	}

	@Test
	void keepsToAMeasureOrAClaimant() throws Exception {
		Document measure = parse(get("/changes.atom?measure=measure:russian-military-killed-or-wounded").body());
		Document nobody = parse(get("/changes.atom?claimant=speaker:nobody&measure=measure:none").body());
		HttpResponse<String> wrong = get("/changes.atom?after=nonsense");

		assertThat(measure.getElementsByTagNameNS(ATOM, "entry").getLength()).isPositive();
		assertThat(links(measure)).containsEntry("self", List
			.of("http://127.0.0.1:" + this.port + "/changes.atom?measure=measure:russian-military-killed-or-wounded"));
		assertThat(nobody.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
		assertThat(wrong.statusCode()).isEqualTo(400);
	}

	@Test
	void takesNamesAndLeadsToThePageThatHelpsWhereOneMeansNothing() throws Exception {
		String name = "Russian+military+personnel+killed+or+wounded";
		assertThat(links(parse(get("/changes.atom?measure=" + name).body()))).containsEntry("self", List
			.of("http://127.0.0.1:" + this.port + "/changes.atom?measure=measure:russian-military-killed-or-wounded"));

		HttpResponse<String> several = get("/changes.atom?measure=Russian");
		assertThat(several.statusCode()).isEqualTo(302);
		String page = several.headers().firstValue("Location").orElseThrow();
		assertThat(get(page).body()).contains("“Russian” can mean several here", "<select id=\"measure\"");
	}

	@Test
	void leadsToTheNextPageAndEscapesWhatItTells() throws Exception {
		Map<String, Object> change = new HashMap<>(Map.of("number", 7, "at", "2026-01-02T03:04:05Z", "action",
				"CORRECT_CLAIM", "accountName", "<script>&\u0001", "reason", "]]> <b>", "subjectId", "claim:a/b",
				"newCount", 0, "changedCount", 1, "removedCount", 0));
		change.put("records", Map.of("nodes", List.of(Map.of("id", "claim:a/b"), Map.of("id", "article:c"))));
		Map<String, Object> page = Map.of("nodes", List.of(change), "pageInfo",
				Map.of("hasNextPage", true, "endCursor", "x+/="));

		Document feed = parse(
				new String(new AtomFeed("http://s", "http://s/changes.atom?measure=m", "before").write(page),
						StandardCharsets.UTF_8));

		Map<String, List<String>> links = links(feed);
		assertThat(links.get("next")).containsExactly("http://s/changes.atom?measure=m&after=x%2B%2F%3D");
		assertThat(links.get("self")).containsExactly("http://s/changes.atom?measure=m&after=before");
		assertThat(links.get("alternate")).containsExactly("http://s/claim/a%2Fb");
		assertThat(links.get("related")).containsExactly("http://s/article/c");
		Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
		assertThat(text(entry, "name")).isEqualTo("<script>&");
		assertThat(text(entry, "content")).isEqualTo("Change 7: 0 added, 1 changed, 0 removed. Reason: ]]> <b>");
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(Element parent, String name) {
		return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
	}

	private static Map<String, List<String>> links(Document feed) {
		Map<String, List<String>> links = new HashMap<>();
		NodeList found = feed.getElementsByTagNameNS(ATOM, "link");
		for (int one = 0; one < found.getLength(); one++) {
			Element link = (Element) found.item(one);
			links.computeIfAbsent(link.getAttribute("rel"), (any) -> new ArrayList<>()).add(link.getAttribute("href"));
		}
		return links;
	}

}
