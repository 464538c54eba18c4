package org.claimtrail.citation.query;

import org.claimtrail.citation.cypher.ChosenIntents;
import org.claimtrail.citation.cypher.CypherText;
import org.claimtrail.citation.cypher.Group;
import org.claimtrail.citation.store.CitationKeys;
import org.claimtrail.projection.Asked;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Which citations make a network: all of them, or those that meet the conditions; each
 * with the two groups that it counts for. Without conditions an index has all of it.
 */
final class NetworkCitations {

	/** All citations, with both groups and the day, by an index that has them. */
	private static final String ALL = """
			MATCH ()-[$edge:CITES]->() USING INDEX $edge:CITES(%1$s, %2$s, citingStatedOnFirst, intent)
				WHERE $from IS NOT NULL AND $to IS NOT NULL AND $counts""";

	/** The citations of an edge of the network, by the same index. */
	private static final String OF_LINK = """
			MATCH ($telling)-[$edge:CITES]->() USING INDEX $edge:CITES(%1$s, %2$s, citingStatedOnFirst, intent)
				WHERE $from = $link[0] AND $to = $link[1] AND $counts""";

	/** The citations by and of the claims about a measure. */
	private static final String OF_MEASURE = """
			CALL () {
					MATCH (:Measure {id: $measure})<-[:QUANTIFIES]-($told:Claim)-[$edge:CITES]->()
					RETURN $edge
					UNION
					MATCH (:Measure {id: $measure})<-[:QUANTIFIES]-($told:Claim)<-[$edge:CITES]-()
					RETURN $edge
				}
				WITH $edge WHERE $counts""";

	/** The citations by claims that meet conditions. */
	private static final String OF_CLAIMS = "MATCH ($telling:Claim)-[$edge:CITES]->() WHERE $counts";

	private static final String ANY = "MATCH ()-[$edge:CITES]->() WHERE $counts";

	/** Each citation for each article of either claim. */
	private static final String IN_ARTICLES = """
			$all
				WITH $edge, startNode($edge) AS $here, endNode($edge) AS $there
				MATCH ($here)-[:APPEARS_IN]->($citing:Article)
				MATCH ($there)-[:APPEARS_IN]->($cited:Article)
				WITH DISTINCT $edge, $citing.id AS $from, $cited.id AS $to""";

	private static final String OF_ARTICLES = """
			MATCH (:Article {id: $link[0]})<-[:APPEARS_IN]-($telling:Claim)-[$edge:CITES]->(:Claim)-[:APPEARS_IN]->
					(:Article {id: $link[1]})
				WHERE $counts
				WITH DISTINCT $edge""";

	private static final String COUNTS = "$day IS NOT NULL AND $edge.intent IN $intents";

	private static final String FROM = " AND ($earliest IS NULL OR $day >= $earliest AND $day <> $never)";

	private static final String TO = " AND ($latest IS NULL OR $day <= $latest)";

	private static final String MEASURE = " AND $measure IN [startNode($edge).measureId, endNode($edge).measureId]";

	private static final String WHERE = " AND ($conditions)";

	private final CypherText text;

	private final Asked asked;

	private final Group group;

	/**
	 * Prepares the citations of a network.
	 * @param text gets the groups and the day of a citation by name
	 */
	NetworkCitations(CypherText text, Asked asked, Group group) {
		this.text = text;
		this.asked = asked;
		this.group = group;
		Node telling = Cypher.anyNode(asked.fresh("telling"));
		boolean articles = group == Group.ARTICLE;
		text.with("edge", Cypher.name(asked.fresh("edge")))
			.with("telling", telling.getRequiredSymbolicName())
			.with("from", articles ? Cypher.name(asked.fresh("from")) : text.of("$edge." + group.citing()))
			.with("to", articles ? Cypher.name(asked.fresh("to")) : text.of("$edge." + group.cited()))
			.with("day", text.of("$edge.citingStatedOnFirst"))
			.with("never", Cypher.raw("date({year: $E})", Cypher.literalOf(CitationKeys.NO_DAY.getYear())))
			.with("earliest", asked.firstDay("from"))
			.with("latest", asked.lastDay("to"))
			.with("measure", asked.argument("measure"))
			.with("intents", ChosenIntents.of(asked))
			.with("conditions", asked.filter("where", telling));
	}

	/** Finds all of them. */
	Expression all() {
		boolean measured = this.asked.has("measure");
		String conditions = conditions(measured && this.asked.has("where"), this.asked.has("where"));
		this.text.with("counts", this.text.of(conditions));
		if (this.group != Group.ARTICLE) {
			return this.text.of(some(measured, ofGroup(ALL)));
		}
		return this.text.with("all", this.text.of(some(measured, ANY))).of(IN_ARTICLES);
	}

	private String some(boolean measured, String otherwise) {
		if (this.asked.has("where")) {
			return OF_CLAIMS;
		}
		return measured ? OF_MEASURE : otherwise;
	}

	/** Finds those of one edge of the network. */
	Expression ofLink() {
		this.text.with("counts", this.text.of(conditions(this.asked.has("measure"), this.asked.has("where"))));
		return this.text.of((this.group == Group.ARTICLE) ? OF_ARTICLES : ofGroup(OF_LINK));
	}

	private String conditions(boolean measured, boolean filtered) {
		return COUNTS + (this.asked.has("from") ? FROM : "") + (this.asked.has("to") ? TO : "")
				+ (measured ? MEASURE : "") + (filtered ? WHERE : "");
	}

	private String ofGroup(String citations) {
		return citations.formatted(this.group.citing(), this.group.cited());
	}

}
