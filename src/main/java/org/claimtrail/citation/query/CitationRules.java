package org.claimtrail.citation.query;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.NodeRule;
import org.claimtrail.projection.ComputedEdgeField;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which fields of claims are computed from their citations. */
@Configuration(proxyBeanMethods = false)
class CitationRules {

	private static final CypherTemplate<Node> WITHDRAWN = NodeRule
		.about("(`node`.verification = 'RETRACTED' OR EXISTS { (`node`)<-[:RETRACTS {withdraws: true}]-() })")
		.complete();

	private static final CypherTemplate<Node> RETOLD = NodeRule
		.about("EXISTS { (`node`)-[`edge`:CITES]->() WHERE `edge`.intent IN `intents` }")
		.slot("intents", Cypher.literalOf(Intent.retelling()))
		.variables(NodeRule::apart, "edge")
		.complete();

	@Bean
	ComputedField withdrawn() {
		return new NodeRule("withdrawn", WITHDRAWN);
	}

	/** Whether a claim merely passes on what others said. */
	@Bean
	ComputedField retold() {
		return new NodeRule("retold", RETOLD);
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
