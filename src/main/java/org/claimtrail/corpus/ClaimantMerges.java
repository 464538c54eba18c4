package org.claimtrail.corpus;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.claimtrail.corpus.merge.Reattribution;
import org.claimtrail.identity.Identities;
import org.claimtrail.identity.Merges;
import org.neo4j.driver.TransactionContext;

import org.springframework.stereotype.Component;

/**
 * Makes one of two records of the same claimant, and two again, with all that follows, in
 * a transaction of the caller that has entered the order of those that write.
 */
@Component
public class ClaimantMerges {

	/** An organization of which another one is a part cannot be the same. */
	private static final String RELATED = """
			CYPHER 25
			MATCH (one:Organization {id: $one}), (other:Organization {id: $other})
			RETURN EXISTS { MATCH ANY SHORTEST (one)-[:PART_OF]->+(other) }
				OR EXISTS { MATCH ANY SHORTEST (other)-[:PART_OF]->+(one) } AS related
			""";

	private final Reattribution reattribution;

	ClaimantMerges(Reattribution reattribution) {
		this.reattribution = reattribution;
	}

	/**
	 * The record that answers for a merged claimant; empty for one that is not merged.
	 */
	public Optional<String> keptFor(TransactionContext transaction, String id) {
		Identities identities = Identities.read(transaction, List.of(id));
		return identities.isMerged(id) ? Optional.of(identities.kept(id)) : Optional.empty();
	}

	/** Whether one of two organizations is a part of the other, in however many steps. */
	public boolean isPart(TransactionContext transaction, String one, String other) {
		return transaction.run(RELATED, Map.of("one", one, "other", other))
			.stream()
			.anyMatch((row) -> row.get("related").asBoolean());
	}

	/**
	 * Merges a claimant into another one of its kind; neither was merged before.
	 * @param account the name of whoever says that they are the same
	 * @param reason why
	 * @return whether all that rests on them was compared; if not,
	 * {@link Recorder#complete} sees to it
	 */
	public boolean merge(TransactionContext transaction, String merged, String into, ZonedDateTime at, String account,
			String reason) {
		Merges.merge(transaction, merged, into, at, account, reason);
		return this.reattribution.follow(transaction, Set.of(merged, into));
	}

	/**
	 * Makes a merged claimant one of its own again.
	 * @param kept the record that answers for it until now
	 * @return whether all that rests on them was compared
	 */
	public boolean part(TransactionContext transaction, String merged, String kept) {
		Merges.part(transaction, merged);
		return this.reattribution.follow(transaction, Set.of(merged, kept));
	}

}
