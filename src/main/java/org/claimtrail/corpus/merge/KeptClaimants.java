package org.claimtrail.corpus.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.claimtrail.claim.ClaimRecord;
import org.claimtrail.corpus.record.Item;
import org.claimtrail.corpus.record.Reference;
import org.claimtrail.identity.Identities;
import org.claimtrail.ledger.Entry;
import org.neo4j.driver.TransactionContext;

/**
 * Claims as they are written: by the record that answers for the claimant that a document
 * names. The fingerprint stays that of the document, so that the same one changes nothing
 * later, nor does an export.
 *
 * @param claims the claims
 * @param named the claimants as they are named, by claim, where others answer for them
 */
public record KeptClaimants(List<Entry<ClaimRecord>> claims, Map<String, String> named) {

	private static final String NAMED = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})-[made:MADE_BY]->()
			USING INDEX SEEK claim:Claim(id)
			WHERE made.named IS NOT NULL
			RETURN id, split(head(made.named), ' ')[1] AS named
			""";

	/** What was merged with the claimants that some records name. */
	public static Identities identities(TransactionContext transaction, List<Entry<Item>> entries) {
		Set<String> claimants = new TreeSet<>();
		for (Entry<Item> entry : entries) {
			if (Identities.isClaimant(entry.id())) {
				claimants.add(entry.id());
			}
			entry.content()
				.references()
				.stream()
				.map(Reference::id)
				.filter(Identities::isClaimant)
				.forEach(claimants::add);
		}
		return Identities.read(transaction, claimants);
	}

	/**
	 * Finds who answers for the claimants of claims. A claim that was recorded under a
	 * merged record, and is corrected under the one that answers for it, stays one of the
	 * merged record, as if its document named that.
	 * @param claims the claims
	 * @param items the same with all that they say
	 */
	public static KeptClaimants of(TransactionContext transaction, List<Entry<ClaimRecord>> claims,
			List<Entry<Item>> items, Identities identities) {
		if (!identities.isAny()) {
			return new KeptClaimants(claims, Map.of());
		}
		Map<String, String> before = new HashMap<>();
		transaction.run(NAMED, Map.of("ids", claims.stream().map(Entry::id).toList()))
			.forEachRemaining((row) -> before.put(row.get("id").asString(), row.get("named").asString()));
		Map<String, Item> whole = new HashMap<>();
		items.forEach((item) -> whole.put(item.id(), item.content()));
		Map<String, String> named = new HashMap<>();
		List<Entry<ClaimRecord>> kept = claims.stream().map((entry) -> {
			String given = entry.content().claimant();
			String claimant = identities.kept(given);
			String earlier = before.getOrDefault(entry.id(), given);
			if (!given.equals(claimant)) {
				named.put(entry.id(), given);
			}
			else if (identities.kept(earlier).equals(claimant) && !earlier.equals(claimant)) {
				named.put(entry.id(), earlier);
				return new Entry<>(entry.id(), entry.content().madeBy(claimant),
						Objects.requireNonNull(whole.get(entry.id())).madeBy(earlier).fingerprint());
			}
			return new Entry<>(entry.id(), entry.content().madeBy(claimant), entry.fingerprint());
		}).toList();
		return new KeptClaimants(kept, named);
	}

}
