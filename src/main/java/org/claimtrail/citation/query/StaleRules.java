package org.claimtrail.citation.query;

import java.util.List;

import org.claimtrail.citation.Intent;
import org.claimtrail.citation.cypher.AskedRule;
import org.claimtrail.citation.cypher.ConditionRule;
import org.claimtrail.citation.cypher.ConditionRule.Given;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.ComputedCondition;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
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

	/** The intents of citations by which one claim rests on another. */
	static final Expression RESTING = Cypher.literalOf(Intent.passingOn());

	private static final CypherTemplate<Given> CLAIM = resting("""
			EXISTS {
				MATCH ANY SHORTEST (`node`) (()-[`cites`:CITES WHERE `cites`.intent IN `resting`]->()){1,25} (`source`)
				WHERE `source`.staleKind IN `kinds` }""", "cites", "source");

	private static final CypherTemplate<Given> ARTICLE = resting("""
			EXISTS { MATCH (`node`)<-[:APPEARS_IN]-(`claim`:Claim)
				MATCH ANY SHORTEST (`claim`) (()-[`cites`:CITES WHERE `cites`.intent IN `resting`]->()){1,25} (`source`)
				WHERE `source`.staleKind IN `kinds` }""", "cites", "source", "claim");

	/** Few claims are stale in the graver ways: they lead to what rests on them. */
	private static final CypherTemplate<Given> CLAIMS = listing("""
			COLLECT { MATCH (`source`:Claim) WHERE `source`.staleKind IN `kinds`
				MATCH ANY SHORTEST (`source`) (()<-[`cites`:CITES WHERE `cites`.intent IN `resting`]-()){1,25} (`claim`)
				RETURN DISTINCT `claim` }""", "cites", "source", "claim");

	private static final CypherTemplate<Given> ARTICLES = listing("""
			COLLECT { MATCH (`source`:Claim) WHERE `source`.staleKind IN `kinds`
				MATCH ANY SHORTEST (`source`) (()<-[`cites`:CITES WHERE `cites`.intent IN `resting`]-()){1,25} (`claim`)
				WITH DISTINCT `claim`
				MATCH (`claim`)-[:APPEARS_IN]->(`article`)
				RETURN DISTINCT `article` }""", "cites", "source", "claim", "article");

	/** Whether a node rests on what is stale. */
	private static CypherTemplate<Given> resting(String text, String... variables) {
		return ConditionRule.about(text, variables).slot("resting", RESTING).slot("kinds", Given::value).complete();
	}

	/** All nodes that rest on what is stale. */
	private static CypherTemplate<Given> listing(String text, String... variables) {
		return ConditionRule.with(text, variables).slot("resting", RESTING).slot("kinds", Given::value).complete();
	}

	@Bean
	ComputedField claimRestsOnStale() {
		return new Rests("claimRestsOnStale", CLAIM);
	}

	@Bean
	ComputedField articleRestsOnStale() {
		return new Rests("articleRestsOnStale", ARTICLE);
	}

	@Bean
	ComputedField claimStaleSources() {
		return new AskedRule("claimStaleSources", StaleSources.OF_CLAIM);
	}

	@Bean
	ComputedField articleStaleSources() {
		return new AskedRule("articleStaleSources", StaleSources.OF_ARTICLE);
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

	/** A field with the argument {@code kinds}. */
	private record Rests(String name, CypherTemplate<Given> rests) implements ComputedField {

		@Override
		public Expression of(Node node, Asked asked) {
			return this.rests.fill(new Given(node, asked.argument("kinds")));
		}

		@Override
		public Expression of(Node node) {
			throw new UnsupportedOperationException(this.name + " needs its arguments");
		}

	}

	/**
	 * Whether a node rests on what is stale in one of the kinds given.
	 *
	 * @param rests whether a node does
	 * @param all all nodes that do; to be used where few claims are stale in these kinds
	 */
	private record Among(String name, CypherTemplate<Given> rests,
			CypherTemplate<Given> all) implements ComputedCondition {

		@Override
		public boolean lists(Object kinds) {
			return !((List<?>) kinds).contains("OVERTAKEN");
		}

		@Override
		public Expression list(Node node, Expression kinds) {
			return this.all.fill(new Given(node, kinds));
		}

		@Override
		public Condition on(Node node, Expression kinds) {
			return this.rests.fill(new Given(node, kinds)).asCondition();
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
