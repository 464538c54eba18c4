package org.claimtrail.random;

/** What the fields, conditions and orders of measures mean. */
final class MeasureModel {

	private final World world;

	private final Ties ties;

	private final SpreadModel spreads;

	MeasureModel(World world, Ties ties, RevisionModel revisions) {
		this.world = world;
		this.ties = ties;
		this.spreads = new SpreadModel(ties, revisions);
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields.put("Query.measure", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.all("Query.measures", "Measure");
		fields.plain("Measure", "id", "name", "population", "property", "unit", "description", "recordedAt");
		fields.put("Measure.figureCount", (measure, arguments) -> this.ties.in("QUANTIFIES", (Thing) measure).size());
		fields.thing("Measure.spreadRatio", this.spreads::of);
		fields.reaching("Measure.components", "COMPONENT_OF");
		fields.leaving("Measure.componentOf", "COMPONENT_OF");
		fields.leaving("Measure.mayMean", "MAY_MEAN");
		fields.reaching("Measure.claims", "QUANTIFIES");
		fields.edges("MeasureEdge");
		filters.id("MeasureWhere.id");
		filters.text("MeasureWhere.name", "name");
		filters.oneOf("MeasureWhere.unit", "unit");
		filters.number("MeasureWhere.spreadRatio", this.spreads::of);
		filters.related("MeasureWhere.componentOf", "MeasureWhere",
				(measure) -> this.ties.out("COMPONENT_OF", measure));
		filters.related("MeasureWhere.mayMean", "MeasureWhere", (measure) -> this.ties.out("MAY_MEAN", measure));
		filters.related("MeasureWhere.claim", "ClaimWhere", (measure) -> this.ties.in("QUANTIFIES", measure));
		orders.put("MeasureOrderField.NAME", (measure) -> measure.value("name"));
		orders.put("MeasureOrderField.FIGURE_COUNT", (measure) -> this.ties.in("QUANTIFIES", measure).size());
		orders.put("MeasureOrderField.SPREAD", this.spreads::of);
		orders.put("MeasureOrderField.RECORDED_AT", (measure) -> measure.value("recordedAt"));
	}

}
