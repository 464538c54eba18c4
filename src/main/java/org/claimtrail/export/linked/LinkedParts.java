package org.claimtrail.export.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes what claims and reviews have in common, in the vocabulary of schema.org. */
final class LinkedParts {

	private static final String ID = "@id";

	private static final String TYPE = "@type";

	private static final String NAME = "name";

	/** Dates that schema.org knows; others are EDTF. */
	private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?");

	private final Addresses addresses;

	LinkedParts(Addresses addresses) {
		this.addresses = addresses;
	}

	static boolean isIso(String date) {
		return ISO.matcher(date).matches();
	}

	String address(String id) {
		return this.addresses.of(id);
	}

	Map<String, Object> article(Map<?, ?> edge) {
		Map<?, ?> article = Objects.requireNonNull(AnswerParts.object(edge, "node"));
		Map<String, Object> it = node("NewsArticle", AnswerParts.text(article, "id"));
		it.put("headline", AnswerParts.text(article, "title"));
		AnswerParts.put(it, "url", article.get("url"));
		AnswerParts.put(it, "archivedAt", article.get("archivedUrl"));
		AnswerParts.put(it, "inLanguage", article.get("language"));
		String published = Objects.toString(article.get("publishedOn"), "");
		AnswerParts.put(it, "datePublished", isIso(published) ? published : null);
		Map<?, ?> publisher = AnswerParts.object(article, "publisher");
		AnswerParts.put(it, "publisher", (publisher != null) ? agent(publisher, "Organization") : null);
		AnswerParts.put(it, "author",
				AnswerParts.list(AnswerParts.object(article, "authors"), "nodes")
					.stream()
					.map((one) -> agent(one, "Speaker"))
					.toList());
		return it;
	}

	/** When a claim was made; what is no date of schema.org is told as EDTF. */
	void date(Map<String, Object> it, String property, Map<?, ?> claim) {
		String stated = AnswerParts.text(claim, "statedOn");
		if (isIso(stated)) {
			it.put(property, stated);
		}
		else if (!stated.equals("XXXX")) {
			it.put("temporal", Map.of(TYPE, "edtf:EDTF", "@value", stated));
		}
	}

	Map<String, Object> agent(Map<?, ?> agent, String type) {
		Map<String, Object> it = node("Speaker".equals(type) ? "Person" : "Organization",
				AnswerParts.text(agent, "id"));
		it.put(NAME, AnswerParts.text(agent, NAME));
		return it;
	}

	Map<String, Object> node(Object type, String id) {
		Map<String, Object> it = new LinkedHashMap<>();
		it.put(TYPE, type);
		it.put(ID, this.addresses.of(id));
		return it;
	}

	Map<String, Object> reference(String id) {
		return Map.of(ID, this.addresses.of(id));
	}

	List<Map<String, Object>> references(List<Map<?, ?>> nodes) {
		return nodes.stream().map((one) -> reference(AnswerParts.text(one, "id"))).toList();
	}

	/** Where the page of a record is on the web. */
	@FunctionalInterface
	interface Addresses {

		String of(String id);

	}

}
