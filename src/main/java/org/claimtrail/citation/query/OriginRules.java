package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.AskedRule;
import org.claimtrail.citation.cypher.NodeRule;
import org.claimtrail.projection.AskedNode;
import org.claimtrail.projection.ComputedField;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules by which claims and articles are led back to who said it first. */
@Configuration(proxyBeanMethods = false)
class OriginRules {

	private static final CypherTemplate<AskedNode> OF_CLAIM = AskedRule.about("""
			COLLECT { MATCH ANY SHORTEST (`node`)-[:CITES]->{0,1000}(origin)
				WHERE NOT EXISTS { (origin)-[:CITES]->() }
				WITH DISTINCT origin ORDER BY origin.id LIMIT `most`
				RETURN origin }""").slot("most", (about) -> about.asked().argument("first")).complete();

	private static final CypherTemplate<Node> COUNT_OF_CLAIM = NodeRule.about("""
			COUNT { MATCH ANY SHORTEST (`node`)-[:CITES]->{0,1000}(`origin`)
				WHERE NOT EXISTS { (`origin`)-[:CITES]->() }
				RETURN `origin` }""").variables(NodeRule::apart, "origin").complete();

	private static final CypherTemplate<AskedNode> OF_ARTICLE = AskedRule.about("""
			COLLECT { MATCH (`node`)<-[:APPEARS_IN]-(claim:Claim)
				MATCH ANY SHORTEST (claim)-[:CITES]->{0,1000}(origin)
				WHERE NOT EXISTS { (origin)-[:CITES]->() }
				WITH DISTINCT origin ORDER BY origin.id LIMIT `most`
				RETURN origin }""").slot("most", (about) -> about.asked().argument("first")).complete();

	private static final CypherTemplate<Node> COUNT_OF_ARTICLE = NodeRule.about("""
			COUNT { MATCH (`node`)<-[:APPEARS_IN]-(`claim`:Claim)
				MATCH ANY SHORTEST (`claim`)-[:CITES]->{0,1000}(`origin`)
				WHERE NOT EXISTS { (`origin`)-[:CITES]->() }
				RETURN DISTINCT `origin` }""").variables(NodeRule::apart, "claim", "origin").complete();

	private static final CypherTemplate<Node> CIRCULAR = NodeRule.about("""
			EXISTS { MATCH ANY SHORTEST (`node`)-[:CITES]->{1,24}(`other`)
				WHERE `other`.claimantId <> `node`.claimantId
				WITH DISTINCT `node`, `other`
				MATCH (`other`)-[:CITES]->(`own`)
				WHERE `own`.claimantId = `node`.claimantId
				RETURN `own` }""").variables(NodeRule::apart, "other", "own").complete();

	/** From a claim on the shortest way back to its claimant. */
	private static final CypherTemplate<AskedNode> CIRCLE = AskedRule.about("""
			coalesce(head(COLLECT { MATCH way = ANY SHORTEST (`node`)-[:CITES]->{1,24}(other)
				WHERE other.claimantId <> `node`.claimantId
				MATCH (other)-[:CITES]->(own)
				WHERE own.claimantId = `node`.claimantId
				WITH way, other, own ORDER BY length(way), other.id, own.id LIMIT 1
				RETURN nodes(way) + own }), [])""").complete();

	@Bean
	ComputedField origins() {
		return new AskedRule("origins", OF_CLAIM);
	}

	@Bean
	ComputedField originCount() {
		return new NodeRule("originCount", COUNT_OF_CLAIM);
	}

	@Bean
	ComputedField articleOrigins() {
		return new AskedRule("articleOrigins", OF_ARTICLE);
	}

	@Bean
	ComputedField articleOriginCount() {
		return new NodeRule("articleOriginCount", COUNT_OF_ARTICLE);
	}

	@Bean
	ComputedField circular() {
		return new NodeRule("circular", CIRCULAR);
	}

	@Bean
	ComputedField circle() {
		return new AskedRule("circle", CIRCLE);
	}

}
