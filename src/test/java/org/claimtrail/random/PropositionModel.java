package org.claimtrail.random;

import java.time.OffsetDateTime;
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

	/** By day, what passes on another claim last, by time, unknown ones last. */
	private final Comparator<Thing> order;

	private final World world;

	private final Ties ties;

	PropositionModel(World world, Ties ties) {
		this.world = world;
		this.ties = ties;
		this.order = Comparator.comparing((Thing claim) -> Objects.requireNonNull(claim.days("statedOn")).first())
			.thenComparing(ties::isRetold)
			.thenComparing(PropositionModel::time)
			.thenComparing(Thing::id, Orders.ALPHABETICAL);
	}

	void declare(Fields fields, Filters filters, Orders orders) {
		fields.put("Query.proposition", (source, arguments) -> this.world.find(arguments.get("id")));
		fields.all("Query.propositions", "Proposition");
		fields.put("Query.sharedPropositions", (source, arguments) -> shared(filters, arguments));
		fields.plain("Proposition", "id", "statement", "description", "recordedAt");
		fields.reaching("Proposition.claims", EXPRESSES);
		fields.leaving("Claim.expresses", EXPRESSES);
		fields.edges("PropositionEdge");
		fields.put("Proposition.firstClaim",
				(source, arguments) -> said((Thing) source, arguments).min(this.order).orElse(null));
		fields.put("Proposition.lastClaim",
				(source, arguments) -> said((Thing) source, arguments).max(this.order).orElse(null));
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

	private Stream<Thing> said(Thing proposition, Map<String, @Nullable Object> arguments) {
		return said(proposition, Boolean.TRUE.equals(arguments.get("ownOnly"))).filter(PropositionModel::isDated);
	}

	/** Nobody knows whether what was said on an unknown day was said first or last. */
	private static boolean isDated(Thing claim) {
		return claim.days("statedOn") != null && claim.days("statedOn").first() != null;
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

	/** Each time as text of one width, which sorts as the times do. */
	private static String time(Thing claim) {
		String date = claim.text("statedOn");
		return date.contains("T") ? "%020d.%09d".formatted(OffsetDateTime.parse(date).toEpochSecond(),
				OffsetDateTime.parse(date).getNano()) : "~";
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
