package org.claimtrail.corpus.prune;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.claimtrail.change.Author;
import org.claimtrail.claim.Attribution;
import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.claim.Medium;
import org.claimtrail.claim.Verification;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Edges;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.date.PartialDate;
import org.claimtrail.ledger.Entry;
import org.claimtrail.ledger.Row;
import org.claimtrail.ledger.Unwinding;
import org.neo4j.driver.TransactionContext;

/**
 * Removes claims that nothing refers to, and leaves of each a stone with who and why.
 */
public final class ClaimRemoval {

	/** The claimants that their documents name. */
	private static final String CLAIMANTS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id, coalesce(head(COLLECT { MATCH (claim)-[made:MADE_BY]->() RETURN split(head(made.named), ' ')[1] }),
				claim.claimantId) AS claimant
			""";

	/** What it said is nowhere kept, also not in words said about it. */
	private static final String REMOVE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			CALL (claim) {
				MATCH (claim)<-[:ALTERED]-(change:Change)
				REMOVE change.warnings
			}
			CALL (claim) {
				MATCH (claim)-[:SUPERSEDES]->(version:ClaimVersion)
				DETACH DELETE version
			}
			DETACH DELETE claim
			""";

	/** Nothing leads from a claim to the proposals: all are looked at, once. */
	private static final String PROPOSALS = """
			CYPHER 25
			MATCH (proposal:Proposal)
			WHERE any(id IN proposal.given WHERE id IN $ids)
			REMOVE proposal.dossier, proposal.title, proposal.warnings
			""";

	private static final String STONES = """
			CYPHER 25
			UNWIND $stones AS properties
			CREATE (stone:RemovedClaim)
			SET stone = properties
			""";

	private static final String TELL = """
			CYPHER 25
			MATCH (change:Change {number: $number})
			UNWIND $ids AS id
			MATCH (stone:RemovedClaim {id: id})
			CREATE (change)-[:REMOVED]->(stone)
			""";

	private static final String REMOVED_BY = """
			CYPHER 25
			MATCH (:Change {number: $number})-[:REMOVED]->(stone:RemovedClaim)
			RETURN stone.id AS id ORDER BY id LIMIT 1000
			""";

	private ClaimRemoval() {
	}

	/**
	 * Removes claims. First all that follows from what they say is undone, by letting
	 * them say nothing; then nothing but themselves is left to remove.
	 * @param ids claims that nothing but each other refers to
	 * @param author has a reason
	 * @param writer writes records as an import does
	 */
	public static void remove(TransactionContext transaction, Collection<String> ids, Author author, ZonedDateTime now,
			Consumer<List<Entry<Item>>> writer) {
		List<String> claims = List.copyOf(ids);
		if (claims.isEmpty()) {
			return;
		}
		writer.accept(transaction.run(CLAIMANTS, Map.of("ids", claims))
			.list((row) -> silent(row.get("id").asString(), row.get("claimant").asString())));
		Unwinding.run(transaction, PROPOSALS, "ids", claims);
		Unwinding.run(transaction, REMOVE, "ids", claims);
		Unwinding.run(transaction, STONES, "stones", claims.stream().map((id) -> stone(id, author, now)).toList());
	}

	/** Notes which change removed claims. */
	public static void tell(TransactionContext transaction, Collection<String> ids, long number) {
		if (!ids.isEmpty()) {
			transaction.run(TELL, Map.of("ids", List.copyOf(ids), "number", number)).consume();
		}
	}

	/** The claims that a change removed. */
	public static List<String> removedBy(TransactionContext transaction, long number) {
		return transaction.run(REMOVED_BY, Map.of("number", number)).list((row) -> row.get("id").asString());
	}

	/** Why a claim is not removed to which others refer. */
	public static String referredTo(String id, List<String> others) {
		return "found " + id + ", to which others refer, expected one that nothing refers to: remove or correct first "
				+ String.join(", ", others);
	}

	private static Entry<Item> silent(String id, String claimant) {
		ClaimRecord nothing = new ClaimRecord(id, "Removed.", claimant, null, PartialDate.UNKNOWN, Medium.OTHER, null,
				null, null, Attribution.NEUTRAL, null, List.of(), Verification.UNVERIFIED, null);
		Item item = new Item(Kind.CLAIM, id, nothing, Edges.none(id), List.of(), "");
		return new Entry<>(id, item, item.fingerprint());
	}

	private static Map<String, Object> stone(String id, Author author, ZonedDateTime now) {
		Row row = Row.empty()
			.with("id", id)
			.with("removedAt", now)
			.with("removedBy", author.name())
			.with("reason", Objects.requireNonNull(author.reason(), "A removal without a reason"));
		return row.with("accountId", (author.account() != null) ? author.account().id() : null).properties();
	}

}
