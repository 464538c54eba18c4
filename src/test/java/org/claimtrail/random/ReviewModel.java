package org.claimtrail.random;

import java.util.List;
import java.util.Locale;

/** What the fields, conditions and orders of reviews mean. */
final class ReviewModel {

	private static final String REVIEWS = "REVIEWS";

	private final World world;

	private final Ties ties;

	ReviewModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		for (String type : List.of("Claim", "Proposition")) {
			fields.reaching(type + ".reviewedBy", REVIEWS);
			fields.thing(type + ".reviewCount", (thing) -> standing(thing).size());
			fields.thing(type + ".reviewerCount", this::reviewers);
			filters.related(type + "Where.reviewedBy", "ClaimWhere", (thing) -> this.ties.in(REVIEWS, thing));
			filters.number(type + "Where.reviewCount", (thing) -> standing(thing).size());
			filters.number(type + "Where.reviewerCount", this::reviewers);
			filters.put(type + "Where.reviewedAs", (thing, rating) -> standing(thing).stream()
				.anyMatch((review) -> rating.toString().equals(review.value("normalized"))));
			orders.put(type + "OrderField.REVIEWER_COUNT", this::reviewers);
			filters.put("ReviewableWhere." + type.toLowerCase(Locale.ROOT),
					(thing, value) -> !thing.type().equals(type) || filters.hold(type + "Where", thing, value));
			filters.related("ClaimWhere.reviews" + type, type + "Where",
					(claim) -> this.ties.out(REVIEWS, claim)
						.stream()
						.filter((thing) -> thing.type().equals(type))
						.toList());
		}
		fields.leaving("Claim.reviews", REVIEWS);
		fields.edges("Review", "ReviewedEdge");
		fields.edge("Review", "rating", "normalized", "scale");
		fields.edge("ReviewedEdge", "rating", "normalized", "scale");
		fields.tie("Review.reviewed", Tie::to);
		orders.put("ReviewableOrderField.STATEMENT", (thing) -> thing.value("statement"));
		orders.put("ReviewableOrderField.RECORDED_AT", (thing) -> thing.value("recordedAt"));
	}

	private List<Tie> standing(Thing thing) {
		return this.world.reaching(REVIEWS, thing)
			.stream()
			.filter((review) -> !this.ties.isWithdrawn(review.from()))
			.toList();
	}

	private int reviewers(Thing thing) {
		return (int) standing(thing).stream().map((review) -> this.ties.claimant(review.from())).distinct().count();
	}

}
