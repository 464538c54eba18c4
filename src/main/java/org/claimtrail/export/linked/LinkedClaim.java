package org.claimtrail.export.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A claim in JSON-LD, from the answer to the operation LinkedClaim. The claim is a
 * schema.org Claim and a PROV entity; what it cites, by CiTO, stands beside it, and each
 * review is a ClaimReview of its own.
 */
final class LinkedClaim {

	private static final String ID = "@id";

	private static final String TYPE = "@type";

	private static final String NAME = "name";

	private static final List<Object> CONTEXT = List.of("https://schema.org",
			Map.of("prov", "http://www.w3.org/ns/prov#", "cito", "http://purl.org/spar/cito/", "edtf",
					"http://id.loc.gov/datatypes/edtf/"));

	/** Dates that schema.org knows; others are EDTF. */
	private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?");

	/** How CiTO calls what a citation does; it cites, whatever it does. */
	private static final Map<String, String> CITO = Map.ofEntries(Map.entry("QUOTES", "cito:includesQuotationFrom"),
			Map.entry("REPORTS", "cito:citesForInformation"), Map.entry("EVIDENCE", "cito:citesAsEvidence"),
			Map.entry("AUTHORITY", "cito:citesAsAuthority"), Map.entry("DATA_SOURCE", "cito:citesAsDataSource"),
			Map.entry("CONFIRMS", "cito:confirms"), Map.entry("DISPUTES", "cito:disputes"),
			Map.entry("REFUTES", "cito:refutes"), Map.entry("QUALIFIES", "cito:qualifies"),
			Map.entry("CORRECTS", "cito:corrects"), Map.entry("UPDATES", "cito:updates"),
			Map.entry("COMPARES", "cito:discusses"));

	/** A claim that does one of these rests on what it cites. */
	private static final Map<String, String> PROV = Map.of("QUOTES", "prov:wasQuotedFrom", "REPORTS",
			"prov:wasDerivedFrom", "DATA_SOURCE", "prov:wasDerivedFrom");

	private static final Map<String, Integer> RATINGS = Map.of("TRUE", 5, "MOSTLY_TRUE", 4, "MIXED", 3, "MOSTLY_FALSE",
			2, "FALSE", 1, "UNVERIFIABLE", -1);

	private final Map<?, ?> claim;

	private final Addresses addresses;

	LinkedClaim(Map<?, ?> claim, Addresses addresses) {
		this.claim = claim;
		this.addresses = addresses;
	}

	Map<String, Object> document() {
		List<Object> graph = new ArrayList<>();
		graph.add(claim());
		for (Map<?, ?> edge : AnswerParts.edges(this.claim, "reviews")) {
			graph.add(review(this.claim, edge, Objects.requireNonNull(AnswerParts.object(edge, "node")),
					web(this.claim)));
		}
		for (Map<?, ?> edge : AnswerParts.edges(this.claim, "reviewedBy")) {
			Map<?, ?> reviewer = Objects.requireNonNull(AnswerParts.object(edge, "node"));
			graph.add(review(reviewer, edge, this.claim, web(reviewer)));
		}
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", CONTEXT);
		document.put("@graph", graph);
		return document;
	}

	private Map<String, Object> claim() {
		Map<String, Object> it = node(List.of("Claim", "prov:Entity"), AnswerParts.text(this.claim, "id"));
		it.put("identifier", AnswerParts.text(this.claim, "id"));
		it.put("text", AnswerParts.text(this.claim, "statement"));
		AnswerParts.put(it, "inLanguage", this.claim.get("language"));
		date(it, "dateCreated", this.claim);
		Map<?, ?> claimant = Objects.requireNonNull(AnswerParts.object(this.claim, "claimant"));
		Map<String, Object> author = agent(claimant, AnswerParts.text(claimant, "__typename"));
		AnswerParts.put(author, "jobTitle",
				"Speaker".equals(claimant.get("__typename")) ? this.claim.get("claimantRole") : null);
		it.put("author", author);
		it.put("prov:wasAttributedTo", reference(AnswerParts.text(claimant, "id")));
		Map<?, ?> organization = AnswerParts.object(this.claim, "claimantOrganization");
		if (organization != null && !AnswerParts.text(organization, "id").equals(AnswerParts.text(claimant, "id"))) {
			it.put("sourceOrganization", agent(organization, "Organization"));
		}
		AnswerParts.put(it, "about", figure());
		AnswerParts.put(it, "appearance",
				AnswerParts.edges(this.claim, "articles").stream().map(this::article).toList());
		cite(it);
		AnswerParts.put(it, "prov:hadPrimarySource",
				references(AnswerParts.list(this.claim, "origins")
					.stream()
					.filter((origin) -> !AnswerParts.text(origin, "id").equals(AnswerParts.text(this.claim, "id")))
					.toList()));
		AnswerParts.put(it, "prov:wasRevisionOf",
				(AnswerParts.object(this.claim, "restates") != null) ? reference(
						AnswerParts.text(Objects.requireNonNull(AnswerParts.object(this.claim, "restates")), "id"))
						: null);
		AnswerParts.put(it, "cito:retracts",
				references(AnswerParts.nodes(AnswerParts.edges(this.claim, "retracts")
					.stream()
					.filter((edge) -> Boolean.TRUE.equals(edge.get("withdraws")))
					.toList())));
		return it;
	}

	private void cite(Map<String, Object> it) {
		Map<String, List<Object>> cited = new LinkedHashMap<>();
		for (Map<?, ?> edge : AnswerParts.edges(this.claim, "cites")) {
			Map<?, ?> other = Objects.requireNonNull(AnswerParts.object(edge, "node"));
			String intent = AnswerParts.text(edge, "intent");
			Map<String, Object> reference = reference(AnswerParts.text(other, "id"));
			cited.computeIfAbsent("cito:cites", (key) -> new ArrayList<>()).add(reference);
			cited.computeIfAbsent(Objects.requireNonNull(CITO.get(intent), intent), (key) -> new ArrayList<>())
				.add(reference);
			String derived = PROV.get(intent);
			if (derived != null) {
				cited.computeIfAbsent(derived, (key) -> new ArrayList<>()).add(reference);
			}
		}
		it.putAll(cited);
	}

	private @Nullable Map<String, Object> figure() {
		Map<?, ?> figure = AnswerParts.object(this.claim, "figure");
		if (figure == null) {
			return null;
		}
		Map<String, Object> observation = new LinkedHashMap<>();
		observation.put(TYPE, "Observation");
		Map<?, ?> measure = AnswerParts.object(this.claim, "measure");
		if (measure != null) {
			Map<String, Object> variable = node("StatisticalVariable", AnswerParts.text(measure, "id"));
			variable.put(NAME, AnswerParts.text(measure, NAME));
			observation.put("variableMeasured", variable);
		}
		AnswerParts.put(observation, "minValue", figure.get("low"));
		AnswerParts.put(observation, "maxValue", figure.get("high"));
		AnswerParts.put(observation, "unitText", figure.get("unit"));
		AnswerParts.put(observation, "description", figure.get("phrase"));
		String asOf = Objects.toString(figure.get("asOf"), "");
		AnswerParts.put(observation, "observationDate", ISO.matcher(asOf).matches() ? asOf : null);
		return observation;
	}

	private Map<String, Object> article(Map<?, ?> edge) {
		Map<?, ?> article = Objects.requireNonNull(AnswerParts.object(edge, "node"));
		Map<String, Object> it = node("NewsArticle", AnswerParts.text(article, "id"));
		it.put("headline", AnswerParts.text(article, "title"));
		AnswerParts.put(it, "url", article.get("url"));
		AnswerParts.put(it, "archivedAt", article.get("archivedUrl"));
		AnswerParts.put(it, "inLanguage", article.get("language"));
		String published = Objects.toString(article.get("publishedOn"), "");
		AnswerParts.put(it, "datePublished", ISO.matcher(published).matches() ? published : null);
		Map<?, ?> publisher = AnswerParts.object(article, "publisher");
		AnswerParts.put(it, "publisher", (publisher != null) ? agent(publisher, "Organization") : null);
		AnswerParts.put(it, "author",
				AnswerParts.list(AnswerParts.object(article, "authors"), "nodes")
					.stream()
					.map((one) -> agent(one, "Speaker"))
					.toList());
		return it;
	}

	/** A review, by what schema.org and those who read it ask of a ClaimReview. */
	private Map<String, Object> review(Map<?, ?> reviewer, Map<?, ?> rated, Map<?, ?> reviewed, @Nullable Object url) {
		Map<String, Object> it = new LinkedHashMap<>();
		String id = this.addresses.of(AnswerParts.text(reviewer, "id"));
		it.put(TYPE, "ClaimReview");
		it.put(ID, id + "#review-of-" + AnswerParts.text(reviewed, "id").replace(':', '-'));
		it.put("url", (url != null) ? url : id);
		date(it, "datePublished", reviewer);
		Map<?, ?> author = Objects.requireNonNull(AnswerParts.object(reviewer, "claimant"));
		it.put("author", agent(author, AnswerParts.text(author, "__typename")));
		it.put("claimReviewed", AnswerParts.text(reviewed, "statement"));
		Map<String, Object> item = node("Claim", AnswerParts.text(reviewed, "id"));
		item.put("text", AnswerParts.text(reviewed, "statement"));
		it.put("itemReviewed", item);
		Map<String, Object> rating = new LinkedHashMap<>();
		rating.put(TYPE, "Rating");
		Integer value = RATINGS.get(Objects.toString(rated.get("normalized"), ""));
		if (value != null) {
			rating.put("ratingValue", value);
			rating.put("bestRating", 5);
			rating.put("worstRating", 1);
		}
		rating.put("alternateName", AnswerParts.text(rated, "rating"));
		AnswerParts.put(rating, NAME, rated.get("scale"));
		it.put("reviewRating", rating);
		return it;
	}

	private void date(Map<String, Object> it, String property, Map<?, ?> claim) {
		String stated = AnswerParts.text(claim, "statedOn");
		if (ISO.matcher(stated).matches()) {
			it.put(property, stated);
		}
		else if (!stated.equals("XXXX")) {
			it.put("temporal", Map.of(TYPE, "edtf:EDTF", "@value", stated));
		}
	}

	private Map<String, Object> agent(Map<?, ?> agent, String type) {
		Map<String, Object> it = node("Speaker".equals(type) ? "Person" : "Organization",
				AnswerParts.text(agent, "id"));
		it.put(NAME, AnswerParts.text(agent, NAME));
		return it;
	}

	private Map<String, Object> node(Object type, String id) {
		Map<String, Object> it = new LinkedHashMap<>();
		it.put(TYPE, type);
		it.put(ID, this.addresses.of(id));
		return it;
	}

	private Map<String, Object> reference(String id) {
		return Map.of(ID, this.addresses.of(id));
	}

	private List<Map<String, Object>> references(List<Map<?, ?>> nodes) {
		return nodes.stream().map((one) -> reference(AnswerParts.text(one, "id"))).toList();
	}

	private static @Nullable Object web(Map<?, ?> claim) {
		return AnswerParts.nodes(AnswerParts.edges(claim, "articles"))
			.stream()
			.map((article) -> article.get("url"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Where the page of a record is on the web. */
	@FunctionalInterface
	interface Addresses {

		String of(String id);

	}

}
