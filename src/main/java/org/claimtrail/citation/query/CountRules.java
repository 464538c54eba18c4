package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedField;
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

	private static final String OF_INTENTS = "COUNT { ($cited)<-[$edge:CITES]-() WHERE $edge.intent IN $intents }";

	private static final String OF_CLAIMANT = """
			head(COLLECT {
				MATCH ($cited:Claim)-[:MADE_BY]->($claimant)
				RETURN sum($count) })""";

	private static final String KEPT = "coalesce($cited.citationCount, 0)";

	@Bean
	ComputedField reportCount() {
		return new ReportCount();
	}

	@Bean
	ComputedField claimCitationCount() {
		return new CitationCount("claimCitationCount", false);
	}

	@Bean
	ComputedField citationCount() {
		return new CitationCount("citationCount", true);
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

	/** How often a claim, or all claims of a claimant, are cited. */
	private record CitationCount(String name, boolean ofClaimant) implements ComputedField {

		@Override
		public Expression of(Node node) {
			if (!this.ofClaimant) {
				return node.property("citationCount");
			}
			String variable = node.getRequiredSymbolicName().getValue();
			return of(node, new CypherText((name) -> variable + name), KEPT);
		}

		@Override
		public Expression of(Node node, Asked asked) {
			CypherText text = new CypherText(asked::fresh);
			return asked.has(ChosenIntents.ARGUMENT)
					? of(node, text.with("intents", ChosenIntents.of(asked)), OF_INTENTS) : of(node, text, KEPT);
		}

		private Expression of(Node node, CypherText text, String count) {
			text.with(this.ofClaimant ? "claimant" : "cited", node.getRequiredSymbolicName());
			Expression one = text.of(count);
			return this.ofClaimant ? text.with("count", one).of(OF_CLAIMANT) : one;
		}

	}

}
