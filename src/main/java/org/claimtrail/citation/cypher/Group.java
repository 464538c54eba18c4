package org.claimtrail.citation.cypher;

import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Expression;

/**
 * For whom a claim counts: its claimant, the organization its claimant spoke for, or each
 * article in which it appears.
 */
public enum Group {

	CLAIMANT("claim.claimantId", "citingClaimantId", "citedClaimantId"),

	ORGANIZATION("coalesce(claim.organizationId, claim.claimantId)", "citingGroupId", "citedGroupId"),

	/** No citation has its key: a claim may appear in several. */
	ARTICLE("article.id", "", "");

	private static final CypherTemplate<Expression> CLAIMANT_NODE = CypherTemplate
		.<Expression>of("head(COLLECT { MATCH (node:Claimant {id: `key`}) RETURN node })")
		.slot("key", (key) -> key)
		.complete();

	private static final CypherTemplate<Expression> ARTICLE_NODE = CypherTemplate
		.<Expression>of("head(COLLECT { MATCH (node:Article {id: `key`}) RETURN node })")
		.slot("key", (key) -> key)
		.complete();

	private final Expression key;

	private final String citing;

	private final String cited;

	Group(String key, String citing, String cited) {
		this.key = CypherTemplate.fixed(key);
		this.citing = citing;
		this.cited = cited;
	}

	/** What the argument {@code groupBy} asks for. */
	public static Group of(Asked asked) {
		String name = asked.choice("groupBy");
		return (name != null) ? valueOf(name) : ORGANIZATION;
	}

	/**
	 * The identifier of the group of a {@code claim} in a text, or of an {@code article}.
	 */
	public Expression key() {
		return this.key;
	}

	/** The property of a citation that has the identifier of the group that cites. */
	public String citing() {
		return this.citing;
	}

	/** The property of a citation that has the identifier of the group that is cited. */
	public String cited() {
		return this.cited;
	}

	/** The claimant or organization with this identifier; null where articles count. */
	public Expression claimant(Expression key) {
		return CLAIMANT_NODE.fillIf(this != ARTICLE, key);
	}

	/** The article with this identifier; null where claimants count. */
	public Expression article(Expression key) {
		return ARTICLE_NODE.fillIf(this == ARTICLE, key);
	}

}
