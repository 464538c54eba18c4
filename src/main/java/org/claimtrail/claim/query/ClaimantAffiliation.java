package org.claimtrail.claim.query;

import java.util.List;

import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.Listing;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * For whom and in which role a claimant spoke on the day of the statement, as a pattern
 * around a bound claim. An affiliation counts from its first day until the day before it
 * ends; of several the latest begun decides.
 */
final class ClaimantAffiliation {

	private final Relationship made;

	private final Relationship affiliation;

	private final Node claimant;

	private final Node organization;

	private final Expression day;

	private ClaimantAffiliation(Node claim) {
		String name = claim.getRequiredSymbolicName().getValue();
		this.claimant = Cypher.anyNode(name + "claimant");
		this.organization = Cypher.anyNode(name + "organization");
		this.made = claim.relationshipTo(this.claimant, "MADE_BY").named(name + "made");
		this.affiliation = this.claimant.relationshipTo(this.organization, "AFFILIATED_WITH")
			.named(name + "affiliation");
		this.day = claim.property("statedOnFirst");
	}

	/** The role as the text gives it, else by affiliation; null when neither is known. */
	private Expression role() {
		Expression role = Cypher.coalesce(this.made.property("role"), this.affiliation.property("role"));
		return Cypher.head(Cypher.collect(Cypher.match(this.made)
			.optionalMatch(this.affiliation)
			.where(counts())
			.with(this.made.getRequiredSymbolicName(), this.affiliation.getRequiredSymbolicName(), this.organization)
			.orderBy(order())
			.limit(1)
			.returning(role.as("value"))
			.build()));
	}

	/** The role as the text gives it; null where it gives none. */
	private Expression givenRole() {
		return Cypher
			.head(Cypher.collect(Cypher.match(this.made).returning(this.made.property("role").as("value")).build()));
	}

	private Condition counts() {
		Expression from = this.affiliation.property("fromFirst");
		Expression to = this.affiliation.property("toLast");
		return from.isNull().or(from.lte(this.day)).and(to.isNull().or(to.gt(this.day)));
	}

	private SortItem[] order() {
		Expression from = this.affiliation.property("fromFirst");
		return new SortItem[] { Cypher.sort(from.isNull()).ascending(), from.descending(),
				this.organization.property("id").ascending() };
	}

	/** The rule behind {@code Claim.claimantRole}. */
	record Role() implements ComputedField {

		@Override
		public String name() {
			return "claimantRole";
		}

		@Override
		public Expression of(Node claim) {
			return new ClaimantAffiliation(claim).role();
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
			return new ClaimantAffiliation(claim).givenRole();
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
