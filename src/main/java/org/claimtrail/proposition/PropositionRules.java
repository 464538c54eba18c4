package org.claimtrail.proposition;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of propositions are computed. */
@Configuration(proxyBeanMethods = false)
class PropositionRules {

	@Bean
	ComputedField firstClaim() {
		return new Said("firstClaim", false);
	}

	@Bean
	ComputedField lastClaim() {
		return new Said("lastClaim", true);
	}

	/** The claim at one end of the order in which a proposition was said, by an index. */
	private record Said(String name, boolean last) implements ComputedField {

		@Override
		public Expression of(Node proposition) {
			return of(proposition, proposition.getRequiredSymbolicName().getValue() + this.name, false);
		}

		@Override
		public Expression of(Node proposition, Asked asked) {
			return of(proposition, asked.fresh(this.name), Boolean.parseBoolean(asked.choice("ownOnly")));
		}

		private Expression of(Node proposition, String name, boolean own) {
			Node claim = Cypher.anyNode(name);
			Relationship expresses = claim.relationshipTo(Cypher.anyNode(), "EXPRESSES").named(name + "Said");
			Property owner = expresses.property("propositionId");
			Property said = expresses.property("said");
			Property retold = expresses.property("retold");
			Condition counted = own ? retold.isFalse() : retold.isNotNull();
			return Cypher.head(Cypher.collect(Cypher.match(expresses)
				.where(owner.eq(proposition.property("id")).and(said.isNotNull()).and(counted))
				.with(claim, expresses.getRequiredSymbolicName())
				.orderBy(sorted(owner), sorted(said))
				.limit(1)
				.returning(claim.getRequiredSymbolicName())
				.build()));
		}

		private SortItem sorted(Property key) {
			return this.last ? key.descending() : key.ascending();
		}

	}

}
