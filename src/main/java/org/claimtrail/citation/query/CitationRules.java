package org.claimtrail.citation.query;

import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of claims are computed from their citations. */
@Configuration(proxyBeanMethods = false)
class CitationRules {

	@Bean
	ComputedField withdrawn() {
		return new OriginRules.Rule("withdrawn",
				"($node.verification = 'RETRACTED' OR EXISTS { ($node)<-[:RETRACTS]-() })");
	}

	@Bean
	ComputedField retold() {
		return new Retold();
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

}
