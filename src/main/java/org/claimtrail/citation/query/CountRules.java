package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.AskedRule;
import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.NodeRule;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules by which claims and claimants are counted as cited. What passes on is kept
 * with each claim; citations for other intents are counted when asked for.
 */
@Configuration(proxyBeanMethods = false)
class CountRules {

	private static final CypherTemplate<Node> KEPT = NodeRule.about("coalesce(`node`.citationCount, 0)").complete();

	private static final CypherTemplate<AskedNode> OF_INTENTS = AskedRule
		.about("COUNT { (`node`)<-[edge:CITES]-() WHERE edge.intent IN `intents` }")
		.slot("intents", (about) -> ChosenIntents.of(about.asked()))
		.complete();

	private static final CypherTemplate<Node> KEPT_OF_CLAIMANT = NodeRule.about("""
			head(COLLECT {
				MATCH (`cited`:Claim)-[:MADE_BY]->(`node`)
				RETURN sum(coalesce(`cited`.citationCount, 0)) })""").variables(NodeRule::apart, "cited").complete();

	private static final CypherTemplate<AskedNode> OF_CLAIMANT_AND_INTENTS = AskedRule.about("""
			head(COLLECT {
				MATCH (cited:Claim)-[:MADE_BY]->(`node`)
				RETURN sum(COUNT { (cited)<-[edge:CITES]-() WHERE edge.intent IN `intents` }) })""")
		.slot("intents", (about) -> ChosenIntents.of(about.asked()))
		.complete();

	@Bean
	ComputedField reportCount() {
		return new ReportCount();
	}

	@Bean
	ComputedField claimCitationCount() {
		return new CitationCount("claimCitationCount", KEPT, OF_INTENTS);
	}

	@Bean
	ComputedField citationCount() {
		return new CitationCount("citationCount", KEPT_OF_CLAIMANT, OF_CLAIMANT_AND_INTENTS);
	}

	/**
	 * How many reports of a claim there are. Filters and orders read what is kept by an
	 * index.
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
			return Cypher.coalesce(claim.property("reportCount"), Cypher.literalOf(0));
		}

	}

	/**
	 * How often a claim, or all claims of a claimant, are cited. An index has what is
	 * kept with a claim.
	 */
	private record CitationCount(String name, CypherTemplate<Node> kept,
			CypherTemplate<AskedNode> counted) implements ComputedField {

		@Override
		public Expression of(Node node) {
			return (this.kept == KEPT) ? node.property("citationCount") : this.kept.fill(node);
		}

		@Override
		public Expression of(Node node, Asked asked) {
			return asked.has(ChosenIntents.ARGUMENT) ? this.counted.fill(new AskedNode(node, asked))
					: this.kept.fill(node);
		}

	}

}
