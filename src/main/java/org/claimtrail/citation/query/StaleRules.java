package org.claimtrail.citation.query;

import java.util.List;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rules about claims and articles that rest on what its own source has left behind,
 * along citations that pass on or lean. Which claims those are is kept on them.
 */
@Configuration(proxyBeanMethods = false)
class StaleRules {

	private static final String CLAIM = """
			EXISTS { MATCH ANY SHORTEST ($node) (()-[$cites:CITES WHERE $cites.intent IN $resting]->()){1,25} ($source)
				WHERE $source.staleKind IN $kinds }""";

	private static final String ARTICLE = """
			EXISTS { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim) (()-[$cites:CITES WHERE $cites.intent IN $resting]->()){1,25} ($source)
				WHERE $source.staleKind IN $kinds }""";

	/** Few claims are stale in the graver ways: they lead to what rests on them. */
	private static final String CLAIMS = """
			COLLECT { MATCH ($source:Claim) WHERE $source.staleKind IN $kinds
				MATCH ANY SHORTEST ($source) (()<-[$cites:CITES WHERE $cites.intent IN $resting]-()){1,25} ($claim)
				RETURN DISTINCT $claim }""";

	private static final String ARTICLES = """
			COLLECT { MATCH ($source:Claim) WHERE $source.staleKind IN $kinds
				MATCH ANY SHORTEST ($source) (()<-[$cites:CITES WHERE $cites.intent IN $resting]-()){1,25} ($claim)
				WITH DISTINCT $claim
				MATCH ($claim)-[:APPEARS_IN]->($article)
				RETURN DISTINCT $article }""";

	private static final String SOURCES_OF_CLAIM = """
			COLLECT { MATCH ANY SHORTEST ($node) (()-[$cites:CITES WHERE $cites.intent IN $resting]->()){1,25} ($source)
				WHERE $source.staleKind IN $kinds
				WITH DISTINCT $source, $node.statedOnFirst AS $first, $node.statedOnLast AS $last,
					coalesce(NOT $node.asOfInferred AND $node.asOfLast < date($source.staleSince)
						AND $node.asOfFirst <= $source.asOfLast AND $node.asOfLast >= $source.asOfFirst, false) AS $dated
				ORDER BY $source.id LIMIT $most
				""";

	private static final String SOURCES_OF_ARTICLE = """
			COLLECT { MATCH ($node)<-[:APPEARS_IN]-($claim:Claim)
				MATCH ANY SHORTEST ($claim) (()-[$cites:CITES WHERE $cites.intent IN $resting]->()){1,25} ($source)
				WHERE $source.staleKind IN $kinds
				WITH $source, CASE WHEN count($claim) = count($claim.statedOnFirst) THEN min($claim.statedOnFirst) END AS $first, min($claim.statedOnLast) AS $last,
					any($named IN collect(NOT $claim.asOfInferred AND $claim.asOfLast < date($source.staleSince)
						AND $claim.asOfFirst <= $source.asOfLast AND $claim.asOfLast >= $source.asOfFirst) WHERE $named) AS $dated
				ORDER BY $source.id LIMIT $most
				""";

	/** What to go by instead. */
	private static final String REPLACED = """
			OPTIONAL CALL ($source) {
				MATCH ($source)<-[:RETRACTS]-($by:Claim)
				WHERE $source.staleKind = 'WITHDRAWN'
				RETURN $by ORDER BY $by.statedOnLast, $by.statedOnFirst, $by.id LIMIT 1
				UNION ALL
				MATCH ($source)<-[$edge:CITES]-($by:Claim)
				WHERE $source.staleKind = 'CORRECTED' AND $source.correctedOn IS NOT NULL
					AND $edge.intent = 'CORRECTS' AND $by.claimantId = $source.claimantId
				RETURN $by ORDER BY $by.statedOnFirst IS NULL, $by.statedOnFirst DESC, $by.id DESC LIMIT 1
				UNION ALL
				MATCH ($by:Claim)
				WHERE $source.staleKind = 'CORRECTED' AND $source.correctedOn IS NULL AND $by.claimantId = $source.claimantId
					AND $by.measureId = $source.measureId AND $by.line = $source.line
					AND $by.describedFirst = $source.describedFirst AND $by.described = $source.described
					AND coalesce($by.staleKind = 'OVERTAKEN', true)
				RETURN $by ORDER BY $by.statedOnFirst DESC, $by.id DESC LIMIT 1
				UNION ALL
				MATCH ($by:Claim)
				WHERE $source.staleKind = 'OVERTAKEN' AND $by.claimantId = $source.claimantId
					AND $by.measureId = $source.measureId AND $by.line = $source.line
					AND $by.describedFirst > $source.describedFirst AND $by.staleKind IS NULL
				RETURN $by ORDER BY $by.describedFirst DESC, $by.statedOnFirst DESC, $by.id DESC LIMIT 1
			}
			WITH $source, $by, CASE WHEN $last < date($source.staleSince) THEN false
				WHEN $dated AND $source.staleKind = 'OVERTAKEN' THEN false
				WHEN
				""";

	private static final String BESIDE_CLAIM = """
			EXISTS { MATCH ($node)-[:APPEARS_IN]->()<-[:APPEARS_IN]-($beside:Claim)
				""";

	private static final String BESIDE_ARTICLE = """
			EXISTS { MATCH ($node)<-[:APPEARS_IN]-($beside:Claim)
				""";

	/** Whether an article tells, beside the old, what its source has put in its place. */
	private static final String AFTER = """
				MATCH ANY SHORTEST ($beside) (()-[$passes:CITES WHERE $passes.intent IN $resting]->()){0,25} ($instead:Claim)
				WHERE $instead = $by OR ($instead.claimantId = $source.claimantId AND $instead.measureId = $source.measureId
					AND $instead.line = $source.line AND $instead.statedOnFirst >= date($source.staleSince)
					AND ($instead.describedFirst > $source.describedFirst OR ($source.staleKind <> 'OVERTAKEN'
						AND $instead.describedFirst = $source.describedFirst AND $instead <> $source))) } THEN false
				WHEN $first > date($source.staleBy) THEN true END AS $after
			ORDER BY $source.id
			RETURN {claim: $source, kind: $source.staleKind, since: $source.staleSince, repeatedAfter: $after,
				retracted: $source.staleKind = 'WITHDRAWN', replacedBy: $by} }""";

	@Bean
	ComputedField claimRestsOnStale() {
		return new Rule("claimRestsOnStale", CLAIM);
	}

	@Bean
	ComputedField articleRestsOnStale() {
		return new Rule("articleRestsOnStale", ARTICLE);
	}

	@Bean
	ComputedField claimStaleSources() {
		return new Rule("claimStaleSources", SOURCES_OF_CLAIM + REPLACED + BESIDE_CLAIM + AFTER);
	}

	@Bean
	ComputedField articleStaleSources() {
		return new Rule("articleStaleSources", SOURCES_OF_ARTICLE + REPLACED + BESIDE_ARTICLE + AFTER);
	}

	@Bean
	ComputedCondition whereClaimRestsOnStale() {
		return new Is(new Among("claimRestsOnStale", CLAIM, CLAIMS));
	}

	@Bean
	ComputedCondition whereArticleRestsOnStale() {
		return new Is(new Among("articleRestsOnStale", ARTICLE, ARTICLES));
	}

	@Bean
	ComputedCondition whereClaimRestsOnKinds() {
		return new Among("claimRestsOnKinds", CLAIM, CLAIMS);
	}

	@Bean
	ComputedCondition whereArticleRestsOnKinds() {
		return new Among("articleRestsOnKinds", ARTICLE, ARTICLES);
	}

	private static Expression resting() {
		return Cypher.literalOf(Intent.passingOn());
	}

	/** A field about a bound node with the argument {@code kinds}. */
	private record Rule(String name, String text) implements ComputedField {

		@Override
		public Expression of(Node node, Asked asked) {
			return new CypherText(asked::fresh).with("node", node.getRequiredSymbolicName())
				.with("resting", resting())
				.with("kinds", asked.argument("kinds"))
				.with("most", asked.argument("first"))
				.of(this.text);
		}

		@Override
		public Expression of(Node node) {
			throw new UnsupportedOperationException(this.name + " needs its arguments");
		}

	}

	/**
	 * Whether a node rests on what is stale in one of the kinds given.
	 *
	 * @param text whether a node does
	 * @param all all nodes that do; to be used where few claims are stale in these kinds
	 */
	private record Among(String name, String text, String all) implements ComputedCondition {

		@Override
		public boolean lists(Object kinds) {
			return !((List<?>) kinds).contains("OVERTAKEN");
		}

		@Override
		public Expression list(Node node, Expression kinds) {
			return of(this.all, node, kinds);
		}

		@Override
		public Condition on(Node node, Expression kinds) {
			return of(this.text, node, kinds).asCondition();
		}

		private static Expression of(String text, Node node, Expression kinds) {
			String variable = node.getRequiredSymbolicName().getValue();
			return new CypherText((name) -> variable + name).with("node", node.getRequiredSymbolicName())
				.with("resting", resting())
				.with("kinds", kinds)
				.of(text);
		}

	}

	/** Whether a node rests, or does not, on what was withdrawn or corrected. */
	private record Is(Among among) implements ComputedCondition {

		private static final Expression GRAVER = Cypher.listOf(Cypher.literalOf("WITHDRAWN"),
				Cypher.literalOf("CORRECTED"));

		@Override
		public String name() {
			return this.among.name();
		}

		@Override
		public boolean lists(Object value) {
			return Boolean.TRUE.equals(value);
		}

		@Override
		public Expression list(Node node, Expression value) {
			return this.among.list(node, GRAVER);
		}

		@Override
		public Condition on(Node node, Expression value) {
			return this.among.on(node, GRAVER).eq(value);
		}

	}

}
