package org.claimtrail.claim.query;

import org.claimtrail.date.PartialDate;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of claims are computed. */
@Configuration(proxyBeanMethods = false)
class ClaimRules {

	@Bean
	ComputedField statedOn() {
		return new StatedOn();
	}

	@Bean
	ComputedField claimantRole() {
		return new ClaimantAffiliation.Role();
	}

	@Bean
	ComputedField givenRole() {
		return new ClaimantAffiliation.GivenRole();
	}

	@Bean
	ComputedField claimantOrganization() {
		return new ClaimantAffiliation.Organization();
	}

	/** When a claim was stated, in words also where nobody knows. */
	private record StatedOn() implements ComputedField {

		@Override
		public String name() {
			return "statedOn";
		}

		@Override
		public Expression of(Node claim) {
			return Cypher.coalesce(claim.property("statedOn"), Cypher.literalOf(PartialDate.UNKNOWN.text()));
		}

	}

}
