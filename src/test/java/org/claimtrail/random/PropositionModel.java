package org.claimtrail.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What the fields, conditions and orders of propositions mean. */
final class PropositionModel {

	private static final String WHERE = "PropositionWhere.";

	private static final String ORDER = "PropositionOrderField.";

	private static final String EXPRESSES = "EXPRESSES";

	private static final int MOST_CLAIMANTS = 50;

	private static final int MOST_PAIRS = 200;

	private static final int MOST_CANDIDATES = 20;

	private final World world;

	private final Ties ties;

	PropositionModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields.put("Query.proposition", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.all("Query.propositions", "Proposition");
		fields.put("Query.sharedPropositions", (source, arguments) -> shared(filters, arguments));
		fields.plain("Proposition", "id", "statement", "description", "recordedAt");
		fields.reaching("Proposition.claims", EXPRESSES);
		fields.leaving("Claim.expresses", EXPRESSES);
		fields.edges("PropositionEdge");
		SayingModel sayings = new SayingModel(this.world);
		fields.put("Proposition.firstClaim", (source, arguments) -> only(sayings.first(said(source, arguments))));
		fields.put("Proposition.lastClaim", (source, arguments) -> only(sayings.last(said(source, arguments))));
		fields.put("Proposition.firstCandidates",
				(source, arguments) -> some(sayings.first(said(source, arguments)), arguments));
		fields.put("Proposition.lastCandidates",
				(source, arguments) -> some(sayings.last(said(source, arguments)), arguments));
		filters.id(WHERE + "id");
		filters.text(WHERE + "statement", "statement");
		filters.related(WHERE + "claims", "ClaimWhere", (proposition) -> this.ties.in(EXPRESSES, proposition));
		filters.related("ClaimWhere.expresses", "PropositionWhere", (claim) -> this.ties.out(EXPRESSES, claim));
		orders.put(ORDER + "STATEMENT", (proposition) -> proposition.value("statement"));
		orders.put(ORDER + "RECORDED_AT", (proposition) -> proposition.value("recordedAt"));
		orders.put(ORDER + "CLAIM_COUNT", (proposition) -> claims(proposition, false));
		orders.put(ORDER + "CLAIMANT_COUNT", (proposition) -> claimants(proposition, false).size());
		orders.put(ORDER + "OWN_CLAIMANT_COUNT", (proposition) -> claimants(proposition, true).size());
		counts(fields, filters);
	}

	private void counts(Fields fields, Filters filters) {
		fields.thing("Proposition.claimCount", (proposition) -> claims(proposition, false));
		fields.thing("Proposition.ownClaimCount", (proposition) -> claims(proposition, true));
		fields.thing("Proposition.claimantCount", (proposition) -> claimants(proposition, false).size());
		fields.thing("Proposition.ownClaimantCount", (proposition) -> claimants(proposition, true).size());
		filters.number(WHERE + "claimCount", (proposition) -> claims(proposition, false));
		filters.number(WHERE + "ownClaimCount", (proposition) -> claims(proposition, true));
		filters.number(WHERE + "claimantCount", (proposition) -> claimants(proposition, false).size());
		filters.number(WHERE + "ownClaimantCount", (proposition) -> claimants(proposition, true).size());
	}

	private List<Thing> said(Object proposition, Map<String, @Nullable Object> arguments) {
		return said((Thing) proposition, Boolean.TRUE.equals(arguments.get("ownOnly"))).toList();
	}

	private static @Nullable Thing only(List<Thing> claims) {
		return (claims.size() == 1) ? claims.getFirst() : null;
	}

	private static List<Thing> some(List<Thing> claims, Map<String, @Nullable Object> arguments) {
		int first = (Integer) Objects.requireNonNull(arguments.get("first"));
		return claims.stream().limit(Math.min(MOST_CANDIDATES, first)).toList();
	}

	private Stream<Thing> said(Thing proposition, boolean own) {
		return this.ties.in(EXPRESSES, proposition).stream().filter((claim) -> !own || !this.ties.isRetold(claim));
	}

	private int claims(Thing proposition, boolean own) {
		return (int) said(proposition, own).count();
	}

	private List<Thing> claimants(Thing proposition, boolean own) {
		return said(proposition, own).map(this.ties::claimant).distinct().toList();
	}

	private List<Map<String, Object>> shared(Filters filters, Map<String, @Nullable Object> arguments) {
		boolean own = Boolean.TRUE.equals(arguments.get("ownOnly"));
		List<List<Thing>> groups = this.world.all("Proposition")
			.stream()
			.filter((proposition) -> filters.hold("PropositionWhere", proposition, arguments.get("where")))
			.map((proposition) -> claimants(proposition, own))
			.filter((claimants) -> claimants.size() <= MOST_CLAIMANTS)
			.toList();
		List<Thing> all = groups.stream()
			.flatMap(List::stream)
			.distinct()
			.sorted(Comparator.comparing(Thing::id, Orders.ALPHABETICAL))
			.toList();
		List<Map<String, Object>> pairs = new ArrayList<>();
		for (int place = 0; place < all.size(); place++) {
			for (Thing other : all.subList(place + 1, all.size())) {
				List<Thing> two = List.of(all.get(place), other);
				int both = (int) groups.stream().filter((group) -> group.containsAll(two)).count();
				if (both > 0) {
					pairs.add(Map.of("claimants", two, "propositionCount", both));
				}
			}
		}
		return pairs.stream()
			.sorted(Comparator.comparingInt((pair) -> -(Integer) Objects.requireNonNull(pair.get("propositionCount"))))
			.limit(Math.min(MOST_PAIRS, (Integer) Objects.requireNonNull(arguments.get("first"))))
			.toList();
	}

}
