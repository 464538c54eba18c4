package org.claimtrail.citation.withdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.claimtrail.ledger.KeptRules;
import org.claimtrail.ledger.Unwinding;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Keeps on each retraction whether and why it withdraws the claim, and on each citation
 * that corrects whether it does so for the source: whether the claim's {@link OwnSource}
 * makes it, or somebody who certainly spoke for the source. One by anybody else is kept
 * as it was recorded, and the claim goes on standing.
 */
@Component
@NamedInterface("store")
public class Withdrawals {

	private static final KeptRules RULES = new KeptRules("WithdrawalRules", 3, KeptRules.Kind.CLAIM);

	/** Of what has very many reports the index tells which correct it. */
	private static final String TAKINGS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			USING INDEX SEEK claim:Claim(id)
			CALL (claim) {
				MATCH (claim)-[edge:RETRACTS|CITES]->(:Claim)
				WHERE coalesce(edge.intent = 'CORRECTS', true)
				RETURN edge
				UNION ALL
				MATCH (claim)<-[edge:RETRACTS]-(:Claim)
				RETURN edge
				UNION ALL
				MATCH (:Claim)-[edge:CITES]->(:Claim)
				USING INDEX edge:CITES(citedId, citingClaimantId, intent)
				WHERE edge.citedId = claim.id AND edge.citingClaimantId IS NOT NULL AND edge.intent = 'CORRECTS'
				RETURN edge
			}
			WITH DISTINCT edge, startNode(edge) AS taking, endNode(edge) AS taken
			RETURN taking.id AS taking, taken.id AS taken, type(edge) = 'RETRACTS' AS retracts, taking.claimantId AS by,
				taking.statedOnFirst AS byFirst, taking.statedOnLast AS byLast, taken.claimantId AS claimant,
				taken.statedOnFirst AS first, taken.statedOnLast AS last,
				CASE type(edge) WHEN 'RETRACTS' THEN edge.withdraws ELSE edge.corrects END AS kept,
				CASE type(edge) WHEN 'RETRACTS' THEN edge.rule END AS keptRule,
				COLLECT { MATCH (:Speaker {id: taken.claimantId})-[spell:AFFILIATED_WITH]->(organization:Organization)
					RETURN spell {organization: organization.id, .from, .fromFirst, .fromLast, .to, .toFirst, .toLast} } AS spells,
				COLLECT { MATCH (:Speaker {id: taking.claimantId})-[spell:AFFILIATED_WITH]->(organization:Organization)
					RETURN spell {organization: organization.id, .from, .fromFirst, .fromLast, .to, .toFirst, .toLast} } AS bySpells,
				COLLECT { MATCH (taken)-[:APPEARS_IN]->(article:Article)-[:PUBLISHED_BY]->(publisher:Organization)
					WHERE EXISTS { (article)-[:WRITTEN_BY]->(:Speaker {id: taken.claimantId}) }
					RETURN DISTINCT publisher.id } AS publishers
			""";

	private static final String KEEP = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (:Claim {id: row.taking})-[retracts:RETRACTS]->(:Claim {id: row.taken})
			SET retracts.withdraws = row.own, retracts.rule = row.rule
			""";

	private static final String KEEP_CORRECTED = """
			CYPHER 25
			UNWIND $rows AS row
			MATCH (taking:Claim {id: row.taking})-[cites:CITES {intent: 'CORRECTS'}]->(taken:Claim)
			USING INDEX SEEK taking:Claim(id)
			WHERE taken.id = row.taken
			SET cites.corrects = row.own
			""";

	private static final String IN_ARTICLES = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (article:Article {id: id})<-[:APPEARS_IN]-(claim:Claim)
			USING INDEX SEEK article:Article(id)
			WHERE EXISTS { (claim)<-[:RETRACTS]-() } OR EXISTS { (claim)<-[:CITES {intent: 'CORRECTS'}]-() }
			RETURN DISTINCT claim.id AS id
			""";

	private static final String FOREIGN = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[retracts:RETRACTS]->(taken:Claim)
			USING INDEX SEEK claim:Claim(id)
			WHERE NOT coalesce(retracts.withdraws, false)
			RETURN id, taken.id AS taken, claim.claimantId AS by, taken.claimantId AS claimant
			""";

	/**
	 * Judges the retractions by and of some claims. To be called after these were
	 * written.
	 * @return the retracted claims of which the verdict is another by now
	 */
	public List<String> judge(TransactionContext transaction, Collection<String> claims) {
		return keep(transaction, claims);
	}

	/**
	 * Judges the retractions by and of all claims of some speakers. To be called after
	 * the affiliations of these changed.
	 * @return the retracted claims of which the verdict is another by now
	 */
	public List<String> judgeOf(TransactionContext transaction, Collection<String> speakers) {
		return keep(transaction, TakingClaims.of(transaction, speakers));
	}

	/**
	 * Judges the retractions of claims that appear in some articles. To be called after
	 * these were written.
	 * @return the retracted claims of which the verdict is another by now
	 */
	public List<String> judgeIn(TransactionContext transaction, Collection<String> articles) {
		return articles.isEmpty() ? List.of()
				: keep(transaction, transaction.run(IN_ARTICLES, Map.of("ids", List.copyOf(articles)))
					.list((row) -> row.get("id").asString()));
	}

	/** The retractions by some claims that withdraw nothing. */
	public static List<Foreign> foreign(TransactionContext transaction, Collection<String> claims) {
		return claims.isEmpty() ? List.of()
				: transaction.run(FOREIGN, Map.of("ids", List.copyOf(claims)))
					.list((row) -> new Foreign(row.get("id").asString(), row.get("taken").asString(),
							row.get("by").asString(), row.get("claimant").asString()));
	}

	/** Whether all retractions were judged by the present rules. */
	public boolean isCurrent(Session session) {
		return RULES.isCurrent(session);
	}

	/**
	 * Judges the retractions of a store that has them by other rules.
	 * @param require is called in each transaction before it writes
	 */
	public void bringUpToDate(Session session, Consumer<TransactionContext> require) {
		RULES.bringUpToDate(session, require, "finding who takes back", Withdrawals::keep);
	}

	private static List<String> keep(TransactionContext transaction, Collection<String> claims) {
		List<String> altered = new ArrayList<>();
		Map<Boolean, List<Map<String, Object>>> rows = Map.of(true, new ArrayList<>(), false, new ArrayList<>());
		if (!claims.isEmpty()) {
			transaction.run(TAKINGS, Map.of("ids", List.copyOf(claims))).forEachRemaining((row) -> {
				RetractionRule rule = rule(row);
				boolean own = rule.withdraws();
				boolean retracts = row.get("retracts").asBoolean();
				boolean other = row.get("kept").isNull() || row.get("kept").asBoolean() != own;
				String taken = row.get("taken").asString();
				if (other || retracts && !rule.name().equals(row.get("keptRule").asString(null))) {
					Objects.requireNonNull(rows.get(retracts))
						.add(Map.of("taking", row.get("taking").asString(), "taken", taken, "own", own, "rule",
								rule.name()));
				}
				if (other) {
					altered.add(taken);
				}
			});
		}
		Unwinding.run(transaction, KEEP, "rows", Objects.requireNonNull(rows.get(true)));
		Unwinding.run(transaction, KEEP_CORRECTED, "rows", Objects.requireNonNull(rows.get(false)));
		return altered;
	}

	/** Whoever certainly spoke for the source takes back, and corrects, as the source. */
	private static RetractionRule rule(Record row) {
		OwnSource taken = new OwnSource(row.get("claimant").asString(), row.get("first").asLocalDate(null),
				row.get("last").asLocalDate(null), row.get("spells").asList(Withdrawals::spell),
				row.get("publishers").asList(Value::asString));
		OwnSource taking = new OwnSource(row.get("by").asString(), row.get("byFirst").asLocalDate(null),
				row.get("byLast").asLocalDate(null), row.get("bySpells").asList(Withdrawals::spell), List.of());
		return taken.takenBackBy(taking);
	}

	private static OwnSource.Spell spell(Value spell) {
		return new OwnSource.Spell(spell.get("organization").asString(), span(spell, "from"), span(spell, "to"));
	}

	private static OwnSource.@Nullable Span span(Value spell, String name) {
		return spell.get(name).isNull() ? null
				: new OwnSource.Span(day(spell.get(name + "First")), day(spell.get(name + "Last")));
	}

	private static @Nullable LocalDate day(Value day) {
		return day.isNull() ? null : day.asLocalDate();
	}

	/**
	 * A retraction by somebody who cannot take the claim back, or of whom that is not
	 * known.
	 *
	 * @param claim the claim that retracts
	 * @param taken the claim that it retracts
	 * @param by who would take it back
	 * @param claimant who made the retracted claim
	 */
	@NamedInterface("store")
	public record Foreign(String claim, String taken, String by, String claimant) {

		/** What was found, what was expected, and what to do. */
		public String problem() {
			return "found a retraction by " + this.by + " of " + this.taken + ", expected one by its source: "
					+ source()
					+ ". It is kept as recorded, and the claim goes on standing: what others think of it is a review, or a citation with the intent DISPUTES or REFUTES";
		}

		/** Who can take the claim back. */
		public String source() {
			return this.claimant
					+ ", the organization that one certainly spoke for on the day, whoever certainly speaks for it where it is an organization, or the publisher of an article that one wrote and it appears in";
		}

	}

}
