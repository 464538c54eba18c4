package org.claimtrail.random;

/**
 * The contract's meaning in a world, worked out from its descriptions alone: no query and
 * no rule of the server is used.
 */
final class Model {

	private final World world;

	private final Fields fields;

	private final Filters filters = new Filters();

	private final Orders orders = new Orders();

	private final Groups groups;

	Model(World world) {
		this.world = world;
		this.fields = new Fields(world);
		Ties ties = new Ties(world);
		new ClaimModel(world, ties).declare(this.fields, this.filters, this.orders);
		new ClaimantModel(world, ties).declare(this.fields, this.filters, this.orders);
		new ArticleModel(world, ties).declare(this.fields, this.filters, this.orders);
		RevisionModel revisions = new RevisionModel(world, ties);
		new MeasureModel(world, ties, revisions).declare(this.fields, this.filters, this.orders);
		new PropositionModel(world, ties).declare(this.fields, this.filters, this.orders);
		new ReviewModel(world, ties).declare(this.fields, this.filters, this.orders);
		new OriginModel(world, ties).declare(this.fields);
		revisions.declare(this.fields);
		new StaleModel(world, ties, revisions).declare(this.fields, this.filters);
		this.groups = new Groups(world, ties);
		OpenFields.declare(this.fields);
	}

	World world() {
		return this.world;
	}

	Fields fields() {
		return this.fields;
	}

	Filters filters() {
		return this.filters;
	}

	Groups groups() {
		return this.groups;
	}

	Orders orders() {
		return this.orders;
	}

}
