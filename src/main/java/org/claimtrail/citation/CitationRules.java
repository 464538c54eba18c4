package org.claimtrail.citation;

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
	ComputedField originCount() {
		return new OriginCount();
	}

	@Bean
	ComputedField trail() {
		return new Trail();
	}

	@Bean
	ComputedEdgeField citationDrift() {
		return new CitationDrift();
	}

	/** How many claims refer to a claim directly. */
	private record ReportCount() implements ComputedField {

		@Override
		public String name() {
			return "reportCount";
		}

		@Override
		public Expression of(Node claim) {
			return Cypher.count(claim.relationshipFrom(Cypher.anyNode(), "CITES"));
		}

	}

	/** How many claims that refer to nothing further a claim rests on. */
	private record OriginCount() implements ComputedField {

		@Override
		public String name() {
			return "originCount";
		}

		@Override
		public Expression of(Node claim) {
			Node origin = Cypher.anyNode(claim.getRequiredSymbolicName().getValue() + "origin");
			return Cypher.count(Cypher.match(claim.relationshipTo(origin, "CITES").unbounded().min(0))
				.where(Cypher.not(origin.relationshipTo(Cypher.anyNode(), "CITES")))
				.returningDistinct(origin)
				.build());
		}

	}

}
