package org.claimtrail.citation;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of claims are computed from their citations. */
@Configuration(proxyBeanMethods = false)
class CitationRules {

	@Bean
	ComputedField reportCount() {
		return new ReportCount();
	}

	@Bean
	ComputedField withdrawn() {
		return new OriginRules.Rule("withdrawn",
				"($node.verification = 'RETRACTED' OR EXISTS { ($node)<-[:RETRACTS]-() })");
	}

	@Bean
	ComputedField citationCount() {
		return new CitationCount();
	}

	@Bean
	ComputedField trail() {
		return new Trail();
	}

	@Bean
	ComputedEdgeField citationDrift() {
		return new CitationDrift("citationDrift", CitationDrift.FINDINGS);
	}

	@Bean
	ComputedEdgeField citationAgreed() {
		return new CitationDrift("citationAgreed", CitationDrift.AGREED);
	}

	@Bean
	ComputedEdgeField citationUnknown() {
		return new CitationDrift("citationUnknown", CitationDrift.UNKNOWN);
	}

	/**
	 * How many claims refer to a claim directly. Filters and orders read what is kept of
	 * it, by an index.
	 */
	private record ReportCount() implements ComputedField {

		@Override
		public String name() {
			return "reportCount";
		}

		@Override
		public Expression of(Node claim) {
			return claim.property("reportCount");
		}

		@Override
		public Expression of(Node claim, Asked asked) {
			return Cypher.count(claim.relationshipFrom(Cypher.anyNode(), "CITES"));
		}

	}

	/** How often claims refer to the claims of a claimant; the store knows it of each. */
	private record CitationCount() implements ComputedField {

		private static final String SUM = """
				head(COLLECT {
					MATCH (citedOfClaimant:Claim)-[:MADE_BY]->($E)
					RETURN sum(COUNT { (citedOfClaimant)<-[:CITES]-() })
				})""";

		@Override
		public String name() {
			return "citationCount";
		}

		@Override
		public Expression of(Node claimant) {
			return Cypher.raw(SUM, claimant.getRequiredSymbolicName());
		}

	}

}
