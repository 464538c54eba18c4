package org.claimtrail.random;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * For whom, and as what, a claimant spoke on the day of a statement. An affiliation
 * counts from its first day until the day before it ends; of several the one begun last
 * decides.
 */
final class SpokenFor {

	private static final Comparator<Tie> BEGUN_LAST = Comparator
		.comparing(SpokenFor::begin, Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing((tie) -> tie.to().id(), Orders.ALPHABETICAL);

	private final World world;

	SpokenFor(World world) {
		this.world = world;
	}

	@Nullable Thing organization(Thing claim) {
		Thing claimant = made(claim).to();
		if (claimant.type().equals("Organization")) {
			return claimant;
		}
		return affiliations(claim).stream().findFirst().map(Tie::to).orElse(null);
	}

	/**
	 * The role as the text gives it, else by affiliation. Open where spells that begin
	 * together at one organization have different roles: any of them may be given.
	 */
	@Nullable Object role(Thing claim) {
		Object own = made(claim).value("role");
		List<Tie> affiliations = affiliations(claim);
		if (own != null || affiliations.isEmpty()) {
			return own;
		}
		Tie latest = affiliations.getFirst();
		boolean several = affiliations.stream()
			.filter((tie) -> BEGUN_LAST.compare(latest, tie) == 0)
			.map((tie) -> Objects.requireNonNullElse(tie.value("role"), ""))
			.distinct()
			.count() > 1;
		return several ? Fields.OPEN : latest.value("role");
	}

	/** The role as the text gives it. */
	@Nullable Object givenRole(Thing claim) {
		return made(claim).value("role");
	}

	private Tie made(Thing claim) {
		return this.world.leaving("MADE_BY", claim).getFirst();
	}

	private List<Tie> affiliations(Thing claim) {
		LocalDate day = Objects.requireNonNull(claim.days("statedOn")).first();
		return this.world.leaving("AFFILIATED_WITH", made(claim).to())
			.stream()
			.filter((tie) -> covers(tie, day))
			.sorted(BEGUN_LAST)
			.toList();
	}

	private static boolean covers(Tie tie, @Nullable LocalDate day) {
		LocalDate begin = begin(tie);
		Days to = Days.of(tie.value("to"));
		LocalDate end = (to != null) ? to.last() : null;
		return (begin == null || day != null && !begin.isAfter(day))
				&& (end == null || day != null && end.isAfter(day));
	}

	private static @Nullable LocalDate begin(Tie tie) {
		Days from = Days.of(tie.value("from"));
		return (from != null) ? from.first() : null;
	}

}
