package org.claimtrail.citation.network;

import java.util.ArrayList;
import java.util.List;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.store.CitationKeys;
import org.claimtrail.projection.Asked;
import org.claimtrail.projection.CypherTemplate;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Which citations make a network: all of them, or those that meet the conditions. Each is
 * an {@code edge} from a group to a group. Without conditions an index has all of it.
 */
final class NetworkCitations {

	/** Stands in the index for the day of a claim of which nobody knows it. */
	static final Expression NEVER = Cypher.date(Cypher.mapOf("year", Cypher.literalOf(CitationKeys.NO_DAY.getYear())));

	private static final Expression ALL_DAYS = Cypher.literalTrue();

	private static final CypherTemplate<Expression> DAY_KNOWN = CypherTemplate
		.<Expression>of("edge.citingStatedOnFirst < `never`")
		.slot("never", (never) -> never)
		.complete();

	private static final CypherTemplate<Expression> DAY_UNKNOWN = CypherTemplate
		.<Expression>of("edge.citingStatedOnFirst = `never`")
		.slot("never", (never) -> never)
		.complete();

	private static final Expression KNOWN_DAY = DAY_KNOWN.fill(NEVER);

	private static final Expression UNKNOWN_DAY = DAY_UNKNOWN.fill(NEVER);

	private static final Expression COUNTS = CypherTemplate.fixed("edge.citingStatedOnFirst IS NOT NULL");

	private static final CypherTemplate<Asked> OF_INTENTS = CypherTemplate.<Asked>of("edge.intent IN `intents`")
		.slot("intents", ChosenIntents::of)
		.complete();

	private static final CypherTemplate<Asked> FROM = CypherTemplate.<Asked>of("""
			(`earliest` IS NULL OR edge.citingStatedOnFirst >= `earliest` AND edge.citingStatedOnFirst <> `never`)""")
		.slot("earliest", (asked) -> asked.firstDay("from"))
		.slot("never", NEVER)
		.complete();

	private static final CypherTemplate<Asked> TO = CypherTemplate
		.<Asked>of("(`latest` IS NULL OR edge.citingStatedOnFirst <= `latest`)")
		.slot("latest", (asked) -> asked.lastDay("to"))
		.complete();

	private static final CypherTemplate<Asked> ABOUT_MEASURE = CypherTemplate
		.<Asked>of("`measure` IN [startNode(edge).measureId, endNode(edge).measureId]")
		.slot("measure", (asked) -> asked.argument("measure"))
		.complete();

	/** All citations, with both groups and the day, by an index that has them. */
	private static final CypherTemplate<Asked> ALL = CypherTemplate.<Asked>of("""
			MATCH ()-[edge:CITES]->() USING INDEX edge:CITES(`citing`, `cited`, citingStatedOnFirst, intent)
				WHERE edge.`citing` IS NOT NULL AND edge.`cited` IS NOT NULL AND `counts`""")
		.slot("citing", NetworkCitations::citing)
		.slot("cited", NetworkCitations::cited)
		.slot("counts", (asked) -> conditions(asked, false))
		.complete();

	/** The citations by and of the claims about a measure. */
	private static final CypherTemplate<Asked> OF_MEASURE = CypherTemplate.<Asked>of("""
			CALL () {
					MATCH (:Measure {id: `measure`})<-[:QUANTIFIES]-(claim:Claim)-[edge:CITES]->()
					RETURN edge
					UNION
					MATCH (:Measure {id: `measure`})<-[:QUANTIFIES]-(claim:Claim)<-[edge:CITES]-()
					RETURN edge
				}
				WITH edge WHERE `counts`""")
		.slot("measure", (asked) -> asked.argument("measure"))
		.slot("counts", (asked) -> conditions(asked, false))
		.complete();

	/** The citations by claims that meet conditions. */
	private static final CypherTemplate<Asked> OF_CLAIMS = CypherTemplate
		.<Asked>of("MATCH (telling:Claim)-[edge:CITES]->() WHERE `counts`")
		.slot("counts", (asked) -> conditions(asked, asked.has("measure")))
		.complete();

	private static final CypherTemplate<Asked> ANY = CypherTemplate
		.<Asked>of("MATCH ()-[edge:CITES]->() WHERE `counts`")
		.slot("counts", (asked) -> conditions(asked, false))
		.complete();

	/** Each citation for each article of either claim. */
	private static final CypherTemplate<Asked> IN_ARTICLES = CypherTemplate.<Asked>of("""
			`all`
				WITH edge, startNode(edge) AS here, endNode(edge) AS there
				MATCH (here)-[:APPEARS_IN]->(citing:Article)
				MATCH (there)-[:APPEARS_IN]->(cited:Article)
				WITH DISTINCT edge, citing.id AS citingKey, cited.id AS citedKey""")
		.slot("all", (asked) -> some(asked, ANY))
		.complete();

	/** The citations of an edge of the network, by the same index. */
	private static final CypherTemplate<Some> OF_LINK = CypherTemplate.<Some>of("""
			MATCH (telling)-[edge:CITES]->() USING INDEX edge:CITES(`citing`, `cited`, citingStatedOnFirst, intent)
				WHERE edge.`citing` = link[0] AND edge.`cited` = link[1] AND `counts`""")
		.slot("citing", (some) -> citing(some.asked()))
		.slot("cited", (some) -> cited(some.asked()))
		.slot("counts", Some::conditions)
		.complete();

	private static final CypherTemplate<Some> OF_ARTICLE_LINK = CypherTemplate.<Some>of("""
			MATCH (:Article {id: link[0]})<-[:APPEARS_IN]-(telling:Claim)-[edge:CITES]->(:Claim)-[:APPEARS_IN]->
					(:Article {id: link[1]})
				WHERE `counts`
				WITH DISTINCT edge""").slot("counts", Some::conditions).complete();

	private static final Expression LINK_SOURCE = CypherTemplate.fixed("link[0]");

	private static final Expression LINK_TARGET = CypherTemplate.fixed("link[1]");

	private static final Expression CITING_KEY = CypherTemplate.fixed("citingKey");

	private static final Expression CITED_KEY = CypherTemplate.fixed("citedKey");

	private NetworkCitations() {
	}

	/** Finds all of them. */
	static Expression all(Asked asked) {
		return isOfArticles(asked) ? IN_ARTICLES.fill(asked) : some(asked, ALL);
	}

	/**
	 * Finds all of them without the index of their groups, in which those that are moved
	 * meanwhile would be missed or met twice.
	 */
	static Expression allWhileMoving(Asked asked) {
		return some(asked, ANY);
	}

	/** Finds those of one edge of the network, the {@code link}. */
	static Expression ofLink(Asked asked) {
		return (isOfArticles(asked) ? OF_ARTICLE_LINK : OF_LINK).fill(new Some(asked, ALL_DAYS));
	}

	/** Finds those of them whose citing claim has a day that is known. */
	static Expression ofLinkOnDays(Asked asked) {
		return (isOfArticles(asked) ? OF_ARTICLE_LINK : OF_LINK).fill(new Some(asked, KNOWN_DAY));
	}

	/** Finds the others. */
	static Expression ofLinkWithoutDay(Asked asked) {
		return (isOfArticles(asked) ? OF_ARTICLE_LINK : OF_LINK).fill(new Some(asked, UNKNOWN_DAY));
	}

	/**
	 * The citing end of a citation of one edge, which is the same for all of them. An
	 * order that begins with both ends is that of the index.
	 */
	static Expression source(Asked asked) {
		return isOfArticles(asked) ? LINK_SOURCE : from(asked);
	}

	/** The cited end. */
	static Expression target(Asked asked) {
		return isOfArticles(asked) ? LINK_TARGET : to(asked);
	}

	/** The group that cites, of each that {@link #all(Asked)} finds. */
	static Expression from(Asked asked) {
		return isOfArticles(asked) ? CITING_KEY : Cypher.property(Cypher.name("edge"), Group.of(asked).citing());
	}

	/** The group that is cited. */
	static Expression to(Asked asked) {
		return isOfArticles(asked) ? CITED_KEY : Cypher.property(Cypher.name("edge"), Group.of(asked).cited());
	}

	private static Expression some(Asked asked, CypherTemplate<Asked> otherwise) {
		if (asked.has("where")) {
			return OF_CLAIMS.fill(asked);
		}
		return asked.has("measure") ? OF_MEASURE.fill(asked) : otherwise.fill(asked);
	}

	/** Only those that are set, so that nothing is read for the others. */
	private static Expression conditions(Asked asked, boolean measured) {
		List<Expression> conditions = new ArrayList<>(List.of(COUNTS, OF_INTENTS.fill(asked)));
		if (asked.has("from")) {
			conditions.add(FROM.fill(asked));
		}
		if (asked.has("to")) {
			conditions.add(TO.fill(asked));
		}
		if (measured) {
			conditions.add(ABOUT_MEASURE.fill(asked));
		}
		if (asked.has("where")) {
			conditions.add(asked.filter("where", Cypher.anyNode("telling")));
		}
		return conditions.stream().map(Expression::asCondition).reduce(Cypher.noCondition(), Condition::and);
	}

	private static boolean isOfArticles(Asked asked) {
		return Group.of(asked) == Group.ARTICLE;
	}

	private static Expression citing(Asked asked) {
		return Cypher.name(Group.of(asked).citing());
	}

	private static Expression cited(Asked asked) {
		return Cypher.name(Group.of(asked).cited());
	}

	/** The citations of an edge that meet one condition more. */
	private record Some(Asked asked, Expression day) {

		Expression conditions() {
			return NetworkCitations.conditions(this.asked, this.asked.has("measure"))
				.asCondition()
				.and(this.day.asCondition());
		}

	}

}
