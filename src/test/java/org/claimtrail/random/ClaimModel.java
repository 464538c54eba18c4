package org.claimtrail.random;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What the fields, conditions and orders of claims mean. */
final class ClaimModel {

	private static final String WHERE = "ClaimWhere.";

	private static final String ORDER = "ClaimOrderField.";

	private final World world;

	private final Ties ties;

	private final SpokenFor spokenFor;

	ClaimModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
		this.spokenFor = new SpokenFor(world);
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields(fields);
		edges(fields);
		figure(fields);
		conditions(filters);
		derivedConditions(filters);
		figureConditions(filters);
		orders(orders);
	}

	private void fields(Fields fields) {
		fields.put("Query.claim", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.all("Query.claims", "Claim");
		fields.plain("Claim", "id", "statement", "quote", "language", "medium", "cue", "attribution", "statedOn",
				"recordedAt", "verification", "verificationNote", "figure");
		fields.one("Claim.claimant", "MADE_BY");
		fields.one("Claim.measure", "QUANTIFIES");
		fields.thing("Claim.claimantRole", this.spokenFor::role);
		fields.thing("Claim.givenRole", this.spokenFor::givenRole);
		fields.thing("Claim.claimantOrganization", this.spokenFor::organization);
		fields.thing("Claim.reportCount", this.ties::reports);
		fields.put("Claim.citationCount",
				(source, arguments) -> this.ties.citations((Thing) source, arguments.get("intents")));
		fields.leaving("Claim.articles", "APPEARS_IN");
		fields.leaving("Claim.cites", "CITES");
		fields.reaching("Claim.citedBy", "CITES");
		fields.thing("Claim.withdrawn", this.ties::isWithdrawn);
		fields.thing("Claim.retold", this.ties::isRetold);
		fields.leaving("Claim.knownThrough", "KNOWN_THROUGH");
		fields.leaving("Claim.retracts", "RETRACTS");
		fields.reaching("Claim.retractedBy", "RETRACTS");
	}

	private void edges(Fields fields) {
		fields.edges("ClaimEdge", "ClaimArticleEdge", "Citation", "RetractionEdge");
		fields.edge("ClaimArticleEdge", "place", "exact", "prefix", "suffix", "language");
		fields.edge("Citation", "intent", "via", "cue", "attribution");
		fields.edge("RetractionEdge", "reason");
		fields.tie("RetractionEdge.withdraws", this.ties::withdraws);
		fields.tie("Citation.citing", Tie::from);
		fields.tie("Citation.cited", Tie::to);
	}

	private void figure(Fields fields) {
		fields.plain("Figure", "low", "high", "comparator", "unit", "phrase", "basis", "since", "until", "per", "asOf",
				"asOfInferred", "forecast", "vague", "printed");
		fields.plain("PrintedFigure", "phrase", "value", "note");
	}

	private void conditions(Filters filters) {
		filters.id(WHERE + "id");
		filters.text(WHERE + "statement", "statement");
		filters.date(WHERE + "statedOn", "statedOn");
		filters.oneOf(WHERE + "medium", "medium");
		filters.oneOf(WHERE + "attribution", "attribution");
		filters.oneOf(WHERE + "verification", "verification");
		filters.related(WHERE + "claimant", "ClaimantWhere", (claim) -> List.of(this.ties.claimant(claim)));
		filters.related(WHERE + "article", "ArticleWhere", (claim) -> this.ties.out("APPEARS_IN", claim));
		filters.related(WHERE + "cites", "ClaimWhere", (claim) -> this.ties.out("CITES", claim));
		filters.related(WHERE + "citedBy", "ClaimWhere", (claim) -> this.ties.in("CITES", claim));
		filters.is(WHERE + "withdrawn", this.ties::isWithdrawn);
		filters.is(WHERE + "retold", this.ties::isRetold);
		filters.related(WHERE + "knownThrough", "ClaimWhere", (claim) -> this.ties.out("KNOWN_THROUGH", claim));
		filters.related(WHERE + "measure", "MeasureWhere", (claim) -> this.ties.out("QUANTIFIES", claim));
		filters.related(WHERE + "figure", "FigureWhere", ClaimModel::figures);
		filters.is(WHERE + "hasFigure", (claim) -> !figures(claim).isEmpty());
		filters.number(WHERE + "reportCount", this.ties::reports);
		filters.number(WHERE + "citationCount", this.ties::citations);
	}

	private void derivedConditions(Filters filters) {
		filters.related(WHERE + "organization", "OrganizationWhere", (claim) -> {
			Thing organization = this.spokenFor.organization(claim);
			return (organization != null) ? List.of(organization) : List.of();
		});
		filters.put(WHERE + "statedBy", (claim, value) -> {
			LocalDate end = days(value).last();
			LocalDate last = days(claim.text("statedOn")).last();
			return end == null || (last != null && !last.isAfter(end));
		});
		filters.put(WHERE + "recordedBy",
				(claim, value) -> !Instant.parse(claim.text("recordedAt")).isAfter(Instant.parse(value.toString())));
		filters.put(WHERE + "asOfChange", (claim, number) -> claim.value("asOfChange") instanceof Integer recorded
				&& recorded <= ((Number) number).intValue());
		filters.put(WHERE + "drift", (claim, kinds) -> drifted(this.world.leaving("CITES", claim), (List<?>) kinds));
		filters.put(WHERE + "driftInReports",
				(claim, kinds) -> drifted(this.world.reaching("CITES", claim), (List<?>) kinds));
	}

	private static boolean drifted(List<Tie> citations, List<?> kinds) {
		return citations.stream()
			.anyMatch((tie) -> kinds.stream()
				.anyMatch((kind) -> tie.value("drift") instanceof List<?> drift && drift.contains(kind.toString())));
	}

	private void figureConditions(Filters filters) {
		filters.put("FigureWhere.atLeast",
				(figure, bound) -> figure.value("low") instanceof Double low && low >= ((Number) bound).doubleValue());
		filters.put("FigureWhere.atMost", (figure, bound) -> figure.value("high") instanceof Double high
				&& high <= ((Number) bound).doubleValue());
		filters.number("FigureWhere.low", (figure) -> figure.value("low"));
		filters.number("FigureWhere.high", (figure) -> figure.value("high"));
		filters.date("FigureWhere.asOf", "asOf");
		filters.oneOf("FigureWhere.comparator", "comparator");
		filters.oneOf("FigureWhere.unit", "unit");
		filters.oneOf("FigureWhere.basis", "basis");
		filters.is("FigureWhere.forecast", (figure) -> figure.value("forecast"));
		filters.is("FigureWhere.vague", (figure) -> figure.value("vague"));
	}

	private void orders(Orders orders) {
		orders.put(ORDER + "STATED_ON", (claim) -> days(claim.text("statedOn")).first());
		orders.put(ORDER + "RECORDED_AT", (claim) -> claim.value("recordedAt"));
		orders.put(ORDER + "LOW", (claim) -> ofFigure(claim, "low"));
		orders.put(ORDER + "HIGH", (claim) -> ofFigure(claim, "high"));
		orders.put(ORDER + "AS_OF", (claim) -> {
			Object asOf = ofFigure(claim, "asOf");
			return (asOf != null) ? days(asOf).first() : null;
		});
		orders.put(ORDER + "REPORT_COUNT", this.ties::reports);
		orders.put(ORDER + "CITATION_COUNT", this.ties::citations);
	}

	private static List<Thing> figures(Thing claim) {
		return (claim.value("figure") instanceof Thing figure) ? List.of(figure) : List.of();
	}

	private static @Nullable Object ofFigure(Thing claim, String name) {
		return (claim.value("figure") instanceof Thing figure) ? figure.value(name) : null;
	}

	private static Days days(Object date) {
		return Objects.requireNonNull(Days.of(date));
	}

}
