package org.claimtrail.review;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims and propositions are found by their reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewRules {

	private static final String REVIEWS = "REVIEWS";

	@Bean
	ComputedField reviewCount() {
		return new Kept("reviewCount");
	}

	@Bean
	ComputedField reviewerCount() {
		return new Kept("reviewerCount");
	}

	@Bean
	ComputedField reviewedClaims() {
		return new Reviewed("reviewedClaims", "Claim");
	}

	@Bean
	ComputedField reviewedPropositions() {
		return new Reviewed("reviewedPropositions", "Proposition");
	}

	@Bean
	ComputedCondition reviewedAs(@Qualifier("withdrawn") ComputedField withdrawn) {
		return new ReviewedAs(withdrawn);
	}

	/** A count that is kept. Filters and orders read it by an index. */
	private record Kept(String name) implements ComputedField {

		@Override
		public Expression of(Node reviewed) {
			return reviewed.property(this.name);
		}

		@Override
		public Expression of(Node reviewed, Asked asked) {
			return Cypher.coalesce(reviewed.property(this.name), Cypher.literalOf(0));
		}

	}

	/** What a claim reviews, as far as it has a label. */
	private record Reviewed(String name, String label) implements ComputedField {

		@Override
		public Expression of(Node claim) {
			Node reviewed = Cypher.node(this.label).named(claim.getRequiredSymbolicName().getValue() + this.name);
			return Cypher.collect(Cypher.match(claim.relationshipTo(reviewed, REVIEWS))
				.returning(reviewed.getRequiredSymbolicName())
				.build());
		}

	}

	/** Whether a review that stands says this about truth. */
	private record ReviewedAs(ComputedField withdrawn) implements ComputedCondition {

		@Override
		public String name() {
			return "reviewedAs";
		}

		@Override
		public Condition on(Node reviewed, Expression rating) {
			String name = reviewed.getRequiredSymbolicName().getValue();
			Node review = Cypher.anyNode(name + "review");
			Relationship reviews = review.relationshipTo(reviewed, REVIEWS).named(name + "reviews");
			return Cypher.exists(Cypher.match(reviews)
				.where(reviews.property("normalized").eq(rating))
				.and(this.withdrawn.of(review).isFalse())
				.returning(review.getRequiredSymbolicName())
				.build());
		}

	}

}
