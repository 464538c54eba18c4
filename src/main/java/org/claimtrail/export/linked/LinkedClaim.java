package org.claimtrail.export.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A claim in JSON-LD, from the answer to the operation LinkedClaim. The claim is a
 * schema.org Claim and a PROV entity; what it cites, by CiTO, stands beside it, and each
 * review is a ClaimReview of its own.
 */
final class LinkedClaim {

	private static final String TYPE = "@type";

	private static final String NAME = "name";

	private static final List<Object> CONTEXT = List.of("https://schema.org",
			Map.of("prov", "http://www.w3.org/ns/prov#", "cito", "http://purl.org/spar/cito/", "edtf",
					"http://id.loc.gov/datatypes/edtf/"));

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

	private final Map<?, ?> claim;

	private final LinkedSnapshot snapshot;

	private final LinkedParts parts;

	LinkedClaim(Map<?, ?> claim, Map<?, ?> snapshot, LinkedParts.Addresses addresses) {
		this.claim = claim;
		this.snapshot = new LinkedSnapshot(snapshot, addresses.of(AnswerParts.text(claim, "id")));
		this.parts = new LinkedParts(addresses);
	}

	Map<String, Object> document() {
		List<Object> graph = new ArrayList<>();
		graph.add(claim());
		LinkedReview reviews = new LinkedReview(this.parts);
		for (Map<?, ?> edge : AnswerParts.edges(this.claim, "reviews")) {
			graph.add(reviews.of(this.claim, edge, Objects.requireNonNull(AnswerParts.object(edge, "node"))));
		}
		for (Map<?, ?> edge : AnswerParts.edges(this.claim, "reviewedBy")) {
			graph.add(reviews.of(Objects.requireNonNull(AnswerParts.object(edge, "node")), edge, this.claim));
		}
		graph.add(this.snapshot.dataset());
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("@context", CONTEXT);
		document.put("@graph", graph);
		return document;
	}

	private Map<String, Object> claim() {
		Map<String, Object> it = this.parts.node(List.of("Claim", "prov:Entity"), AnswerParts.text(this.claim, "id"));
		it.put("identifier", AnswerParts.text(this.claim, "id"));
		it.put("isPartOf", this.snapshot.reference());
		it.put("text", AnswerParts.text(this.claim, "statement"));
		AnswerParts.put(it, "inLanguage", this.claim.get("language"));
		this.parts.date(it, "dateCreated", this.claim);
		Map<?, ?> claimant = Objects.requireNonNull(AnswerParts.object(this.claim, "claimant"));
		Map<String, Object> author = this.parts.agent(claimant, AnswerParts.text(claimant, "__typename"));
		AnswerParts.put(author, "jobTitle",
				"Speaker".equals(claimant.get("__typename")) ? this.claim.get("claimantRole") : null);
		it.put("author", author);
		it.put("prov:wasAttributedTo", this.parts.reference(AnswerParts.text(claimant, "id")));
		Map<?, ?> organization = AnswerParts.object(this.claim, "claimantOrganization");
		if (organization != null && !AnswerParts.text(organization, "id").equals(AnswerParts.text(claimant, "id"))) {
			it.put("sourceOrganization", this.parts.agent(organization, "Organization"));
		}
		AnswerParts.put(it, "about", figure());
		AnswerParts.put(it, "appearance",
				AnswerParts.edges(this.claim, "articles").stream().map(this.parts::article).toList());
		cite(it);
		AnswerParts.put(it, "prov:hadPrimarySource",
				this.parts.references(AnswerParts.list(this.claim, "origins")
					.stream()
					.filter((origin) -> !AnswerParts.text(origin, "id").equals(AnswerParts.text(this.claim, "id")))
					.toList()));
		AnswerParts.put(it, "prov:wasRevisionOf",
				(AnswerParts.object(this.claim, "restates") != null) ? this.parts.reference(
						AnswerParts.text(Objects.requireNonNull(AnswerParts.object(this.claim, "restates")), "id"))
						: null);
		AnswerParts.put(it, "cito:retracts",
				this.parts.references(AnswerParts.nodes(AnswerParts.edges(this.claim, "retracts")
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
			Map<String, Object> reference = this.parts.reference(AnswerParts.text(other, "id"));
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
			Map<String, Object> variable = this.parts.node("StatisticalVariable", AnswerParts.text(measure, "id"));
			variable.put(NAME, AnswerParts.text(measure, NAME));
			observation.put("variableMeasured", variable);
		}
		AnswerParts.put(observation, "minValue", figure.get("low"));
		AnswerParts.put(observation, "maxValue", figure.get("high"));
		AnswerParts.put(observation, "unitText", figure.get("unit"));
		AnswerParts.put(observation, "description", figure.get("phrase"));
		String asOf = Objects.toString(figure.get("asOf"), "");
		AnswerParts.put(observation, "observationDate", LinkedParts.isIso(asOf) ? asOf : null);
		return observation;
	}

}
