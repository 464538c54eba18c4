package org.claimtrail.claim.query;

import java.util.List;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.Listing;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * For whom and in which role a claimant spoke on the day of the statement. What is known
 * by affiliation was found when the claim was written.
 */
final class ClaimantAffiliation {

	private ClaimantAffiliation() {
	}

	/** The role as the text gives it; null where it gives none. */
	private static Expression givenRole(Node claim) {
		Relationship made = claim.relationshipTo(Cypher.anyNode(), "MADE_BY")
			.named(claim.getRequiredSymbolicName().getValue() + "made");
		return Cypher.head(Cypher.collect(Cypher.match(made).returning(made.property("role").as("value")).build()));
	}

	/** The rule behind {@code Claim.claimantRole}. */
	record Role() implements ComputedField {

		@Override
		public String name() {
			return "claimantRole";
		}

		@Override
		public Expression of(Node claim) {
			return Cypher.coalesce(givenRole(claim), claim.property("affiliationRole"));
		}

	}

	/** The rule behind {@code Claim.givenRole}. */
	record GivenRole() implements ComputedField {

		@Override
		public String name() {
			return "givenRole";
		}

		@Override
		public Expression of(Node claim) {
			return givenRole(claim);
		}

	}

	/** The rule behind {@code Claim.claimantOrganization}. */
	record Organization() implements ComputedField {

		@Override
		public String name() {
			return "claimantOrganization";
		}

		@Override
		public Listing listing() {
			return new Listing("organizationId", List.of("statedOnFirst", "id"), null);
		}

		@Override
		public Expression of(Node claim) {
			String name = claim.getRequiredSymbolicName().getValue();
			Node organization = Cypher.node("Organization")
				.named(name + "organization")
				.withProperties("id", claim.property("organizationId"));
			return Cypher.collect(Cypher.match(organization).returning(organization).build());
		}

	}

}
