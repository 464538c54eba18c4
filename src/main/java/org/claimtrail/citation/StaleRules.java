package org.claimtrail.citation;

import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules about claims and articles that rest on what was retracted or revised since.
 */
@Configuration(proxyBeanMethods = false)
class StaleRules {

	private static final String CLAIM = """
			EXISTS { MATCH ANY SHORTEST ($node)-[:CITES]->{1,25}($source)
				WHERE EXISTS { ($source)<-[:RETRACTS]-() }
					OR EXISTS { ($source)<-[:REVISES*1..100]-($newer) WHERE $newer.statedOnFirst > $node.statedOnFirst } }""";

	private static final String ARTICLE = """
			EXISTS { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim)-[:CITES]->{1,25}($source)
				WHERE EXISTS { ($source)<-[:RETRACTS]-() }
					OR EXISTS { ($source)<-[:REVISES*1..100]-($newer) WHERE $newer.statedOnFirst > $claim.statedOnFirst } }""";

	private static final String SOURCES_OF_CLAIM = """
			COLLECT { MATCH ANY SHORTEST ($node)-[:CITES]->{1,25}($source)
				WITH DISTINCT $node, $source
				OPTIONAL MATCH ($source)<-[:RETRACTS]-($retracting)
				OPTIONAL MATCH ($source)<-[:REVISES*1..100]-($newer) WHERE $newer.statedOnFirst > $node.statedOnFirst
				WITH $source, $retracting, $newer ORDER BY $source.id, $retracting.id, $newer.statedOnFirst DESC, $newer.id DESC
				WITH $source, head(collect($retracting)) AS $taken, head(collect($newer)) AS $latest
				WHERE $taken IS NOT NULL OR $latest IS NOT NULL
				WITH $source, $taken, $latest LIMIT $most
				RETURN {claim: $source, retracted: $taken IS NOT NULL, replacedBy: coalesce($taken, $latest)} }""";

	private static final String SOURCES_OF_ARTICLE = """
			COLLECT { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim)-[:CITES]->{1,25}($source)
				WITH $source, min($claim.statedOnFirst) AS $since
				OPTIONAL MATCH ($source)<-[:RETRACTS]-($retracting)
				OPTIONAL MATCH ($source)<-[:REVISES*1..100]-($newer) WHERE $newer.statedOnFirst > $since
				WITH $source, $retracting, $newer ORDER BY $source.id, $retracting.id, $newer.statedOnFirst DESC, $newer.id DESC
				WITH $source, head(collect($retracting)) AS $taken, head(collect($newer)) AS $latest
				WHERE $taken IS NOT NULL OR $latest IS NOT NULL
				WITH $source, $taken, $latest LIMIT $most
				RETURN {claim: $source, retracted: $taken IS NOT NULL, replacedBy: coalesce($taken, $latest)} }""";

	@Bean
	ComputedField claimRestsOnStale() {
		return new OriginRules.Rule("claimRestsOnStale", CLAIM);
	}

	@Bean
	ComputedField articleRestsOnStale() {
		return new OriginRules.Rule("articleRestsOnStale", ARTICLE);
	}

	@Bean
	ComputedField claimStaleSources() {
		return new OriginRules.Rule("claimStaleSources", SOURCES_OF_CLAIM);
	}

	@Bean
	ComputedField articleStaleSources() {
		return new OriginRules.Rule("articleStaleSources", SOURCES_OF_ARTICLE);
	}

	@Bean
	ComputedCondition whereClaimRestsOnStale() {
		return new Is("claimRestsOnStale", CLAIM);
	}

	@Bean
	ComputedCondition whereArticleRestsOnStale() {
		return new Is("articleRestsOnStale", ARTICLE);
	}

	/** Whether a piece of Cypher about a node comes to the value given. */
	private record Is(String name, String text) implements ComputedCondition {

		@Override
		public Condition on(Node node, Expression value) {
			return new OriginRules.Rule(this.name, this.text).of(node).eq(value);
		}

	}

}
