package org.claimtrail.random;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which of some claims may have been made first, and which last. */
final class SayingModel {

	private static final Set<String> RETELLING = Set.of("QUOTES", "REPORTS");

	/** By the first day, or else the last; what has neither comes last. */
	private static final Comparator<Thing> ORDER = Comparator.comparing(SayingModel::day)
		.thenComparing(Thing::id, Orders.ALPHABETICAL);

	private final World world;

	SayingModel(World world) {
		this.world = world;
	}

	List<Thing> first(List<Thing> claims) {
		return claims.stream()
			.filter((claim) -> claims.stream().noneMatch((other) -> isBefore(other, claim)))
			.sorted(ORDER)
			.toList();
	}

	List<Thing> last(List<Thing> claims) {
		return claims.stream()
			.filter((claim) -> claims.stream().noneMatch((other) -> isBefore(claim, other)))
			.sorted(ORDER)
			.toList();
	}

	private boolean isBefore(Thing claim, Thing other) {
		boolean told = claim != other && this.world.leaving("CITES", other)
			.stream()
			.anyMatch((tie) -> tie.to() == claim && RETELLING.contains(String.valueOf(tie.value("intent"))));
		return isDatedBefore(claim, other) || told && !isDatedBefore(other, claim);
	}

	private static boolean isDatedBefore(Thing claim, Thing other) {
		if (claim.text("statedOn").contains("T") && other.text("statedOn").contains("T")) {
			return OffsetDateTime.parse(claim.text("statedOn")).isBefore(OffsetDateTime.parse(other.text("statedOn")));
		}
		return RevisionModel.isBefore(stated(claim), stated(other));
	}

	private static LocalDate day(Thing claim) {
		Days days = stated(claim);
		LocalDate last = Objects.requireNonNullElse(days.last(), LocalDate.MAX);
		return Objects.requireNonNullElse(days.first(), last);
	}

	private static Days stated(Thing claim) {
		return Objects.requireNonNull(claim.days("statedOn"));
	}

}
