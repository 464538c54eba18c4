package org.claimtrail.corpus.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.claimtrail.change.AlterationRule;
import org.claimtrail.change.AlterationRule.Refusal;
import org.claimtrail.corpus.document.Fault;
import org.claimtrail.corpus.document.Kind;
import org.claimtrail.corpus.record.Bundle;

/**
 * Looks for an import, within the transaction that writes, which claims dossiers have no
 * more, and whether these may be removed.
 */
public final class PruneLook {

	private final AlterationRule rule;

	private final Predicate<String> given;

	private final boolean pruning;

	/**
	 * Prepares to look.
	 * @param given whether this import has a claim in any document
	 * @param pruning whether what is left out is to be removed
	 */
	public PruneLook(AlterationRule rule, Predicate<String> given, boolean pruning) {
		this.rule = rule;
		this.given = given;
		this.pruning = pruning;
	}

	/** Looks at bundles that are to be written together. */
	public Seen look(DossierClaims dossiers, Collection<Bundle> bundles) {
		Map<Bundle, LeftOut> leftOut = dossiers.leftOut(bundles, this.given);
		List<Bundle> later = this.pruning ? later(bundles, leftOut) : List.of();
		if (!later.isEmpty()) {
			return new Seen(leftOut, Map.of(), List.of(), later);
		}
		Map<Bundle, List<Fault>> faults = new IdentityHashMap<>();
		List<String> removed = this.pruning
				? leftOut.values().stream().flatMap((one) -> one.ids().stream()).sorted().toList() : List.of();
		Map<String, List<String>> referrers = dossiers.referrers(new TreeSet<>(removed), bundles);
		if (this.pruning) {
			leftOut.forEach((bundle, one) -> {
				List<Fault> found = faults(bundle, one, referrers);
				if (!found.isEmpty()) {
					faults.put(bundle, found);
				}
			});
		}
		return new Seen(leftOut, faults, removed, List.of());
	}

	/** What there is to say of a bundle that was written. */
	public List<Fault> told(Bundle bundle, Seen seen) {
		List<Fault> told = new ArrayList<>();
		LeftOut leftOut = seen.leftOut().get(bundle);
		if (leftOut != null) {
			leftOut.told(this.pruning).forEach((one) -> told.add(at(bundle, one)));
		}
		if (this.pruning && bundle.dossier() == null
				&& bundle.items().stream().anyMatch((item) -> item.kind() == Kind.CLAIM)) {
			told.add(at(bundle, LeftOut.withoutArticle()));
		}
		return told;
	}

	/** What would remove too much together with those before; too much alone is wrong. */
	private static List<Bundle> later(Collection<Bundle> bundles, Map<Bundle, LeftOut> leftOut) {
		List<Bundle> later = new ArrayList<>();
		int removed = 0;
		for (Bundle bundle : bundles) {
			LeftOut one = leftOut.get(bundle);
			int more = (one == null || one.exceeds(LeftOut.MOST)) ? 0 : one.removable().size();
			if (removed + more > LeftOut.MOST) {
				later.add(bundle);
			}
			else {
				removed += more;
			}
		}
		return later;
	}

	private List<Fault> faults(Bundle bundle, LeftOut leftOut, Map<String, List<String>> referrers) {
		List<Fault> faults = new ArrayList<>();
		if (leftOut.exceeds(LeftOut.MOST)) {
			faults.add(at(bundle, leftOut.tooMuch(LeftOut.MOST)));
			return faults;
		}
		leftOut.removable().forEach((id, version) -> {
			if (referrers.containsKey(id)) {
				faults.add(at(bundle, ClaimRemoval.referredTo(id, referrers.getOrDefault(id, List.of()))));
			}
		});
		boolean unreasoned = leftOut.removable()
			.entrySet()
			.stream()
			.anyMatch((one) -> this.rule.refusals(one.getKey(), one.getValue()).contains(Refusal.REASON_MISSING));
		if (unreasoned) {
			faults.add(at(bundle, leftOut.reasonMissing()));
		}
		return faults;
	}

	private static Fault at(Bundle bundle, String problem) {
		return bundle.document().fault("claims", problem);
	}

	/**
	 * What was seen.
	 *
	 * @param leftOut what bundles leave out
	 * @param faults why bundles must not be written
	 * @param removed the claims that are to be removed with the bundles
	 * @param later bundles that must wait for the next transaction, as the others remove
	 * enough
	 */
	public record Seen(Map<Bundle, LeftOut> leftOut, Map<Bundle, List<Fault>> faults, List<String> removed,
			List<Bundle> later) {

		/** Of what is no dossier. */
		public static final Seen NOTHING = new Seen(Map.of(), Map.of(), List.of(), List.of());

	}

}
